import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { Card } from '../../lib/search/card.ts';
import type { Level } from '../../lib/search/hits.ts';
import { wordOf } from '../../lib/search/word.ts';

/** A record for Pagefind. */
export interface Indexed {
  readonly card: Card;
  /** `kind:chart`: an id behind the name, which no attribute of HTML and no list of Pagefind takes apart. */
  readonly facets: readonly string[];
  /** Asked for once: those of a hundred thousand records together would fill the memory. */
  terms(): ReadonlyMap<string, Level>;
}

/** Words and their places in a chunk of the index, some 1.5 KB packed: a query
 * touches several. Pagefind's own 20,000 are made for long pages. */
const CHUNK = '1000';

/** What stands at the head of Pagefind's packed files. */
const SIGNATURE = 'pagefind_dcd';

/** The file of Pagefind's program. */
const PROGRAM = 'engine.wasm';

/** A fragment of Pagefind with the card of its record in it, in place of the words that it is found by. */
function withCard(content: Uint8Array, cards: ReadonlyMap<string, Card>): Uint8Array {
  const text = gunzipSync(content).subarray(SIGNATURE.length).toString('utf8');
  const { url } = JSON.parse(text) as { url: string };
  const slim = { url: '', content: '', word_count: 0, anchors: [], meta: cards.get(url)! };
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

/** A record as a page for Pagefind: its facets, then each word as often as its level says. */
function pageOf({ facets, terms }: Indexed): string {
  const filters = facets.map((facet) => `<i data-pagefind-filter="${facet}"></i>`);
  const words = [...terms()].flatMap(([term, level]) =>
    Array.from({ length: level }, () => wordOf(term)),
  );
  return `<html><body>${filters.join('')}${words.join(' ')}</body></html>`;
}

/**
 * Hands the records over in their order, each as a file of its own: which of several comes first, the disk decides.
 * Pagefind takes a record too, but compares each with all before it, and so the last costs more than the first.
 *
 * @returns the cards by the address that Pagefind knows their records by
 */
async function handOver(
  records: readonly Indexed[],
  index: PagefindIndex,
  desk: string,
): Promise<Map<string, Card>> {
  const cards = new Map<string, Card>();
  for (const record of records) {
    // A fragment is named by what Pagefind sees of its record, so that it must see when only the card changes.
    const digest = createHash('sha256').update(JSON.stringify(record.card)).digest('hex');
    const name = `${String(cards.size).padStart(6, '0')}-${digest.slice(0, 8)}.html`;
    const file = join(desk, name);
    writeFileSync(file, pageOf(record));
    const added = await index.addDirectory({ path: desk, glob: name });
    unlinkSync(file);
    if (added.page_count !== 1) throw new Error(`${record.card.path}: ${added.errors.join(', ')}`);
    cards.set(`/${name}`, record.card);
  }
  return cards;
}

/**
 * Writes what Pagefind's search needs in the browser; records keep their order.
 *
 * A record's text is the words of its terms, each as often as its level says: that is how a level is read back.
 *
 * @throws where Pagefind has an error; where it is ended, and so nothing is left to wait for, the process ends and says so
 */
export async function writeBundle(folder: string, records: readonly Indexed[]): Promise<void> {
  const tell = () =>
    process.stderr.write(
      `stopped: Pagefind ended before it had indexed all ${records.length} pages; each takes some 0.1 MB of memory\n`,
    );
  process.once('exit', tell);
  try {
    await indexed(folder, records);
  } finally {
    process.off('exit', tell);
  }
}

async function indexed(folder: string, records: readonly Indexed[]): Promise<void> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK;
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
  const desk = join(folder, 'records');
  mkdirSync(desk, { recursive: true });
  const cards = await handOver(records, index, desk);
  rmSync(folder, { recursive: true });
  // By way of the disk: handed over in one message, so many may be longer than a string can be.
  const written = await index.writeFiles({ outputPath: folder });
  await close();
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join(', ')}`);
  const together: [string, Uint8Array][] = [
    ['cards', Buffer.from(JSON.stringify(records.map(({ card }) => card)))],
  ];
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, path);
    if (path.endsWith('.pf_fragment')) writeFileSync(file, withCard(readFileSync(file), cards));
    else if (path === 'pagefind.js') {
      const code = SUPPLY + readFileSync(file, 'utf8');
      writeFileSync(file, (await transform(code, { minify: true, target: 'es2023' })).code);
    } else if (/\.pf_(?:index|filter)$/.test(path))
      together.push([basename(path), gunzipSync(readFileSync(file))]);
    else if (path === 'wasm.unknown.pagefind') {
      const program = gunzipSync(readFileSync(file)).subarray(SIGNATURE.length);
      writeFileSync(join(folder, PROGRAM), program);
      rmSync(file);
    } else if (!statSync(file).isDirectory() && !/\.pf_\w+$|-entry\.json$/.test(path)) rmSync(file);
  }
  // Folders have no order that all machines share.
  together.sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(join(folder, 'all.pf_all'), packed(together));
}
