// What kind of thing each file of a built site is. The samples in docs/hosting/ and the preview of
// `npm start` are made from these tables: hosts know Parquet, JSON-LD or web manifests seldom, and
// take our TypeScript declarations for a film.

/**
 * Texts by the ending of their file, in UTF-8; a browser would read Chinese in the reader's own encoding
 * without being told. What has no registered type is shown as plain text.
 */
export const texts: Readonly<Record<string, string>> = {
  cff: 'text/plain',
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  jsonl: 'text/plain',
  jsonld: 'application/ld+json',
  svg: 'image/svg+xml',
  ts: 'text/plain',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
};

const octets = 'application/octet-stream';

/** Everything else. Pagefind’s files are packed with gzip as files; whoever unpacks them is its script. */
export const binaries: Readonly<Record<string, string>> = {
  parquet: 'application/vnd.apache.parquet',
  pf_all: octets,
  pf_filter: octets,
  pf_fragment: octets,
  pf_index: octets,
  pf_meta: octets,
  png: 'image/png',
  wasm: 'application/wasm',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Types that are smaller when packed on the way, each once, in order. */
export const packed: readonly string[] = [
  ...new Set([...Object.values(texts), binaries.wasm!]),
].toSorted();

/** A text’s type with its charset. */
export const inUtf8 = (type: string) => `${type}; charset=utf-8`;

/**
 * What `Content-Type` says of a file; plain text where it has no ending, as `SHA256SUMS`.
 *
 * @param path from the site's root; one that ends in a slash is a page
 * @returns undefined for an ending that is in neither table
 * @example typeOf('/data/figures.csv') // 'text/csv; charset=utf-8'
 */
export function typeOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === '') return inUtf8(texts.html!);
  if (!name.includes('.')) return inUtf8(texts.txt!);
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const text = texts[ending];
  return text === undefined ? binaries[ending] : inUtf8(text);
}
