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

/**
 * Starts Pagefind in the page itself: its worker is another copy of its script to fetch.
 *
 * @param folder the address of its bundle, with a slash behind it
 * @throws where it cannot be fetched
 */
export async function startEngine<Content>(folder: string): Promise<Engine<Content>> {
  const { createInstance } = (await import(`${folder}pagefind.js`)) as {
    createInstance(options: { basePath: string; noWorker: boolean }): Engine<Content>;
  };
  const engine = createInstance({ basePath: folder, noWorker: true });
  await engine.init();
  return engine;
}
