/** A quotation or title; the positions are those of its content, without its marks, end exclusive. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** It is a title in 《》 or 〈〉, not a quotation. */
  readonly title: boolean;
}

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
};
const OPENERS = /[“‘「『《〈"\n]/g;

/** Longer quotations and titles are not returned. */
const LONGEST_QUOTE = 20;
const LONGEST_TITLE = 80;

/**
 * All short quotations and titles of a text, in order. Those within others are left out.
 *
 * @example quotations('守住“三保障”底线') // [{ start: 3, end: 6, title: false }]
 */
export function quotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let straight = -1;
  let done = 0;
  for (const { index, 0: opener } of text.matchAll(OPENERS)) {
    if (opener === '\n') straight = -1;
    else if (opener === '"') {
      if (straight < 0) straight = index;
      else {
        if (index - straight - 1 <= LONGEST_QUOTE && straight >= done)
          found.push({ start: straight + 1, end: index, title: false });
        straight = -1;
      }
    } else if (index >= done) {
      const title = opener === '《' || opener === '〈';
      const reach = text.slice(index + 1, index + 2 + (title ? LONGEST_TITLE : LONGEST_QUOTE));
      const length = reach.indexOf(CLOSING[opener]!);
      if (length < 0 || reach.slice(0, length).includes('\n')) continue;
      found.push({ start: index + 1, end: index + 1 + length, title });
      done = index + 1 + length;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
