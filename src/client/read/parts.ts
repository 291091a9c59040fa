/** About so many characters of a long text are shown at a time: its strip is then as long as that of an article. */
const SIZE = 8000;

/**
 * Where the parts of a text begin, and its end. They are cut behind a line where one ends near, and never within a
 * numeral.
 *
 * @example cutsOf('一\n二', []) // [0, 3]
 */
export function cutsOf(
  text: string,
  numerals: readonly { readonly start: number; readonly end: number }[],
  size = SIZE,
): number[] {
  const cuts = [0];
  let last = 0;
  let next = 0;
  while (text.length - last > 1.5 * size) {
    const line = text.indexOf('\n', last + size);
    let cut = line >= 0 && line < last + 1.5 * size ? line + 1 : last + size;
    while (next < numerals.length && numerals[next]!.end <= cut) next += 1;
    const held = numerals[next];
    if (held !== undefined && held.start < cut) cut = held.end;
    // Not between the halves of a character.
    if (/[\udc00-\udfff]/.test(text.charAt(cut))) cut += 1;
    cuts.push(cut);
    last = cut;
  }
  if (last < text.length) cuts.push(text.length);
  return cuts;
}

/** The index of the part that holds a position. */
export function partAt(cuts: readonly number[], position: number): number {
  let [low, high] = [0, cuts.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (cuts[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
