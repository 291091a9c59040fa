// Draws a comparison: in a build, and again in the browser for each choice of a reader.

import { answered } from '../lib/compare/answer.ts';
import { valueBy } from '../lib/compare/compared-figure.ts';
import type { ComparedFigure, ComparedRecord } from '../lib/compare/compared-figure.ts';
import { figuresOf } from '../lib/compare/view.ts';
import type { ComparedView } from '../lib/compare/view.ts';
import { messages, punctuation, type Lang } from '../lib/language.ts';
import { drawRows, type DrawOptions } from './draw.ts';
import { rowFrom, type Row } from './row.ts';
import { signWords } from './sign.ts';

const words = messages({
  en: { undated: 'no date given' },
  zh: { undated: '未写明日期' },
});

/**
 * Draws a view: parts inside their wholes for shares; bars on one scale for what can be compared; and for what cannot, a
 * panel each with a wall between. Below stands a rail of time.
 *
 * @param title the accessible name; @param href the address of a figure's page
 */
export function drawCompared(
  view: ComparedView,
  record: ComparedRecord,
  options: DrawOptions & { readonly title: string; readonly href?: (figure: string) => string },
): SVGSVGElement {
  const { lang, title, href, ...drawing } = options;
  const figures = figuresOf(view, record);
  const { answer } = answered(figures, view.way, record);
  const names = namesOf(figures, record, lang);
  const rows = figures.flatMap((figure, index) => {
    const row = rowOf(figure, view, names[index]!, lang, href);
    return view.way === 'share' ? [wholeOf(figure, row, lang), row] : [row];
  });
  const kind = view.way === 'share' ? 'parts' : answer === 'no' ? 'walled' : 'bars';
  // The most fitting number from outside that is about a place around all of these.
  const isAround = (id: string) =>
    figures.every(({ around }) => around.includes(record.outside[id]!.place));
  const line =
    kind === 'bars' && view.way === 'value'
      ? figures.flatMap(({ beside }) => beside).find(isAround)
      : undefined;
  return drawRows(kind, rows, {
    ...drawing,
    lang,
    slug: 'compared',
    title,
    benchmarks: line === undefined ? [] : [record.outside[line]!],
    rail: {
      marks: figures.map(({ place, start, end }) => ({
        name: record.places[place]!.name,
        from: start,
        to: end,
      })),
      undated: words[lang].undated,
    },
  });
}

/** The names of figures: those of their places, with their labels where one place has several of them. */
function namesOf(
  figures: readonly ComparedFigure[],
  { places }: ComparedRecord,
  lang: Lang,
): readonly string[] {
  const isAlone = ({ place }: ComparedFigure) =>
    figures.filter((other) => other.place === place).length === 1;
  return figures.map((figure) => {
    const { name } = places[figure.place]!;
    return isAlone(figure) ? name : name + punctuation[lang].colon + figure.label;
  });
}

function rowOf(
  figure: ComparedFigure,
  { way }: ComparedView,
  name: string,
  lang: Lang,
  href: ((figure: string) => string) | undefined,
): Row {
  const { colon, comma } = punctuation[lang];
  const shown = valueBy(figure, way)!;
  const { number, full, value, low, high, unit, per } = shown;
  const made = way !== 'value' && shown === figure.divided[way] ? figure.divided[way] : null;
  const isShare = way === 'share';
  const group = name + comma + figure.period;
  return rowFrom(
    {
      figure: {
        id: figure.id,
        value,
        low,
        high,
        unit,
        per,
        status: figure.status,
        reading: figure.reading,
        period_start: figure.start,
        period_end: figure.end,
      },
      label: isShare || name.includes(colon) ? figure.label : `${name}${colon}${figure.label}`,
      number,
      full,
      group: isShare ? group : null,
      isComputed: made !== null,
      clash: figure.clash,
      confirmed: figure.confirmed,
      doubt: figure.doubtful ? signWords[lang].doubtful : null,
      details: [
        ...(made
          ? [`${figure.full} ÷ ${made.baseFull}`, ...(made.ground ? [made.ground] : [])]
          : []),
        figure.period,
      ],
      href: href?.(figure.id) ?? null,
    },
    lang,
  );
}

/** The whole of which a row is a share. */
function wholeOf({ id, divided }: ComparedFigure, row: Row, lang: Lang): Row {
  const { base, baseFull } = divided.share!;
  return rowFrom(
    {
      figure: {
        id: `${id}.whole`,
        value: '100',
        low: '100',
        high: '100',
        unit: '%',
        per: null,
        status: 'reported',
        reading: 'printed',
        period_start: row.from,
        period_end: row.to,
      },
      label: base,
      number: baseFull,
      full: baseFull,
      group: row.group,
      isComputed: false,
      clash: null,
      confirmed: true,
      doubt: null,
      details: [],
      href: null,
    },
    lang,
  );
}
