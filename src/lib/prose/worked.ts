import { messages, punctuation } from '../language.ts';
import type { Lang } from '../language.ts';
import type { StatedSum, WorkedSum } from '../model/site.ts';
import type { Interval } from '../quantity/interval.ts';
import { scale } from '../quantity/arithmetic.ts';
import { round } from '../quantity/decimal.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { decimalInWords } from '../quantity/decimal-in-words.ts';
import { englishMeasure } from '../quantity/format.ts';
import { parseAmount, parseClaim } from './claim.ts';
import type { Amount, KnownFigures } from './claim.ts';
import { dimensionOf, termsOf } from './derived.ts';
import { intervalOf, valueOf } from './number.ts';

const both = (result: (lang: Lang) => string) => ({ en: result('en'), zh: result('zh') });

/** How many significant digits of a result are shown. */
const DIGITS = 5;
/** A range that is narrower than this part of its value is not shown. */
const NARROW = 0.001;

const words = messages({
  en: {
    between: (low: string, high: string) => `${low} to ${high}`,
    from: (low: string) => `at least ${low}`,
    to: (high: string) => `at most ${high}`,
    open: 'without a limit',
    allows: (range: string) => `rounding allows ${range}`,
    unit: (unit: string, per: string | null) => englishMeasure(unit || null, per),
  },
  zh: {
    between: (low, high) => `${low}至${high}`,
    from: (low) => `不低于${low}`,
    to: (high) => `不高于${high}`,
    open: '没有界限',
    allows: (range) => `舍入可容许${range}`,
    unit: (unit, per) => unit + (per === null ? '' : `/${per}`),
  },
});

/** A result in parts: its number, what the printed precision allows where that is wider than a thousandth, and its unit. */
interface Result {
  readonly value: string;
  readonly range: string | null;
  readonly unit: string;
}

function resultOf(amount: Amount, inPercent: boolean, known: KnownFigures, lang: Lang): Result {
  // A claim may compare sums of unlike things, as posts and people; then there is no unit to name.
  const dimension = [...(dimensionOf(amount, known) ?? [])];
  const unit = dimension.find(([, power]) => power > 0)?.[0] ?? '';
  const per = dimension.flatMap(([name, power]) => (power < 0 ? [name] : [])).join('/') || null;
  const isShare = inPercent && unit === '' && per === null;
  const inShares = (interval: Interval) => (isShare ? scale(interval, '100') : interval);
  const { low, high } = inShares(intervalOf(amount, known));
  const { low: value } = inShares(valueOf(amount, known));
  const t = words[lang];
  const end = (number: Decimal) => {
    const whole = number.replace('-', '').split('.')[0]!.length;
    return decimalInWords(round(number, Math.max(0, DIGITS - whole), 'half-up'), lang);
  };
  const isWide =
    low !== null &&
    high !== null &&
    Number(high) - Number(low) > Math.abs(Number(value ?? low)) * NARROW;
  const open =
    low === null
      ? high === null
        ? t.open
        : t.to(end(high))
      : high === null
        ? t.from(end(low))
        : null;
  const range = isWide ? t.between(end(low), end(high)) : null;
  return {
    value: open ?? (value === null ? (range ?? end(low!)) : end(value)),
    range: value === null ? null : range,
    unit: isShare ? '%' : t.unit(unit, per),
  };
}

/** The number with its unit, and the range in brackets: `59.2% (58.5 to 59.9)`. */
function inWords({ value, range, unit }: Result, lang: Lang): string {
  const { open, close } = punctuation[lang];
  return value + unit + (range === null ? '' : open + words[lang].allows(range) + close);
}

/** A number of an expression, `50000元/户`, as a language writes it. */
function numberIn(term: string, lang: Lang): string {
  const [, number = '', unit = '', per = null] = /^([\d.]+)([^/]*)(?:\/(.*))?$/u.exec(term) ?? [];
  return decimalInWords(number, lang) + words[lang].unit(unit, per);
}

const idsOf = (amount: Amount): WorkedSum['terms'] =>
  termsOf(amount).map((term) => {
    if (typeof term !== 'string') return { id: term.figure };
    return /^\d/.test(term) ? both((lang) => numberIn(term, lang)) : term;
  });

/** The ids of the figures in a sum; a benchmark, whose id has no dot, is none. */
export const figuresOfSum = ({ expression }: StatedSum): string[] =>
  expression.split(/[\s()]+/).filter((word) => /^[a-z].*\./.test(word));

/**
 * Works a sum out for readers. It has been checked, so its expression is sound and all that it names is known.
 *
 * @example worked({ kind: 'number', expression: 'a.part / a.whole', words: '42.5%' }, known).result.en // '42.477%'
 */
export function worked(sum: StatedSum, known: KnownFigures): WorkedSum {
  const inPercent = /[%％]|per cent|分之|成/.test(sum.words);
  if (sum.kind === 'number') {
    const amount = parseAmount(sum.expression) as Amount;
    return {
      ...sum,
      terms: idsOf(amount),
      result: both((lang) => inWords(resultOf(amount, inPercent, known, lang), lang)),
    };
  }
  const claim = parseClaim(sum.expression);
  if ('fault' in claim) throw new Error(`unchecked claim: ${sum.expression}`);
  const { left, comparison, right } = claim;
  const sign = { '>=': '≥', '<=': '≤', '~': '≈', '>': '>', '<': '<', '=': '=' }[comparison];
  return {
    ...sum,
    terms: [...idsOf(left), ` ${sign} `, ...idsOf(right)],
    result: both((lang) => {
      const [one, other] = [left, right].map((side) => resultOf(side, inPercent, known, lang));
      const shown = ({ value, range }: Result) => range ?? value;
      return `${shown(one!)} ${sign} ${shown(other!)}${one!.unit || other!.unit}`;
    }),
  };
}
