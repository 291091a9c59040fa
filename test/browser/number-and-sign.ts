import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './open-site.ts';

interface FigureRow {
  readonly id: string;
  readonly token: string;
  readonly status: string;
  readonly reading: string;
  readonly doubts: readonly unknown[];
}
interface CheckRow {
  readonly grade: string | null;
  readonly in_doubt: readonly string[];
}

const rows = <Row>(table: string): Row[] =>
  JSON.parse(readFileSync(join(dist, 'data', `${table}.json`), 'utf8')) as Row[];

/** What of a number must stay with it. */
export interface Doubt {
  /** Whether it was put back where the copy is damaged. */
  readonly isRepaired: boolean;
  readonly isTarget: boolean;
  /** `≠`, `?`, or nothing. */
  readonly doubt: '≠' | '?' | '';
  /** The characters of the article. */
  readonly token: string;
}

/** What the published record says of each figure: the download alone, and nothing of what makes the pages. */
export function doubtsOfRecord(): ReadonlyMap<string, Doubt> {
  const clashes = rows<CheckRow>('checks').flatMap(({ grade, in_doubt: ids }) =>
    ids.map((id) => ({ id, grade })),
  );
  return new Map(
    rows<FigureRow>('figures').map(({ id, token, status, reading, doubts }) => {
      const own = clashes.filter((clash) => clash.id === id);
      const isImpossible = own.some(({ grade }) => grade === 'impossible');
      const doubt = isImpossible ? '≠' : own.length > 0 || doubts.length > 0 ? '?' : '';
      return [
        id,
        { isRepaired: reading === 'repaired', isTarget: status === 'target', doubt, token },
      ];
    }),
  );
}

/** The signs that stand behind a number in a text. */
export const signsBehind = ({ isRepaired, doubt }: Doubt): string =>
  (isRepaired ? '[·]' : '') + doubt;

/** The id of the figure that an address leads to; `null` where it leads to none. */
export const figureAt = (href: string | null): string | null =>
  /\/figures\/([^/#?]+)\/$/.exec(href ?? '')?.[1] ?? null;

/** A number of a page, by the link that leads to its figure. */
export interface Shown {
  readonly id: string;
  /** All that is written in the link, blanks drawn together. */
  readonly written: string;
  /** Whether it stands in a drawing, in which the shape of a mark says what is repaired and what is a target. */
  readonly isDrawn: boolean;
}

/** A text with its blanks drawn together. */
export const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The numbers of a document that lead to their figures, in their order. */
export const shownIn = (document: ParentNode): Shown[] =>
  [...document.querySelectorAll('a.figure, svg.chart a[data-figure]')].flatMap((link) => {
    const id = figureAt(link.getAttribute('href'));
    if (id === null) return [];
    const written = even(link.textContent ?? '');
    return [{ id, written, isDrawn: link.closest('svg') !== null }];
  });

/**
 * What is wrong with numbers as they are written: those that lack a sign that the record has for them, or have another.
 *
 * @returns a line for each
 * @example faultsOf([{ id: 'a.b', written: '910 yuan', isDrawn: false }], record) // ['a.b: "910 yuan" lacks [·]?']
 */
export function faultsOf(
  shown: readonly Shown[],
  record: ReadonlyMap<string, Doubt>,
): readonly string[] {
  return shown.flatMap(({ id, written, isDrawn }) => {
    const known = record.get(id);
    // A mark may have a label alone.
    if (known === undefined || !/\d/.test(written)) return [];
    if (isDrawn)
      return written.includes(known.doubt) ? [] : [`${id}: "${written}" lacks ${known.doubt}`];
    const signs = signsBehind(known);
    const [has = ''] = /(?:\[·\]|[≠?])*$/.exec(written) ?? [];
    if (signs !== has) return [`${id}: "${written}" lacks ${signs}`];
    if (known.isTarget && !/[(（](?:target|目标|目標)[)）]/.test(written))
      return [`${id}: "${written}" does not say that it is a target`];
    return [];
  });
}

/** `NodeFilter.SHOW_TEXT`, which is no global outside of browsers. */
const texts = 4;

/**
 * Where two numbers are one in the text of a document: a digit at the end of a text and one at the beginning of the
 * next. The cells of one printed number, and the words around a quoted one, belong together.
 *
 * @returns both texts of each
 */
export function joinedIn(root: Node): string[] {
  const joined: string[] = [];
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, texts);
  let before = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const parent = node.parentElement!;
    if (text === '' || parent.closest('script, style, pre, textarea') !== null) continue;
    if (/\d$/.test(before) && /^\d/.test(text) && parent.closest('.digits, .quotation') === null)
      joined.push(`${before.slice(-20)}|${text.slice(0, 20)}`);
    before = text;
  }
  return joined;
}
