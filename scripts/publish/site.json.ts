import { rules } from '../../src/lib/checks/rules.ts';
import type { Check } from '../../src/lib/checks/check.ts';
import type { ResolvedChart } from '../../src/lib/model/chart.ts';
import type { SiteCheck, SiteData, SiteFigure, TextPart } from '../../src/lib/model/site.ts';
import type { FigureRow, IndicatorRow, PlaceRow } from '../../src/lib/model/published.ts';
import type { Lang } from '../../src/lib/model/bilingual.ts';
import { decimalInWords } from '../../src/site/wording.ts';
import { rowsOf } from './publication.ts';
import { fillerOf, textOf } from './record.ts';
import type { Filler, Record } from './record.ts';
import { chartFigures, resolvedChart } from './resolved-chart.ts';
import type { PublishedTable } from './table.ts';

/** What pages need that the published tables do not hold, with the charts in the order of their slugs. */
export function siteData(
  record: Record,
  tables: readonly PublishedTable[],
): SiteData & { readonly charts: readonly ResolvedChart[] } {
  const { dataset, checks, charts, explainers } = record;
  const filler = fillerOf(dataset.figures);
  const byId = <Row extends { readonly id: string }>(name: string) =>
    new Map(rowsOf<Row>(tables, name).map((row) => [row.id, row]));
  const rows = {
    figures: byId<FigureRow>('figures'),
    indicators: byId<IndicatorRow>('indicators'),
    places: byId<PlaceRow>('places'),
  };
  const checksOf = byFigure(checks, ({ figures }) => figures.map(({ id }) => id));
  const chartsOf = byFigure(charts, chartFigures);
  const explainersOf = byFigure(explainers, ({ figures }) => figures);
  const figures = Object.fromEntries(
    dataset.figures.map((figure): [string, SiteFigure] => {
      const { id } = figure;
      const own = checksOf(id);
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
          charts: chartsOf(id).map(({ slug }) => slug),
          explainers: [...new Set(explainersOf(id).map(({ slug }) => slug))],
        },
      ];
    }),
  );
  const quantities = new Map(dataset.figures.map(({ id, quantity }) => [id, quantity]));
  const sources = {
    rows,
    quantities,
    figures,
    checks: new Map(checks.map((check) => [check.identity.id, check])),
    filler,
    address: record.address,
  };
  return {
    figures,
    checks: Object.fromEntries(
      checks.map((check) => [check.identity.id, siteCheck(check, filler)]),
    ),
    charts: charts.map((chart) => resolvedChart(chart, sources)),
    explainers: explainers.map(({ title, description, ...explainer }) => ({
      ...explainer,
      title: filler.parts(title, explainer.lang),
      description: filler.parts(description, explainer.lang),
    })),
    glossary: dataset.glossary.map(({ id, term, pinyin, definition, see }) => ({
      id,
      term,
      pinyin,
      definition: filler.both(definition),
      see,
    })),
  };
}

/** Finds what names a figure, in the order given. */
function byFigure<Item>(
  items: readonly Item[],
  named: (item: Item) => Iterable<string>,
): (id: string) => readonly Item[] {
  const found = new Map<string, Item[]>();
  for (const item of items)
    for (const id of new Set(named(item))) {
      const own = found.get(id);
      if (own) own.push(item);
      else found.set(id, [item]);
    }
  return (id) => found.get(id) ?? [];
}

/** Brackets around words, unlike those of a sum, are full-width in Chinese. */
const bracketed = (term: string) => term.replace(' (', '（').replace(')', '）');

/** Bounds as Chinese writes them: `≤ 329万` for `≤ 3,290,000`. */
const withoutGroups = (term: string) =>
  term.replace(/\d{1,3}(?:,\d{3})+/g, (bound) => decimalInWords(bound.replaceAll(',', ''), 'zh'));

function siteCheck({ identity, whole, parts }: Check, filler: Filler): SiteCheck {
  const written = (lang: Lang): TextPart[] =>
    rules[identity.kind].write(whole, parts, identity).map((term): TextPart => {
      if (typeof term === 'string') {
        if (lang === 'en') return { kind: 'text', text: term };
        const inWords = /^(?:count|attainable)$/.test(identity.kind);
        return { kind: 'text', text: inWords ? bracketed(term) : withoutGroups(term) };
      }
      return { kind: 'figure', id: term.id, show: 'full', text: textOf(term)[lang].full };
    });
  return {
    id: identity.id,
    written: { en: written('en'), zh: written('zh') },
    note: filler.both(identity.note),
  };
}
