/** A record found by Pagefind. */
export interface Found<Content> {
  readonly id: string;
  /** The positions of the query's words in the record, ascending. */
  readonly words: readonly number[];
  /** Loads the record's fragment. */
  data(): Promise<{ readonly meta: Content }>;
}

/** The part of Pagefind's browser API (`pagefind.js` of its bundle) that we use. */
export interface Engine<Content> {
  init(): Promise<void>;
  /** Searches for a query, or with `null` returns every record that passes the filters, in the order of indexing. */
  search(
    query: string | null,
    options?: { readonly filters?: Readonly<Record<string, string>> },
  ): Promise<{ readonly results: readonly Found<Content>[] }>;
}

/** A cache of files by name. Our build adds code to Pagefind's script that looks here before it fetches a file. */
type Held = Map<string, Uint8Array>;

/** The exports of `pagefind.js`. */
interface Script<Content> {
  readonly held: Held;
  createInstance(options: { basePath: string; noWorker: boolean }): Engine<Content>;
}

/** An engine that can fetch its whole index at once. */
export interface Started<Content> extends Engine<Content> {
  /**
   * Fetches the whole index in one file, so that later searches fetch nothing. Resolves to all records' cards, in
   * order.
   */
  complete(): Promise<readonly Content[]>;
}

/** Whether the browser runs the engine: by a policy without `unsafe-eval`, those before 2022 run no WebAssembly. */
export function canSearch(): boolean {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}

/** Reads the files out of a packed file: a line of JSON with names and lengths, then the contents in that order. */
function unpack(all: Uint8Array): Held {
  const end = all.indexOf('\n'.charCodeAt(0));
  const text = new TextDecoder().decode(all.subarray(0, end));
  let from = end + 1;
  return new Map(
    (JSON.parse(text) as [string, number][]).map(([name, length]) => {
      const file = all.subarray(from, from + length);
      from += length;
      return [name, file];
    }),
  );
}

/**
 * Starts Pagefind on the main thread: a worker would have to fetch its script a second time.
 *
 * @param folder the address of its bundle, with a slash at its end
 * @throws where it cannot be fetched
 */
export async function startEngine<Content>(folder: string): Promise<Started<Content>> {
  const { createInstance, held } = (await import(`${folder}pagefind.js`)) as Script<Content>;
  const engine = createInstance({ basePath: folder, noWorker: true });
  await engine.init();
  return {
    init: () => engine.init(),
    search: (query, options) => engine.search(query, options),
    async complete() {
      const response = await fetch(`${folder}all.pf_all`);
      if (!response.ok || response.body === null) throw new Error(`${response.status}: all.pf_all`);
      const opened = response.body.pipeThrough(new DecompressionStream('gzip'));
      const files = unpack(new Uint8Array(await new Response(opened).arrayBuffer()));
      for (const [name, file] of files) held.set(name, file);
      return JSON.parse(new TextDecoder().decode(files.get('cards'))) as Content[];
    },
  };
}
