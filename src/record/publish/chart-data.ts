import { punctuation, type Bilingual, type Lang } from '../../lib/language.ts';
import type {
  ChartDatum,
  ChartSpec,
  Derivation,
  FigureFilter,
  SeriesSpec,
} from '../../lib/model/chart.ts';
import type {
  ArticleRow,
  BenchmarkRow,
  FigureRow,
  IndicatorRow,
  PlaceRow,
} from '../../lib/model/published.ts';
import type { Verdict } from '../../lib/model/verdict.ts';
import type { Clash, SiteFigure, TextPart } from '../../lib/model/site.ts';
import { derive, figuresOf, showDerived, termsOf } from '../../lib/prose/derived.ts';
import type { KnownQuantities } from '../../lib/prose/derived.ts';
import { plainTexts } from '../../lib/prose/fill.ts';
import { divide, multiply } from '../../lib/quantity/decimal.ts';
import type { Quantity } from '../../lib/quantity/quantity.ts';
import type { TemplateFiller } from './template-filler.ts';

/** The published rows that charts carry, by id. */
export interface Rows {
  readonly articles: ReadonlyMap<string, ArticleRow>;
  readonly figures: ReadonlyMap<string, FigureRow>;
  readonly indicators: ReadonlyMap<string, IndicatorRow>;
  readonly places: ReadonlyMap<string, PlaceRow>;
  readonly benchmarks: ReadonlyMap<string, BenchmarkRow>;
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
  readonly filler: TemplateFiller;
  /** Origin and base path, ending in a slash. */
  readonly address: string;
}

/** A mark with its values. @param id of one that has no row of its own */
export function datumOf(
  { value, label, group }: SeriesSpec,
  id: string,
  sources: ChartSources,
): ChartDatum {
  const { rows, figures, filler } = sources;
  const words = {
    label: label && plainTexts(filler.both(label)),
    group: group && plainTexts(filler.both(group)),
  };
  if (value.of === 'figure') {
    const figure = rows.figures.get(value.id)!;
    const { text, clash, confirmed } = figures[value.id]!;
    return {
      figure,
      derived: null,
      label: words.label ?? { en: figure.label_en, zh: figure.label_zh },
      group: words.group,
      text,
      indicator: rows.indicators.get(figure.indicator)!,
      place: rows.places.get(figure.place)!,
      clash,
      confirmed,
    };
  }
  const made =
    value.of === 'count'
      ? counted(value.where, value.among, rows)
      : computed(value.expression, value.unit, sources);
  // How many figures there are is no less sure where one of them is in doubt.
  const from = value.of === 'count' ? [] : made.derivation.figures;
  return derivedDatum(made, from, { id, label: words.label!, group: words.group }, sources);
}

/** Each part of a chart as a percentage of its whole, the whole as a hundred per cent. */
export function shares({ slug, series }: ChartSpec, sources: ChartSources): readonly ChartDatum[] {
  const term = ({ value }: SeriesSpec) =>
    value.of === 'figure' ? value.id : value.of === 'expression' ? `(${value.expression})` : '';
  let whole = series[0]!;
  return series.map((one, index) => {
    if (one.group?.en !== whole.group?.en) whole = one;
    const made = computed(`${term(one)} / ${term(whole)}`, '%', sources);
    const { label, group } = datumOf(one, '', sources);
    const said = { id: `${slug}.toggle.${index + 1}`, label, group };
    const { figures } = made.derivation;
    if (one !== whole) return derivedDatum(made, figures, said, sources);
    // Of itself it is all, however roughly it was printed.
    const quantity = { ...made.quantity, value: '100', low: '100', high: '100' };
    const formula: Bilingual<readonly TextPart[]> = {
      en: [{ kind: 'text', text: 'the whole' }],
      zh: [{ kind: 'text', text: '整体' }],
    };
    const derivation = { ...made.derivation, formula, isRounded: false };
    return derivedDatum({ ...made, quantity, derivation }, figures, said, sources);
  });
}

function derivedDatum(
  { quantity, derivation, like }: Computed,
  from: readonly FigureRow[],
  { id, label, group }: Pick<ChartDatum, 'label' | 'group'> & { readonly id: string },
  { rows, figures, address }: ChartSources,
): ChartDatum {
  const figure = {
    ...derivedRow(quantity, from, like, rows.articles.get(like.article)!),
    id,
    label_en: label.en,
    label_zh: label.zh,
    url: `${address}charts/${id.slice(0, id.indexOf('.'))}/`,
  };
  return {
    figure,
    derived: derivation,
    label,
    group,
    text: showDerived(quantity),
    indicator: rows.indicators.get(figure.indicator)!,
    place: rows.places.get(figure.place)!,
    clash: gravest(from.map(({ id }) => figures[id]!.clash)),
    confirmed: false,
  };
}

const gravest = (clashes: readonly (Clash | null)[]): Clash | null =>
  (['impossible', 'reading'] as const).find((clash) => clashes.includes(clash)) ?? null;

/** Behind the point of a percentage of counts. */
const PERCENT_DIGITS = 6;

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
  const { amount, quantity, isRounded } = derived;
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
      isRounded,
      ratio,
    },
    like: taken[0]!,
  };
}

function counted(where: FigureFilter, among: FigureFilter | null, { figures }: Rows): Computed {
  const own = [...figures.values()].filter(({ article }) => article === where.article);
  const those = (filter: FigureFilter) =>
    own.filter((row) =>
      (['class', 'status', 'unit', 'value'] as const).every(
        (column) => filter[column] === undefined || row[column] === filter[column],
      ),
    );
  const found = those(where);
  const all = among && those(among).length;
  const value =
    all === null
      ? String(found.length)
      : divide(String(found.length * 100), String(all), PERCENT_DIGITS, 'half-up');
  const said: Bilingual = { en: 'counted in this record', zh: '在本站记录中计数' };
  const formula = (lang: Lang): TextPart[] => [
    {
      kind: 'text',
      text:
        all === null
          ? said[lang]
          : `${found.length} ÷ ${all}${punctuation[lang].comma}${said[lang]}`,
    },
  ];
  return {
    quantity: {
      value,
      unit: all === null ? '个' : '%',
      low: value,
      high: value,
      low_open: false,
      high_open: false,
      approx: null,
      per: null,
    },
    derivation: {
      formula: { en: formula('en'), zh: formula('zh') },
      figures: found,
      isRounded: all !== null && multiply(value, String(all)) !== String(found.length * 100),
      ratio: null,
    },
    like: own[0]!,
  };
}

/** A row with what the figures have in common, to which id, label and address are to be added. */
function derivedRow(
  quantity: Measured,
  from: readonly FigureRow[],
  like: FigureRow,
  article: ArticleRow,
): FigureRow {
  const common = <Column extends keyof FigureRow>(column: Column) =>
    from.every((row) => row[column] === from[0]![column]) ? (from[0]?.[column] ?? null) : null;
  const ends = from.flatMap(({ period_end: end }) => end ?? []).sort();
  const doubts = from.flatMap((row) => row.doubts);
  return {
    ...like,
    ...quantity,
    place: common('place') ?? article.place,
    period_start: common('period_start'),
    period_end: ends.at(-1) ?? null,
    period_kind: common('period_kind') ?? 'cumulative',
    time_kind: common('time_kind') ?? 'undated',
    class: common('class') ?? 'context',
    ...measureOf(quantity, from),
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

/** What a computed number measures, and on what its interval rests: on the weakest of the intervals that went into it. */
function measureOf(
  { value, low, high, unit, per }: Measured,
  from: readonly FigureRow[],
): Pick<
  FigureRow,
  | 'measure_kind'
  | 'step'
  | 'print_low'
  | 'print_high'
  | 'print_high_open'
  | 'relation'
  | 'relation_word'
  | 'bound_role'
  | 'bounds_by'
  | 'coverage'
  | 'item'
  | 'part_of'
  | 'partition'
  | 'restates'
  | 'ratio_of'
> {
  const rests = (['convention', 'word', 'print'] as const).find((basis) =>
    from.some(({ bounds_by }) => bounds_by === basis),
  );
  return {
    measure_kind: unit === '%' ? 'share' : per === null ? 'count' : 'mean',
    step: null,
    print_low: null,
    print_high: null,
    print_high_open: null,
    relation: value === null ? 'range' : 'eq',
    relation_word: null,
    bound_role: null,
    bounds_by: low === high ? 'exact' : (rests ?? 'print'),
    coverage: null,
    item: null,
    part_of: null,
    partition: null,
    restates: null,
    ratio_of: null,
  };
}
