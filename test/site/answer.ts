import { readFileSync } from 'node:fs';
import { htmlLang, type Lang } from '../../src/lib/language.ts';

/** The file that answers at an address, if there is one. */
type FileAt = (address: string) => Buffer | undefined;

const startsWith = (bytes: Buffer, text: string) => bytes.toString('latin1', 0, 64).includes(text);

const isJson = (bytes: Buffer) => {
  try {
    return Object.keys(JSON.parse(bytes.toString('utf8')) as object).length > 0;
  } catch {
    return false;
  }
};

/** What a file of a kind begins with or is. */
const isWhole: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  csv: (bytes) => /^[^\n]+,[^\n]+\n./.test(bytes.toString('utf8')),
  json: isJson,
  jsonld: isJson,
  webmanifest: isJson,
  parquet: (bytes) => startsWith(bytes, 'PAR1'),
  png: (bytes) => startsWith(bytes, '\x89PNG'),
  svg: (bytes) => bytes.includes('<svg'),
  xlsx: (bytes) => startsWith(bytes, 'PK'),
  xml: (bytes) => startsWith(bytes, '<?xml'),
  zip: (bytes) => startsWith(bytes, 'PK'),
};

const languageOf = (address: string) => {
  if (address.startsWith('/zh-hant/')) return 'zh-Hant';
  const lang: Lang = address.startsWith('/zh/') ? 'zh' : 'en';
  return htmlLang[lang];
};

/** The path that an address of a built site leads to. */
const pathOf = (address: string) => new URL(address, 'http://127.0.0.1').pathname;

/** What is wrong with a page that leads on: it leads to a page, by itself and by a link, and is not to be listed. */
function faultOfRedirect(html: string, target: string, fileAt: FileAt): string | null {
  const path = pathOf(target);
  if (!path.endsWith('/') || fileAt(path) === undefined) return `leads to nothing: ${target}`;
  if (!html.includes('<meta name="robots" content="noindex">')) return 'may be listed';
  const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
  if (canonical === undefined || pathOf(canonical) !== path) return 'has another canonical address';
  const links = [...html.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>[^<]/g)];
  return links.some(([, to]) => to === target) ? null : 'has no link';
}

/**
 * What is wrong with what answers at an address: a page by itself or by one that leads on, an embed by a chart or one that
 * leads on, a file by a whole file of its kind.
 *
 * @returns null where nothing is
 */
export function faultAt(address: string, fileAt: FileAt): string | null {
  const bytes = fileAt(address);
  if (bytes === undefined) return 'nothing answers';
  if (bytes.length === 0) return 'is empty';
  if (!address.endsWith('/')) {
    const [, kind = ''] = /\.(\w+)$/.exec(address) ?? [];
    return isWhole[kind]?.(bytes) === false ? `is no ${kind}` : null;
  }
  const html = bytes.toString('utf8');
  const [, lang] = /<html[^>]* lang="([^"]*)"/.exec(html) ?? [];
  if (lang !== languageOf(address)) return `is in ${lang}`;
  const [, target] = /<meta http-equiv="refresh" content="0; ?url=([^"]*)"/i.exec(html) ?? [];
  if (target !== undefined) return faultOfRedirect(html, target, fileAt);
  if (address.includes('/embed/'))
    return /<figure[^]*<svg[^]*<\/figure>/.test(html) ? null : 'has no chart';
  return /<h1[ >]/.test(html) ? null : 'has no headline';
}

/** The addresses of a list: its patterns, with each of their choices. */
export function addressesOf(file: string): { patterns: Map<string, string[]>; count: number } {
  const text = readFileSync(file, 'utf8');
  const [head = '', ...lists] = text.split(/^\[(\w+)\]$/m);
  const ids = new Map<string, string[]>();
  for (let at = 0; at < lists.length; at += 2)
    ids.set(lists[at]!, lists[at + 1]!.trim().split(/\s+/));
  const expanded = (pattern: string): string[] => {
    const [choices, names = ''] = /\{([^{}]*)\}/.exec(pattern) ?? [];
    if (choices === undefined) return [pattern];
    return (ids.get(names) ?? names.split(',')).flatMap((name) =>
      expanded(pattern.replace(choices, () => name)),
    );
  };
  const patterns = head.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return {
    patterns: new Map(patterns.map((pattern) => [pattern, expanded(pattern)])),
    count: Number(/^# addresses: (\d+)$/m.exec(head)?.[1]),
  };
}
