import { punctuation, type Lang } from '../lib/language.ts';
import type { ChartDatum, ResolvedChart } from '../lib/model/chart.ts';
import type { FigureRow } from '../lib/model/published.ts';
import { plainText } from '../lib/prose/fill.ts';
import type { Chart, Series } from './chart.ts';
import { extent } from './extent.ts';

/** Functions for the texts that pages add to a figure's tooltip. Without one of them the tooltip lacks that text. */
export interface Wording {
  /** The address of a figure's page. */
  readonly href?: (figure: string) => string;
  readonly period?: (figure: FigureRow) => string;
  /** The interval of a value; not called for exact values. */
  readonly interval?: (figure: FigureRow) => string;
  readonly source?: (figure: FigureRow) => string;
}

/** All doubts about a figure in one text; `null` where there are none. */
function doubtOf({ figure }: ChartDatum, lang: Lang): string | null {
  const doubts = figure.doubts.map((doubt) => doubt[lang]).filter((text) => text !== '');
  return doubts.length === 0 ? null : doubts.join(punctuation[lang].semicolon);
}

/** A resolved chart with its texts in one language, ready to be drawn. */
export function localise(chart: ResolvedChart, lang: Lang, wording: Wording = {}): Chart {
  return {
    slug: chart.slug,
    title: chart.title[lang],
    description: chart.description[lang],
    verdicts: chart.checks,
    series: chart.series.map((datum): Series => {
      const { figure, colour, derived, label, group, text } = datum;
      return {
        figure,
        colour,
        label: label[lang],
        valueText: text[lang].number,
        fullText: text[lang].full,
        group: group?.[lang] ?? null,
        doubt: doubtOf(datum, lang),
        clash: datum.clash,
        interval: extent(figure).exact ? null : (wording.interval?.(figure) ?? null),
        formula: derived && plainText(derived.formula[lang]),
        ratio: derived && derived.ratio,
        period: wording.period?.(figure) ?? null,
        source: wording.source?.(figure) ?? null,
        href: derived ? null : (wording.href?.(figure.id) ?? null),
      };
    }),
  };
}
