// Media types by file ending. The samples in docs/hosting/ and the preview of `npm start` are made from these tables,
// since few hosts know Parquet, JSON-LD or web manifests, and some take `.ts` for a video (MPEG transport stream).

/**
 * Types of text files. All are UTF-8, which is said in the header: otherwise browsers may show Chinese in another encoding.
 * Formats without a registered type are plain text.
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
  mjs: 'text/javascript',
  py: 'text/plain',
  svg: 'image/svg+xml',
  ts: 'text/plain',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
};

const octets = 'application/octet-stream';

/** Types of all other files. Pagefind's files are compressed with gzip and are decompressed by its own script. */
export const binaries: Readonly<Record<string, string>> = {
  bcmap: octets,
  parquet: 'application/vnd.apache.parquet',
  pagefind: octets,
  pf_filter: octets,
  pf_fragment: octets,
  pf_index: octets,
  pf_meta: octets,
  png: 'image/png',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** The types that hosts should compress, without duplicates, sorted. */
export const packed: readonly string[] = [...new Set(Object.values(texts))].toSorted();

/** A text type with its charset. */
export const inUtf8 = (type: string) => `${type}; charset=utf-8`;

/**
 * The `Content-Type` of a file; plain text where its name has no ending, as `SHA256SUMS`.
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
