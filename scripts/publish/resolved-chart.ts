import type { Bilingual, Lang } from '../../src/lib/model/bilingual.ts';
import { languages } from '../../src/lib/model/bilingual.ts';
import type {
  ChartDatum,
  ChartSpec,
  Derivation,
  FigureFilter,
  ResolvedChart,
} from '../../src/lib/model/chart.ts';
import type { FigureRow, IndicatorRow, PlaceRow } from '../../src/lib/model/published.ts';
import type { Verdict } from '../../src/lib/model/verdict.ts';
import type { SiteFigure, TextPart } from '../../src/lib/model/site.ts';
import { parseAmount } from '../../src/lib/prose/claim.ts';
import type { Amount } from '../../src/lib/prose/claim.ts';
import { derive, figuresOf, showDerived, termsOf } from '../../src/lib/prose/derived.ts';
import type { KnownQuantities } from '../../src/lib/prose/derived.ts';
import { plainText } from '../../src/lib/prose/fill.ts';
import { parseTemplate } from '../../src/lib/prose/template.ts';
import type { Quantity } from '../../src/lib/quantity/quantity.ts';
import type { Filler } from './record.ts';

/** The published rows that charts carry, by id. */
export interface Rows {
  readonly figures: ReadonlyMap<string, FigureRow>;
  readonly indicators: ReadonlyMap<string, IndicatorRow>;
  readonly places: ReadonlyMap<string, PlaceRow>;
}

/** What charts take from the rest of the record. */
export interface ChartSources {
  readonly rows: Rows;
  readonly quantities: KnownQuantities;
  /** By id. */
  readonly figures: { readonly [id: string]: SiteFigure };
  /** By id. */
  readonly checks: ReadonlyMap<
    string,
    { readonly verdict: Verdict; readonly usedForRepair: boolean }
  >;
  readonly filler: Filler;
  /** Origin and base path, ending in a slash. */
  readonly address: string;
}

/** Ids of the figures that a chart draws, computes with or names. */
export function chartFigures(spec: ChartSpec): Set<string> {
  const { title, subtitle, description, notes, series } = spec;
  const texts = [title, subtitle, description, ...(notes ? [notes] : [])];
  const named = texts
    .flatMap(({ en, zh }) => [en, zh])
    .flatMap((text) => parseTemplate(text).parts)
    .flatMap((part) => (part.kind === 'figure' ? [part.id] : []));
  const drawn = series.flatMap(({ value }) => {
    if (value.of === 'figure') return [value.id];
    if (value.of === 'count') return [];
    return figuresOf(amountOf(value.expression)).map(({ id }) => id);
  });
  return new Set([...drawn, ...named]);
}

/** A chart with its texts filled in and its values computed. */
export function resolvedChart(spec: ChartSpec, sources: ChartSources): ResolvedChart {
  const { rows, figures, filler } = sources;
  const texts = {
    title: filler.both(spec.title),
    subtitle: filler.both(spec.subtitle),
    description: filler.both(spec.description),
    notes: spec.notes && filler.both(spec.notes),
  };
  const series = spec.series.map(({ value, label, group }, index): ChartDatum => {
    const words = {
      label: label && plain(filler.both(label)),
      group: group && plain(filler.both(group)),
    };
    if (value.of === 'figure') {
      const figure = rows.figures.get(value.id)!;
      const { text, contradicted } = figures[value.id]!;
      return {
        figure,
        derived: null,
        label: words.label ?? { en: figure.label_en, zh: figure.label_zh },
        group: words.group,
        text,
        indicator: rows.indicators.get(figure.indicator)!,
        place: rows.places.get(figure.place)!,
        contradicted,
      };
    }
    const { quantity, derivation, like } =
      value.of === 'count'
        ? counted(value.where, rows)
        : computed(value.expression, value.unit, sources);
    const figure = {
      // How many figures there are is no less sure where one of them is in doubt.
      ...derivedRow(quantity, value.of === 'count' ? [] : derivation.figures, like),
      id: `${spec.slug}.${index + 1}`,
      label_en: words.label!.en,
      label_zh: words.label!.zh,
      url: `${sources.address}charts/${spec.slug}/`,
    };
    return {
      figure,
      derived: derivation,
      label: words.label!,
      group: words.group,
      text: showDerived(quantity),
      indicator: rows.indicators.get(figure.indicator)!,
      place: rows.places.get(figure.place)!,
      contradicted:
        value.of !== 'count' && derivation.figures.some(({ id }) => figures[id]!.contradicted),
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
    checks: spec.checks.map((id) => {
      const { verdict, usedForRepair } = sources.checks.get(id)!;
      return { id, verdict, usedForRepair };
    }),
    articles: [...new Set(series.map(({ figure }) => figure.article))],
    explainers: spec.explainers,
  };
}

type Measured = Quantity & { readonly unit: string };

interface Computed {
  readonly quantity: Measured;
  readonly derivation: Derivation;
  /** A figure of the same article, for what all have in common. */
  readonly like: FigureRow;
}

function computed(
  expression: string,
  unit: string,
  { quantities, rows, figures }: ChartSources,
): Computed {
  const derived = derive(expression, unit, quantities);
  // Reading the chart has made sure of it.
  if ('faults' in derived) throw new Error(`expression: ${expression}`);
  const { amount, quantity } = derived;
  const row = (id: string) => rows.figures.get(id)!;
  const formula = (lang: Lang): TextPart[] =>
    termsOf(amount).map((term) =>
      typeof term === 'string'
        ? { kind: 'text', text: term }
        : {
            kind: 'figure',
            id: term.figure,
            show: 'full',
            text: figures[term.figure]!.text[lang].full,
          },
    );
  const ratio =
    amount.kind === 'operation' &&
    amount.operator === '/' &&
    amount.left.kind === 'figure' &&
    amount.right.kind === 'figure'
      ? { of: row(amount.left.id), over: row(amount.right.id) }
      : null;
  const taken = [...new Set(figuresOf(amount).map(({ id }) => id))].map(row);
  return {
    quantity,
    derivation: {
      formula: { en: formula('en'), zh: formula('zh') },
      figures: taken,
      ratio,
    },
    like: taken[0]!,
  };
}

function counted(where: FigureFilter, { figures, indicators }: Rows): Computed {
  const own = [...figures.values()].filter(({ article }) => article === where.article);
  const found = own.filter(
    (row) =>
      (where.class === undefined || indicators.get(row.indicator)!.class === where.class) &&
      (['status', 'unit', 'value'] as const).every(
        (column) => where[column] === undefined || row[column] === where[column],
      ),
  );
  const value = String(found.length);
  const said: Bilingual = { en: 'counted in this record', zh: '在本站记录中计数' };
  const formula = (lang: Lang): TextPart[] => [{ kind: 'text', text: said[lang] }];
  return {
    quantity: {
      value,
      unit: '个',
      low: value,
      high: value,
      low_open: false,
      high_open: false,
      approx: null,
      per: null,
    },
    derivation: { formula: { en: formula('en'), zh: formula('zh') }, figures: found, ratio: null },
    like: own[0]!,
  };
}

/** A row with what the figures have in common, to which id, label and address are to be added. */
function derivedRow(quantity: Measured, from: readonly FigureRow[], like: FigureRow): FigureRow {
  const common = <Column extends keyof FigureRow>(column: Column) =>
    from.every((row) => row[column] === from[0]![column]) ? (from[0]?.[column] ?? null) : null;
  const ends = from.flatMap(({ period_end: end }) => end ?? []).sort();
  const doubts = from.flatMap((row) => row.doubts);
  return {
    ...like,
    ...quantity,
    place: common('place') ?? like.article,
    period_start: common('period_start'),
    period_end: ends.at(-1) ?? null,
    period_kind: common('period_kind') ?? 'cumulative',
    status: from.some(({ status }) => status === 'target') ? 'target' : 'derived',
    reading: from.some(({ reading }) => reading === 'repaired') ? 'repaired' : 'printed',
    doubts: doubts.filter(
      (doubt, index) => doubts.findIndex(({ en }) => en === doubt.en) === index,
    ),
    token: '',
    start: 0,
    end: 0,
    part: 0,
    paragraph: 0,
    occurrence: 0,
    prefix: '',
    suffix: '',
    sentence_sha256: '',
    note_en: '',
    note_zh: '',
  };
}

function amountOf(expression: string): Amount {
  const amount = parseAmount(expression);
  if ('fault' in amount) throw new Error(`expression: ${expression}`);
  return amount;
}

function plain(texts: Bilingual<readonly TextPart[]>): Bilingual {
  const [en, zh] = languages.map((lang) => plainText(texts[lang]));
  return { en: en!, zh: zh! };
}
