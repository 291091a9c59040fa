import { signsOf, withSigns, type Sign } from '../charts/sign.ts';
import type { FigureRow } from '../lib/model/published.ts';
import type { SiteFigure, TextPart } from '../lib/model/site.ts';

type Figure = FigureRow & SiteFigure;

/** The signs of a figure. */
export const signsOfFigure = (figure: Figure): readonly Sign[] =>
  signsOf({ ...figure, isDoubtful: figure.doubts.length > 0 });

/**
 * A text that shows a figure, with the signs behind it.
 *
 * @example textWithSigns('910 yuan', figure) // '910 yuan [·]?'
 */
export const textWithSigns = (text: string, figure: Figure): string =>
  withSigns(text, signsOfFigure(figure));

/**
 * The parts of a text joined to one without elements, in which each number that is put back or doubtful still has its
 * signs behind it: what describes a chart to whoever does not see it, texts to send on, feeds.
 *
 * @param figures every figure by its id
 */
export const signedText = (
  parts: readonly TextPart[],
  figures: ReadonlyMap<string, Figure>,
): string =>
  parts
    .map((part) =>
      part.kind === 'figure' ? textWithSigns(part.text, figures.get(part.id)!) : part.text,
    )
    .join('');
