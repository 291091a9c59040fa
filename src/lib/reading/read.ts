import { oldPosition } from '../text/edits.ts';
import { fold } from '../text/fold.ts';
import { READING } from '../text/readings.ts';
import type { Damage, FoldedNumeral, FoundNumeral } from './numeral.ts';
import { repaired } from './repair.ts';
import { scan } from './scan.ts';

export interface ReadOptions {
  /** ISO date on which the text was published, if it is known. */
  readonly published?: string | undefined;
}

/**
 * The damage that folding has undone inside a token; `null` for none.
 *
 * @param folded the token as it was folded.
 */
function foldedDamage(token: string, folded: string): Damage | null {
  if (token.length === folded.length && !/[。\n]/.test(token)) return null;
  if (/\d(?:。|[.\uff0e。]{2})/.test(token)) return 'lost-point';
  if (/&#?\w+;?/.test(token)) return 'entity';
  if (INJECTED.test(token)) return 'injected-reading';
  if (/[\r\n]/.test(token)) return 'line-wrap';
  return SPLIT.test(token) && !SPLIT.test(folded) ? 'split' : null;
}

const INJECTED = new RegExp(READING);
const SPLIT = /[\d.][ \u00a0]+[\d.]/;

/** Readings without tones that follow a token and belong to its last character. */
const TONELESS = /^(?:[(\uff08][a-z]{1,6}[)\uff09])+$/;

/**
 * Reads every numeral of a text, in text order and without overlaps. Each digit and each Chinese numeral
 * character of the text is in exactly one of them, but for those of HTML entities (&#160;).
 *
 * Three steps: the text is folded, numerals are scanned, and damaged ones repaired; then their positions are
 * mapped back to the text as given.
 *
 * @throws TypeError if the text is no string; no text is refused.
 * @example read('共有42户,达标率99.5%').map(({ token }) => token) // ['42户', '99.5%']
 */
export function read(raw: string, { published }: ReadOptions = {}): FoundNumeral[] {
  const { text, edits } = fold(raw);
  return repaired(text, scan(text), published).map((found: FoldedNumeral): FoundNumeral => {
    const start = oldPosition(edits, found.start, 'end');
    const short = oldPosition(edits, found.end, 'start');
    const long = oldPosition(edits, found.end, 'end');
    const end = TONELESS.test(raw.slice(short, long)) ? long : short;
    const token = raw.slice(start, end);
    const damage = found.damage ?? foldedDamage(token, text.slice(found.start, found.end));
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
      suspicion: found.suspicion ?? null,
    };
  });
}
