import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import type { Card } from '../../lib/search/card.ts';
import type { Level } from '../../lib/search/hits.ts';
import { wordOf } from '../../lib/search/word.ts';
import { scriptTarget } from '../floor.ts';

/** A record for Pagefind. */
export interface Indexed {
  readonly card: Card;
  /** `kind:chart`. */
  readonly facets: readonly string[];
  readonly terms: ReadonlyMap<string, Level>;
}

/** Words and their places in a chunk of the index, some 1.5 KB packed: a query
 * touches several. Pagefind's own 20,000 are made for long pages. */
const CHUNK = '1000';

/** What stands at the head of Pagefind's packed files. */
const SIGNATURE = 'pagefind_dcd';

/** The file of Pagefind's program. */
const PROGRAM = 'engine.wasm';

/** A fragment of Pagefind with the card of its record in it, in place of the words that it is found by. */
function withCard(content: Uint8Array, records: readonly Indexed[]): Uint8Array {
  const text = gunzipSync(content).subarray(SIGNATURE.length).toString('utf8');
  const { url } = JSON.parse(text) as { url: string };
  const { card } = records[Number.parseInt(url, 10)]!;
  const slim = { url: '', content: '', word_count: 0, anchors: [], meta: card };
  return gzipSync(SIGNATURE + JSON.stringify(slim), { level: 9 });
}

/**
 * Stands before Pagefind's script: it takes files from `held` before it fetches any, and its program from a file of
 * the type that hosts pack better than Pagefind did.
 */
const SUPPLY = `
export const held = new Map();
const fetch = async (address) => {
  const name = address.replace(/^.*\\//, '');
  const file = held.get(name);
  if (file !== undefined) return { ok: true, arrayBuffer: async () => file };
  if (!name.startsWith('wasm.')) return globalThis.fetch(address);
  const program = await globalThis.fetch(address.slice(0, -name.length) + '${PROGRAM}');
  return program.ok
    ? new Response(new Blob(['${SIGNATURE}', await program.arrayBuffer()]))
    : program;
};
`;

/** Files in one: a line of JSON with the names and lengths, then the files. */
function packed(files: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  const head = JSON.stringify(files.map(([name, { length }]) => [name, length]));
  return gzipSync(
    Buffer.concat([Buffer.from(`${head}\n`), ...files.map(([, content]) => content)]),
    {
      level: 9,
    },
  );
}

/** The words of the terms, each as often as its level says: that is how a level is read back. */
const textOf = (terms: Indexed['terms']) =>
  [...terms].flatMap(([term, level]) => Array(level).fill(wordOf(term))).join(' ');

/** Values by the names of their facets. */
function filtersOf(facets: readonly string[]): Record<string, string[]> {
  const filters: Record<string, string[]> = {};
  for (const [name = '', value = ''] of facets.map((facet) => facet.split(':')))
    (filters[name] ??= []).push(value);
  return filters;
}

/** The files that Pagefind makes of the records, which keep their order. */
async function indexed(records: readonly Indexed[]) {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK;
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
  for (const [at, { card, facets, terms }] of records.entries()) {
    // Pagefind puts records in the order of their addresses, and names a fragment by all that it sees of its record:
    // by the digest it sees where only the card has changed.
    const digest = createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 8);
    const added = await index.addCustomRecord({
      url: `${String(at).padStart(6, '0')}-${digest}`,
      language: 'unknown',
      content: textOf(terms),
      filters: filtersOf(facets),
    });
    if (added.errors.length > 0) throw new Error(`${card.path}: ${added.errors.join(', ')}`);
  }
  const { files } = await index.getFiles();
  await close();
  return files;
}

/** Where Pagefind is ended its answer never comes, and Node ends as though there were nothing left to do. */
function unanswered(): void {
  process.stderr.write('stopped: Pagefind ended before it had made the index of the search\n');
  process.exitCode = 1;
}

/**
 * Writes what Pagefind's search needs in the browser.
 *
 * @throws where Pagefind has an error; where it is ended, the process says so and fails
 */
export async function writeBundle(folder: string, records: readonly Indexed[]): Promise<void> {
  process.once('exit', unanswered);
  const files = await indexed(records).finally(() => process.off('exit', unanswered));
  const write = (name: string, content: string | Uint8Array) => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const together: [string, Uint8Array][] = [
    ['cards', Buffer.from(JSON.stringify(records.map(({ card }) => card)))],
  ];
  for (const { path, content } of files) {
    if (path === 'pagefind.js') {
      const code = SUPPLY + new TextDecoder().decode(content);
      write(path, (await transform(code, { minify: true, target: scriptTarget })).code);
    } else if (path === 'wasm.unknown.pagefind')
      write(PROGRAM, gunzipSync(content).subarray(SIGNATURE.length));
    else if (path.endsWith('.pf_fragment')) write(path, withCard(content, records));
    else if (/\.pf_\w+$|-entry\.json$/.test(path)) write(path, content);
    if (/\.pf_(?:index|filter)$/.test(path)) together.push([basename(path), gunzipSync(content)]);
  }
  // Pagefind gives its files in the order in which its threads end.
  together.sort(([one], [other]) => (one < other ? -1 : 1));
  write('all.pf_all', packed(together));
}
