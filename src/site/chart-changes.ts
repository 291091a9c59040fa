import { messages, punctuation, type Lang } from '../lib/language.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { quantityInCells } from '../lib/model/release.ts';
import type { ReleasedChart, ShownValue } from '../lib/model/released-chart.ts';
import { changeInWords } from './change-in-words.ts';
import { releases, type ReleaseOfCharts } from './releases.ts';
import { allBenchmarks, allSeries } from './toggle.ts';
import { chartVersion, edition, shownBy } from './version.ts';
import { decimalInWords, isExact, valueInWords } from './wording.ts';

const words = messages({
  en: {
    exact: 'exact',
    others: 'it shows other figures than it did',
    more: (count: number) => `and ${count} more`,
  },
  zh: { exact: '准确值', others: '所列数字有增减', more: (count) => `另有${count}处` },
});

/** The most changes that an embed tells in words: it may weigh 12 KB. */
const MOST = 3;

/** What has changed in a chart since it was embedded. */
export interface ChartChanges {
  /** The version of its values then, as the embed's address holds it. */
  readonly version: string;
  /** The latest release with these values. */
  readonly release: string;
  /**
   * What changed, and with which version of the data.
   *
   * @example ['Lijiang: 12,450 yuan → 12,440 yuan (2.0.0)', 'and 2 more']
   */
  readonly texts: readonly string[];
}

/**
 * By what a value is found again in another release. The id of a computed one is only a number, so it has to be of the
 * same unit and computed from the same figures, too.
 */
const keyOf = ({ id, from, unit, per }: ShownValue) =>
  from === null ? id : [id, unit, per, ...from].join(' ');
const byKey = (shown: readonly ShownValue[]) => new Map(shown.map((row) => [keyOf(row), row]));

/** Whether a row says the same as another. */
const same = (a: ShownValue | undefined, b: ShownValue) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What has changed in a chart since each of its former states that was released; a state is named once, by its latest
 * release.
 *
 * @param all every release, the newest first
 * @param present the version of the data that is shown now
 */
export function chartChanges(
  chart: ResolvedChart,
  lang: Lang,
  all: readonly ReleaseOfCharts[] = releases(),
  present: string = edition().version,
): ChartChanges[] {
  const now = {
    slug: chart.slug,
    version: chartVersion(chart),
    shown: shownBy(chart),
  };
  const labels = labelsOf(chart, lang);
  const states = [
    { release: present, chart: now },
    ...all.flatMap(({ version, charts }) => {
      const then = charts.get(chart.slug);
      return then ? [{ release: version, chart: then }] : [];
    }),
  ];
  const told = new Set([now.version]);
  return states.flatMap(({ release, chart: then }, at) => {
    const { version } = then;
    if (told.has(version)) return [];
    told.add(version);
    // From the oldest: the first after which the chart is as it is now.
    const later = states.slice(0, at).toReversed();
    const texts = changed(then, now, lang).map(({ key, text }) => {
      const { open, close, colon } = punctuation[lang];
      const isAsNow = (state: ReleasedChart) =>
        key === null
          ? sameChoice(state, now)
          : same(byKey(state.shown).get(key), byKey(now.shown).get(key)!);
      const since = later[later.findLastIndex(({ chart: state }) => !isAsNow(state)) + 1]!;
      const label = key === null ? '' : labels.get(key)! + colon;
      return label + text + open + since.release + close;
    });
    const more = texts.length - MOST;
    return {
      version,
      release,
      texts: more <= 0 ? texts : [...texts.slice(0, MOST), words[lang].more(more)],
    };
  });
}

/** The names under which a chart shows its values, by their keys. */
function labelsOf(chart: ResolvedChart, lang: Lang): Map<string, string> {
  const { colon } = punctuation[lang];
  const labels = [
    ...allSeries(chart).map(({ group, label }) => (group ? group[lang] + colon : '') + label[lang]),
    ...allBenchmarks(chart).map(({ label }) => label[lang]),
  ];
  return new Map(shownBy(chart).map((row, at) => [keyOf(row), labels[at]!]));
}

const sameChoice = (a: ReleasedChart, b: ReleasedChart) => {
  const [one, other] = [byKey(a.shown), byKey(b.shown)];
  return one.size === other.size && [...one.keys()].every((key) => other.has(key));
};

/** Each value that differs, in the order of the chart; last, without a key, that it shows other ones. */
function changed(
  then: ReleasedChart,
  now: ReleasedChart,
  lang: Lang,
): { readonly key: string | null; readonly text: string }[] {
  const before = byKey(then.shown);
  const values = [...byKey(now.shown)].flatMap(([key, row]) => {
    const was = before.get(key);
    return was === undefined || same(was, row) ? [] : [{ key, text: difference(was, row, lang) }];
  });
  return sameChoice(then, now) ? values : [...values, { key: null, text: words[lang].others }];
}

/** How a value differs from what it was. */
function difference(was: ShownValue, is: ShownValue, lang: Lang): string {
  const [before = [], after = []] = [was, is].map((row) => [
    quantityInCells({ ...row, approx: null }),
    `period_start: ${row.period_start ?? 'none'}`,
    `period_end: ${row.period_end ?? 'none'}`,
    `status: ${row.status}`,
  ]);
  return before
    .flatMap((cell, at) => {
      if (cell === after[at]) return [];
      const brief = at === 0 ? quantityInBrief(was, is, lang) : null;
      return brief ?? became(changeInWords(cell, lang), changeInWords(after[at]!, lang));
    })
    .join(punctuation[lang].comma);
}

const became = (before: string, after: string) => `${before} → ${after}`;

/**
 * How a quantity differs, where a few words say it: another number says enough without its interval.
 *
 * @example '12,450 yuan → 12,440 yuan', '12,450 yuan (exact → 12,445–12,455)'
 */
function quantityInBrief(was: ShownValue, is: ShownValue, lang: Lang): string | null {
  const { open, close } = punctuation[lang];
  const [value = '', now = ''] = [was, is].map((row) => valueInWords(row, lang));
  if (value !== now) return became(value, now);
  const [before = null, after = null] = [was, is].map((row) => {
    const { low, high } = row;
    if (isExact(row)) return words[lang].exact;
    return low && high && `${decimalInWords(low, lang)}–${decimalInWords(high, lang)}`;
  });
  if (before === null || after === null || before === after || is.value === null) return null;
  return now + open + became(before, after) + close;
}
