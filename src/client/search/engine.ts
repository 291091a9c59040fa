/** A record that Pagefind found. */
export interface Found<Content> {
  readonly id: string;
  /** The places of the asked words in the record, ascending. */
  readonly words: readonly number[];
  /** What the record's fragment says. */
  data(): Promise<{ readonly meta: Content }>;
}

/** What we use of Pagefind's search in the browser, `pagefind.js` of its bundle. */
export interface Engine<Content> {
  init(): Promise<void>;
  /** With `null`, everything that the filters leave, in the order in which it was indexed. */
  search(
    query: string | null,
    options?: { readonly filters?: Readonly<Record<string, string>> },
  ): Promise<{ readonly results: readonly Found<Content>[] }>;
}

/** Files that Pagefind has without fetching them, by name; our build puts this before its script. */
type Held = Map<string, Uint8Array>;

/** What `pagefind.js` gives. */
interface Script<Content> {
  readonly held: Held;
  createInstance(options: { basePath: string; noWorker: boolean }): Engine<Content>;
}

/** An engine that can fetch all of its index at once. */
export interface Started<Content> extends Engine<Content> {
  /** Fetches the whole index, so that nothing else is; resolves to what all records show, in order. */
  complete(): Promise<readonly Content[]>;
}

/** The files in a packed one, as `packed` of the build made it. */
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
 * Starts Pagefind in the page itself: its worker is another copy of its script to fetch.
 *
 * @param folder the address of its bundle, with a slash behind it
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
