import { oldPosition } from '../text/edits.ts';
import { fold } from '../text/fold.ts';
import type { Damage, FoldedNumeral, FoundNumeral } from './numeral.ts';
import { repaired } from './repair.ts';
import { scan } from './scan.ts';

interface ReadOptions {
  /** ISO date on which the text was published, if it is known. */
  readonly published?: string | undefined;
}

/** The damage that folding has undone inside a token: an injected reading or a line break; `null` for none. */
function foldedDamage(token: string): Damage | null {
  if (/[(\uff08][a-zà-öø-ÿ\u0100-\u024f\u0300-\u030c]{1,8}[)\uff09]/.test(token))
    return 'injected-reading';
  return /[\r\n]/.test(token) ? 'line-wrap' : null;
}

/**
 * Reads every numeral of a text, in text order and without overlaps. Each digit and each Chinese numeral
 * character of the text is in exactly one of them.
 *
 * Three steps: the text is folded, numerals are scanned, and damaged ones repaired; then their positions are
 * mapped back to the text as given.
 *
 * @example read('共有42户,达标率99.5%').map(({ token }) => token) // ['42户', '99.5%']
 */
export function read(raw: string, { published }: ReadOptions = {}): FoundNumeral[] {
  const { text, edits } = fold(raw);
  return repaired(text, scan(text), published).map((found: FoldedNumeral): FoundNumeral => {
    const start = oldPosition(edits, found.start, 'end');
    const end = oldPosition(edits, found.end, 'start');
    const token = raw.slice(start, end);
    const damage =
      found.damage ??
      (token.length === found.end - found.start && !token.includes('\n')
        ? null
        : foldedDamage(token));
    return {
      start,
      end,
      token,
      kind: found.kind,
      reading:
        found.reading !== undefined
          ? found.reading
          : damage === null
            ? null
            : text.slice(found.start, found.end),
      period: found.period ?? null,
      quantities: found.quantities ?? [],
      damage,
      repair: found.repair ?? null,
    };
  });
}
