import { rules } from '../../src/lib/checks/rules.ts';
import type { Check } from '../../src/lib/checks/check.ts';
import type { ChartDatum, ChartSpec, ResolvedChart } from '../../src/lib/model/chart.ts';
import type { FigureRow, IndicatorRow, PlaceRow } from '../../src/lib/model/published.ts';
import type { SiteCheck, SiteData, SiteFigure, TextPart } from '../../src/lib/model/site.ts';
import type { Lang } from '../../src/lib/model/bilingual.ts';
import { plainText } from '../../src/lib/prose/fill.ts';
import { parseTemplate } from '../../src/lib/prose/template.ts';
import { textOf } from './record.ts';
import type { Filler, Record } from './record.ts';

/** The published rows that charts carry, by id. */
export interface Rows {
  readonly figures: ReadonlyMap<string, FigureRow>;
  readonly indicators: ReadonlyMap<string, IndicatorRow>;
  readonly places: ReadonlyMap<string, PlaceRow>;
}

/** What pages need that the published tables do not hold. */
export function siteData(record: Record, rows: Rows, filler: Filler): SiteData {
  const { dataset, checks, charts, explainers } = record;
  const taking = (id: string) =>
    checks.filter(({ whole, parts }) => [whole, ...parts].some((figure) => figure.id === id));
  const figures = Object.fromEntries(
    dataset.figures.map((figure): [string, SiteFigure] => {
      const { id } = figure;
      const own = taking(id);
      return [
        id,
        {
          id,
          printed: figure.printed,
          text: textOf(figure),
          note: filler.both(figure.note),
          doubted: figure.doubts.map(filler.both),
          checks: own.map(({ identity }) => identity.id),
          contradicted: own.some(({ verdict }) => verdict === 'contradicts'),
          charts: charts.filter((chart) => figuresOf(chart).has(id)).map(({ slug }) => slug),
          explainers: [
            ...new Set(
              explainers.filter(({ figures }) => figures.includes(id)).map(({ slug }) => slug),
            ),
          ],
        },
      ];
    }),
  );
  return {
    figures,
    checks: Object.fromEntries(
      checks.map((check) => [check.identity.id, siteCheck(check, filler)]),
    ),
    charts: Object.fromEntries(
      charts.map((chart) => [chart.slug, resolved(chart, figures, rows, filler)]),
    ),
    explainers: explainers.map(({ title, description, ...explainer }) => ({
      ...explainer,
      title: filler.parts(title, explainer.lang),
      description: filler.parts(description, explainer.lang),
    })),
  };
}

/** Ids of the figures that a chart draws or names. */
function figuresOf({ title, subtitle, description, notes, series }: ChartSpec): Set<string> {
  const texts = [title, subtitle, description, ...(notes ? [notes] : [])];
  const named = texts
    .flatMap(({ en, zh }) => [en, zh])
    .flatMap((text) => parseTemplate(text).parts)
    .flatMap((part) => (part.kind === 'figure' ? [part.id] : []));
  return new Set([...series.map(({ figure }) => figure), ...named]);
}

function siteCheck({ identity, whole, parts }: Check, filler: Filler): SiteCheck {
  const written = (lang: Lang): TextPart[] =>
    rules[identity.kind].write(whole, parts).map((term): TextPart => {
      if (typeof term === 'string') return { kind: 'text', text: term };
      return { kind: 'figure', id: term.id, show: 'full', text: textOf(term)[lang].full };
    });
  return {
    id: identity.id,
    written: { en: written('en'), zh: written('zh') },
    note: filler.both(identity.note),
  };
}

function resolved(
  spec: ChartSpec,
  figures: SiteData['figures'],
  rows: Rows,
  filler: Filler,
): ResolvedChart {
  const texts = {
    title: filler.both(spec.title),
    subtitle: filler.both(spec.subtitle),
    description: filler.both(spec.description),
    notes: spec.notes && filler.both(spec.notes),
  };
  const plain = ({ en, zh }: { en: TextPart[]; zh: TextPart[] }) => ({
    en: plainText(en),
    zh: plainText(zh),
  });
  const series = spec.series.map((item): ChartDatum => {
    const figure = rows.figures.get(item.figure)!;
    const { text, contradicted } = figures[item.figure]!;
    return {
      figure,
      label: item.label
        ? plain(filler.both(item.label))
        : { en: figure.label_en, zh: figure.label_zh },
      group: item.group && plain(filler.both(item.group)),
      text,
      indicator: rows.indicators.get(figure.indicator)!,
      place: rows.places.get(figure.place)!,
      contradicted,
    };
  });
  return {
    slug: spec.slug,
    kind: spec.kind,
    title: plain(texts.title),
    subtitle: plain(texts.subtitle),
    description: plain(texts.description),
    notes: texts.notes && plain(texts.notes),
    parts: texts,
    series,
    articles: [...new Set(series.map(({ figure }) => figure.article))],
    explainers: spec.explainers,
  };
}
