/** A run of characters on a page, in its units from the left edge. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Height of its characters. */
  readonly size: number;
  /** Whether it is the last of its line. */
  readonly ends: boolean;
}

interface Line {
  text: string;
  left: number;
  right: number;
  size: number;
}

/**
 * The text of a page. Lines that run to the right edge are joined with the next one, unless that is indented: a sentence
 * goes on there.
 */
export function paragraphsOf(runs: readonly Run[]): string {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const { text, left, right, size, ends } of runs) {
    line ??= { text: '', left: Infinity, right: 0, size: 0 };
    line.text += text;
    if (text.trim() !== '') {
      line.left = Math.min(line.left, left);
      line.right = Math.max(line.right, right);
      line.size = Math.max(line.size, size);
    }
    if (!ends) continue;
    lines.push(line);
    line = null;
  }
  if (line !== null) lines.push(line);
  const right = Math.max(...lines.map((each) => each.right));
  return lines
    .map(({ text, size, ...each }, at) => {
      const next = lines[at + 1];
      const isFull = each.right > right - 2 * size;
      const goesOn =
        next !== undefined &&
        isFull &&
        text.trim() !== '' &&
        next.text.trim() !== '' &&
        next.left < each.left + size &&
        Math.abs(next.size - size) < 1;
      if (!goesOn) return `${text.trimEnd()}\n`;
      // Words of an alphabet are separated.
      return /[A-Za-z,.;]$/.test(text) ? `${text} ` : text;
    })
    .join('');
}
