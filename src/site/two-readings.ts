// Checks whose numbers clash under one reading and fit under another, each drawn on a scale that both readings share.
import { messages, type Lang } from '../lib/language.ts';
import { checksById, figuresById } from './data.ts';
import type { Interval } from './number-line.ts';
import { decimalInWords } from './wording.ts';

/** Words at a place of the scale: a number, and what it is. */
interface Label {
  readonly value: string;
  readonly says: string;
}

/** A reading: where its numbers lie, and where they would have to. */
export interface Reading {
  /** `null` where the reading leaves open where they lie. */
  readonly mark: Interval | null;
  readonly band: Interval;
  readonly markLabel: Label;
  readonly bandLabel: Label;
}

/** Two readings of a check, on one scale. */
export interface TwoReadings {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Whether the mark is printed, or worked out from what is printed. The band is then a rule from outside. */
  readonly isPrinted: boolean;
  readonly clash: Reading;
  readonly fits: Reading;
}

const words = messages({
  en: {
    number: (value: number) => decimalInWords(String(value), 'en'),
    range: (low: string, high: string) => `${low} to ${high}`,
    atLeast: (value: string) => `at least ${value}`,
    upTo: (value: string) => `up to ${value}`,
    quotient: (part: number, all: number) => `${part} of ${all}`,
    printed: 'as printed',
    placedByIncome: 'villages placed by income',
    oneFewer: 'the same villages, of one fewer',
    everListed: 'one for each household ever listed',
    stillOpen: 'one for each whose risk remains',
    runningTotal: 'placed, a running total',
    oneDay: 'on one day, one to a post',
    anyNumber: 'any number',
    inTurn: 'over the years, in turn',
    kinds: (value: string) => `${value} kinds`,
    people: (value: string) => `${value} people`,
    yuan: (value: string) => `${value} yuan`,
    kindsCounted: 'as counted in the text',
    complete: 'if those named are all',
    examples: 'if those named are examples',
    perHousehold: 'to a household, by our sum',
    ofHousehold: 'the bounds that we allow, wide',
    noSize: 'not known',
    notAll: 'no household size follows',
    loans: (count: number) => `each, for ${count} loans`,
    ceiling: 'the ordinary ceiling of a loan',
  },
  zh: {
    number: (value) =>
      value >= 10_000
        ? `${decimalInWords(String(value / 10_000), 'zh')}万`
        : decimalInWords(String(value), 'zh'),
    range: (low, high) => `${low}至${high}`,
    atLeast: (value) => `至少${value}`,
    upTo: (value) => `至多${value}`,
    quotient: (part, all) => `${part} ÷ ${all}`,
    printed: '文中的数',
    placedByIncome: '按收入列出的村，除以全部结对村',
    oneFewer: '同样的村，分母少一个',
    everListed: '累计纳入监测的，每户一条',
    stillOpen: '未消除风险的，每户一条',
    runningTotal: '累计安置',
    oneDay: '同一天，每岗1人',
    anyNumber: '不限',
    inTurn: '历年累计，先后任职',
    kinds: (value) => `${value}类`,
    people: (value) => `${value}人`,
    yuan: (value) => `${value}元`,
    kindsCounted: '文中所称',
    complete: '若所列即全部',
    examples: '若所列只是举例',
    perHousehold: '本站算得的户均人口',
    ofHousehold: '本站从宽取的范围',
    noSize: '不详',
    notAll: '推不出户均人口',
    loans: (count) => `按${count}笔平均`,
    ceiling: '单笔贷款的通常上限',
  },
});

const figure = (id: string) => figuresById().get(id)!;
const end = (value: string | null) => (value === null ? null : Number(value));
/** The values that a printed figure may have. */
const span = (id: string): Interval => ({
  low: end(figure(id).low),
  high: end(figure(id).high),
});
const valueOf = (id: string) => Number(figure(id).value);
const point = (value: number): Interval => ({ low: value, high: value });
const divided = ({ low, high }: Interval, by: number): Interval => ({
  low: low && low / by,
  high: high && high / by,
});
const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** The drawings by the id of their check. */
const drawings: Readonly<Record<string, (lang: Lang) => TwoReadings>> = {
  'diqing.at-most.measures': (lang) => {
    const say = words[lang];
    const { text } = figure('diqing.monitored.measures');
    const mark = span('diqing.monitored.measures');
    const markLabel = { value: text[lang].full, says: say.printed };
    const needs = (id: string, says: string): Reading => ({
      mark,
      markLabel,
      band: { low: valueOf(id), high: null },
      bandLabel: { value: say.atLeast(figure(id).text[lang].number), says },
    });
    return {
      ...scale(lang, 0, 2500, 1000),
      isPrinted: true,
      clash: needs('diqing.monitored.households', say.everListed),
      fits: needs('diqing.risk.open.households', say.stillOpen),
    };
  },
  'yunnan.at-most.posts': (lang) => {
    const say = words[lang];
    const posts = figure('yunnan.posts.count');
    const people = {
      mark: span('yunnan.posts.people'),
      markLabel: {
        value: figure('yunnan.posts.people').text[lang].full,
        says: say.runningTotal,
      },
    };
    return {
      ...scale(lang, 0, 350_000, 100_000),
      isPrinted: true,
      clash: {
        ...people,
        band: { low: 0, high: end(posts.high) },
        bandLabel: { value: say.upTo(posts.text[lang].number), says: say.oneDay },
      },
      fits: {
        ...people,
        band: { low: 0, high: null },
        bandLabel: { value: say.anyNumber, says: say.inTurn },
      },
    };
  },
  'yunnan.count.areas': (lang) => {
    const say = words[lang];
    const named = checksById().get('yunnan.count.areas')!.terms.length;
    const counted = {
      mark: span('yunnan.relocation.kinds'),
      markLabel: {
        value: say.kinds(figure('yunnan.relocation.kinds').text[lang].number),
        says: say.kindsCounted,
      },
    };
    return {
      ...scale(lang, 0, 8, 2),
      isPrinted: true,
      clash: {
        ...counted,
        band: point(named),
        bandLabel: { value: say.kinds(String(named)), says: say.complete },
      },
      fits: {
        ...counted,
        band: { low: named, high: null },
        bandLabel: { value: say.kinds(say.atLeast(String(named))), says: say.examples },
      },
    };
  },
  'yunnan.rate.relocated-household': (lang) => {
    const say = words[lang];
    const { low, high, bound_low, bound_high } = checksById().get(
      'yunnan.rate.relocated-household',
    )!;
    const bounds = {
      band: { low: end(bound_low), high: end(bound_high) },
      bandLabel: {
        value: say.people(say.range(bound_low!, bound_high!)),
        says: say.ofHousehold,
      },
    };
    return {
      ...scale(lang, 0, 12, 4),
      isPrinted: false,
      clash: {
        ...bounds,
        mark: { low: end(low), high: end(high) },
        markLabel: {
          value: say.people(say.atLeast(say.number(rounded(Number(low), 2)))),
          says: say.perHousehold,
        },
      },
      fits: { ...bounds, mark: null, markLabel: { value: say.noSize, says: say.notAll } },
    };
  },
  'diqing.rate.microcredit-marginal': (lang) => {
    const say = words[lang];
    const { bound_high } = checksById().get('diqing.rate.microcredit-marginal')!;
    const households = valueOf('diqing.microcredit.marginal.households');
    const shared = (loans: number): Reading => {
      const mark = divided(span('diqing.microcredit.marginal.amount'), loans);
      return {
        mark,
        markLabel: {
          value: say.yuan(
            say.range(
              decimalInWords(mark.low!.toFixed(0), lang),
              decimalInWords(mark.high!.toFixed(0), lang),
            ),
          ),
          says: say.loans(loans),
        },
        band: { low: null, high: end(bound_high) },
        bandLabel: {
          value: say.yuan(say.upTo(say.number(Number(bound_high)))),
          says: say.ceiling,
        },
      };
    };
    return {
      ...scale(lang, 48_500, 52_000, 1000),
      isPrinted: false,
      clash: shared(households),
      fits: shared(households + 1),
    };
  },
  'diqing.share.coverage': (lang) => {
    const say = words[lang];
    const placed = valueOf('diqing.collective.above') + valueOf('diqing.collective.below');
    const of = (all: number, digits: number, says: string): Reading => {
      const percent = (100 * placed) / all;
      return {
        mark: span('diqing.collective.coverage'),
        markLabel: {
          value: figure('diqing.collective.coverage').text[lang].full,
          says: say.printed,
        },
        band: point(percent),
        bandLabel: {
          value: `${say.quotient(placed, all)} = ${say.number(rounded(percent, digits))}%`,
          says,
        },
      };
    };
    const all = valueOf('diqing.villages.paired');
    return {
      ...scale(lang, 97.8, 98.7, 0.2, '%'),
      isPrinted: true,
      clash: of(all, 2, say.placedByIncome),
      fits: of(all - 1, 3, say.oneFewer),
    };
  },
};

/** A scale with ticks at the multiples of a step. */
function scale(
  lang: Lang,
  from: number,
  to: number,
  step: number,
  unit = '',
): Pick<TwoReadings, 'from' | 'to' | 'ticks'> {
  const first = Math.ceil(rounded(from / step, 6));
  const count = Math.floor(rounded(to / step, 6)) - first + 1;
  const ticks = Array.from({ length: count }, (_, index) => rounded((first + index) * step, 6));
  return {
    from,
    to,
    ticks: ticks.map((at) => ({ at, text: words[lang].number(at) + unit })),
  };
}

/** The ids of the checks that are drawn. */
export const drawnChecks: readonly string[] = Object.keys(drawings);

/** @throws Error where the check has no drawing */
export function twoReadings(check: string, lang: Lang): TwoReadings {
  const drawing = drawings[check];
  if (drawing === undefined) throw new Error(`no drawing of two readings of the check: ${check}`);
  return drawing(lang);
}
