import { messages } from '../language.ts';
import type { Lang } from '../language.ts';
import type { StatedSum, WorkedSum } from '../model/site.ts';
import { scale } from '../quantity/arithmetic.ts';
import { round } from '../quantity/decimal.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { decimalInWords } from '../quantity/decimal-in-words.ts';
import { englishMeasure } from '../quantity/format.ts';
import { parseAmount, parseClaim } from './claim.ts';
import type { Amount, KnownFigures } from './claim.ts';
import { dimensionOf, termsOf } from './derived.ts';
import { intervalOf } from './number.ts';

const both = (result: (lang: Lang) => string) => ({ en: result('en'), zh: result('zh') });

/** How many significant digits of a result are shown. */
const DIGITS = 5;

const words = messages({
  en: {
    between: (low: string, high: string) => `${low} to ${high}`,
    from: (low: string) => `at least ${low}`,
    to: (high: string) => `at most ${high}`,
    open: 'without a limit',
    unit: (unit: string, per: string | null) => englishMeasure(unit || null, per),
  },
  zh: {
    between: (low, high) => `${low}至${high}`,
    from: (low) => `不低于${low}`,
    to: (high) => `不高于${high}`,
    open: '没有界限',
    unit: (unit, per) => unit + (per === null ? '' : `/${per}`),
  },
});

/** An amount with all that its printed precision allows, in words: `58.5% to 59.9%`. */
function resultOf(amount: Amount, inPercent: boolean, known: KnownFigures, lang: Lang): string {
  // A claim may compare sums of unlike things, as posts and people; then there is no unit to name.
  const dimension = [...(dimensionOf(amount, known) ?? [])];
  const unit = dimension.find(([, power]) => power > 0)?.[0] ?? '';
  const per = dimension.flatMap(([name, power]) => (power < 0 ? [name] : [])).join('/') || null;
  const isShare = inPercent && unit === '' && per === null;
  const interval = intervalOf(amount, known);
  const { low, high } = isShare ? scale(interval, '100') : interval;
  const t = words[lang];
  const end = (value: Decimal) => {
    const whole = value.replace('-', '').split('.')[0]!.length;
    const short = round(value, Math.max(0, DIGITS - whole), 'half-up');
    return decimalInWords(short, lang) + (isShare ? '%' : t.unit(unit, per));
  };
  if (low === null && high === null) return t.open;
  if (low === null) return t.to(end(high!));
  if (high === null) return t.from(end(low));
  const [from, to] = [end(low), end(high)];
  return from === to ? from : t.between(from, to);
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
      result: both((lang) => resultOf(amount, inPercent, known, lang)),
    };
  }
  const claim = parseClaim(sum.expression);
  if ('fault' in claim) throw new Error(`unchecked claim: ${sum.expression}`);
  const { left, comparison, right } = claim;
  const sign = { '>=': '≥', '<=': '≤', '~': '≈', '>': '>', '<': '<', '=': '=' }[comparison];
  return {
    ...sum,
    terms: [...idsOf(left), ` ${sign} `, ...idsOf(right)],
    result: both((lang) =>
      [left, right].map((side) => resultOf(side, inPercent, known, lang)).join(` ${sign} `),
    ),
  };
}
