import { edits } from './edits.ts';
import type { Edits, Replacement } from './edits.ts';

/** The named entities that are left in texts taken from pages, each followed by its character. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  minus: '−',
  times: '×',
  permil: '‰',
  yen: '¥',
  deg: '°',
  sup2: '²',
  sup3: '³',
};

/** An entity; one that was escaped twice has `amp;` in it. A blank is also left without its semicolon. */
const ENTITY =
  /&(?:amp;)?(?:(nbsp|ensp|emsp);?|([a-z]{2,6}[23]?);|#(\d{1,6});|#[xX]([0-9a-fA-F]{1,5});)/g;

/** The character with this number, if it is one that a text may hold. */
function characterOf(code: number): string | null {
  const control = code < 0x20 || (code >= 0x7f && code < 0xa0);
  return control || code > 0xffff || (code >= 0xd800 && code < 0xe000)
    ? null
    : String.fromCharCode(code);
}

/**
 * The edits that put characters in the place of HTML entities: a blank for `&nbsp;`, 户 for `&#25143;`.
 * What is no entity (`AT&T;`, `?a=1&b=2`) stays.
 *
 * @example apply(entities('64&nbsp;个'), '64&nbsp;个') // '64\u00a0个'
 */
export function entities(text: string): Edits {
  const found: Replacement[] = [];
  if (text.includes('&'))
    for (const { index, 0: printed, 1: blank, 2: name, 3: decimal, 4: hex } of text.matchAll(
      ENTITY,
    )) {
      const word = blank ?? name;
      const insert =
        word === undefined
          ? characterOf(decimal === undefined ? parseInt(hex!, 16) : Number(decimal))
          : (NAMED[word] ?? null);
      if (insert !== null) found.push({ from: index, to: index + printed.length, insert });
    }
  return edits(text.length, found);
}
