// Draws a comparison anew, and makes files of it, with the modules that drew it in the build. It brings Plot with it.

import { drawCompared } from '../../charts/compared.ts';
import { picture } from '../../charts/picture.ts';
import type { ComparedRecord } from '../../lib/compare/compared-figure.ts';
import { figuresOf } from '../../lib/compare/view.ts';
import type { ComparedView } from '../../lib/compare/view.ts';
import { punctuation, type Lang } from '../../lib/language.ts';
import { said } from './said.ts';
import { compareWords } from './words.ts';

export { pngOf } from '../chart/redraw.ts';

/** @param options the language, the width in CSS pixels, the accessible name, and the address of a figure's page */
export const redraw = (
  view: ComparedView,
  record: ComparedRecord,
  options: {
    readonly lang: Lang;
    readonly width: number;
    readonly title: string;
    readonly href: (figure: string) => string;
  },
): SVGSVGElement => drawCompared(view, record, { ...options, document });

/** A comparison as an SVG file: headline, drawing, answer, doubts, what is our division, sources and address. */
export function comparedPicture(
  view: ComparedView,
  record: ComparedRecord,
  address: string,
  lang: Lang,
): string {
  const { title, subtitle, answer, bars, doubts, ours, sources } = said(view, record, lang);
  const { blank, colon, semicolon } = punctuation[lang];
  const words = compareWords[lang];
  return picture(
    drawCompared(view, record, { lang, width: 720, title, document }),
    {
      title,
      subtitle,
      description: title,
      notes: [`${words.verdict}${blank}${answer}${words.stop}`, ...bars, ...doubts, ours]
        .join(blank)
        .trim(),
      foot: [
        `${words.sources}${colon}${sources.map(({ name }) => name).join(semicolon)}`,
        'After the Hat · 摘帽之后',
        `${address} · CC BY 4.0`,
      ],
    },
    lang,
  );
}

/**
 * A comparison as CSV with CRLF and a byte order mark, as spreadsheets want it: a line for each figure, with its value,
 * its interval, its divisor and what is derived from it, and on every line the answer and the doubts.
 */
export function comparedCsv(
  view: ComparedView,
  record: ComparedRecord,
  address: string,
  lang: Lang,
): string {
  const { answer, bars, doubts, ours } = said(view, record, lang);
  const { blank } = punctuation[lang];
  const cell = (value: string | null) => {
    const text = value ?? '';
    // A spreadsheet would run what begins like a formula.
    const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const head = [
    ...['figure', 'label', 'place', 'article', 'period', 'status', 'value', 'unit'],
    ...['low', 'high', 'divided_by', 'quotient', 'quotient_unit'],
    ...['quotient_low', 'quotient_high', 'answer', 'why', 'address'],
  ];
  const lines = figuresOf(view, record).map((figure) => {
    const made = view.way === 'value' ? undefined : figure.divided[view.way];
    return [
      ...[figure.id, figure.label, record.places[figure.place]!.name, figure.article],
      ...[figure.period, figure.status, figure.value, figure.unitName],
      ...[figure.low, figure.high, made?.by ?? null, made?.value ?? null, made?.unitName ?? null],
      ...[made?.low ?? null, made?.high ?? null],
      ...[answer, [...bars, ...doubts, ours].join(blank).trim(), address],
    ];
  });
  return `\uFEFF${[head, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}
