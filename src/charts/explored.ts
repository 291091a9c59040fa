// Draws the charts of the page for exploring, in the browser.

import type { Lang } from '../lib/language.ts';
import { drawRows } from './draw.ts';
import { rowFrom, type RowSource } from './row.ts';
import { signWords } from './sign.ts';

/** A figure that a reader has chosen to see. */
export interface ExploredFigure {
  readonly row: Pick<
    RowSource['figure'],
    'id' | 'value' | 'low' | 'high' | 'unit' | 'per' | 'status' | 'reading'
  > &
    Pick<RowSource, 'label' | 'clash' | 'confirmed'> & {
      readonly place: string;
      readonly year: number | null;
      readonly doubtful: boolean;
    };
  /** The unit with its rate, in the page's language. */
  readonly unit: string;
  /** The amount that is drawn; `null` where there is no single value. */
  readonly amount: number | null;
  /** Whether it is a quotient, whose interval is not known. */
  readonly isDivided: boolean;
}

interface ExploredOptions {
  readonly kind: 'bars' | 'dots' | 'years';
  readonly log: boolean;
  readonly lang: Lang;
  /** In CSS pixels. */
  readonly width: number;
  /** The accessible name of the drawing. */
  readonly title: string;
  /** The value of a figure with its unit. */
  readonly textOf: (figure: ExploredFigure) => string;
  readonly placeName: (place: string) => string;
  /** A figure's name behind its place's, where there are several. */
  readonly ofPlace: (place: string, label: string) => string;
  /** The address of a figure's page. */
  readonly href: (figure: string) => string;
}

/** The drawing, and how many figures it shows and leaves out. */
interface Explored {
  /** `null` where no figure can be drawn. */
  readonly svg: SVGSVGElement | null;
  readonly unit: string;
  /** How many are drawn. */
  readonly drawn: number;
  /** How many are left out because they have another unit, no single value, or no year where the chart is by year. */
  readonly left: number;
  /** How many of the smallest are left out because there are too many. */
  readonly cut: number;
}

/** How many figures with a line each are drawn at most. */
const MOST_LINES = 40;

/** Draws the figures with the most frequent unit: the largest of them where there are many. */
export function drawExplored(
  figures: readonly ExploredFigure[],
  options: ExploredOptions,
): Explored {
  const { kind, log, lang, width, title, textOf, placeName, ofPlace, href } = options;
  // By the unit itself, since two may have one name.
  const byUnit = Map.groupBy(figures, ({ row, isDivided }) =>
    [row.unit, row.per, isDivided].join('/'),
  );
  const [alike = []] = [...byUnit.values()].toSorted((a, b) => b.length - a.length);
  const unit = alike[0]?.unit ?? '';
  const fitting = alike
    .filter(
      ({ amount, row }) =>
        amount !== null && (!log || amount > 0) && (kind !== 'years' || row.year !== null),
    )
    .toSorted((a, b) => b.amount! - a.amount!);
  const shown = kind === 'years' ? fitting : fitting.slice(0, MOST_LINES);
  const isOnePlace = new Set(shown.map(({ row }) => row.place)).size === 1;
  const rows = shown.map((figure) => {
    const { row, amount, isDivided } = figure;
    const name = placeName(row.place);
    const label = isOnePlace ? row.label : ofPlace(name, row.label);
    const value = String(amount);
    const interval = isDivided ? { low: value, high: value } : { low: row.low, high: row.high };
    const year = row.year === null ? null : String(row.year);
    return rowFrom(
      {
        figure: {
          ...row,
          ...interval,
          value,
          unit,
          per: null,
          period_start: null,
          period_end: year,
        },
        label: kind === 'years' && !isOnePlace ? name : label,
        number: textOf(figure),
        full: textOf(figure),
        group: null,
        isComputed: isDivided,
        clash: row.clash,
        confirmed: row.confirmed,
        doubt: row.doubtful ? signWords[lang].doubtful : null,
        details: kind === 'years' ? [label] : [],
        href: href(row.id),
      },
      lang,
    );
  });
  const drawn = {
    bars: log ? ('lollipop' as const) : ('bars' as const),
    dots: log ? ('lollipop' as const) : ('dots' as const),
    years: 'years' as const,
  }[kind];
  const svg =
    rows.length === 0
      ? null
      : drawRows(drawn, rows, { lang, width, title, document, slug: 'explored' });
  return {
    svg,
    unit,
    drawn: shown.length,
    left: figures.length - fitting.length,
    cut: fitting.length - shown.length,
  };
}
