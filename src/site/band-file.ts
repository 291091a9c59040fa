import { signed } from '../charts/sign.ts';
import { punctuation, type Lang } from '../lib/language.ts';
import {
  arcPaths,
  arcsOf,
  barPath,
  barPlace,
  barsOf,
  lineOf,
  looks,
  partnersOf,
  rowLengths,
  type Bar,
} from './band.ts';
import { articles, byId, checks, figuresIn, numeralsIn } from './data.ts';
import { route } from './routes.ts';
import { signsOfFigure } from './signed-text.ts';

/** A bar of a figure, as the script of a band lights it. */
export interface LitBar {
  /** The row of the band, from 0, and where in it the bar stands, as a share of the row. */
  readonly row: number;
  readonly at: number;
  readonly path: string;
  readonly colour: string;
  readonly token: string;
  /** What is read from it, and what is to be said of that. */
  readonly says: string;
  readonly href: string;
  readonly arcs: readonly {
    readonly row: number;
    readonly path: string;
    readonly colour: string;
    readonly dashes?: string;
  }[];
  /** Bars with which it must agree, by their place in the list. */
  readonly partners: readonly number[];
}

/** `/bands/<article>.json`: the bars that are figures, in the order of the text. */
export function bandFile(id: string, lang: Lang): readonly LitBar[] {
  const { length } = byId(articles(), id);
  const all = barsOf(numeralsIn(id), figuresIn(id));
  const arcs = arcsOf(all, checks());
  const lengths = rowLengths(length);
  const listed = all.filter(({ figures }) => figures.length > 0);
  return listed.map((bar) => {
    const { row, x } = barPlace(bar);
    const index = all.indexOf(bar);
    return {
      row,
      at: Math.round((10_000 * x) / lengths[row]!) / 10_000,
      path: barPath(bar),
      colour: looks[lineOf(bar)].colour,
      token: bar.token,
      says: saysOf(bar, lang),
      href: route(lang, `/figures/${bar.figures[0]!.id}/`),
      arcs: arcs
        .filter(({ from, to }) => from === index || to === index)
        .flatMap(({ from, to, kind }) =>
          arcPaths(all[from]!, all[to]!).map((part) => {
            const { colour, dashes } = looks[`${kind}-arc`];
            return { ...part, colour, dashes };
          }),
        ),
      partners: partnersOf(index, arcs).map((other) => listed.indexOf(all[other]!)),
    };
  });
}

/** The names and values of a bar's figures, and what their signs mean. */
function saysOf({ figures }: Bar, lang: Lang): string {
  const { colon, semicolon } = punctuation[lang];
  const read = figures.map((figure) => {
    const signs = signsOfFigure(figure);
    const { said } = signed(signs, lang);
    return [
      `${figure[`label_${lang}`]}${colon}${figure.text[lang].full}`,
      ...(said === '' ? [] : [said]),
    ].join(semicolon);
  });
  return read.join(semicolon);
}
