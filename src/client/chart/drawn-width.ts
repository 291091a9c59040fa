/** The widths of a drawing, in CSS pixels. In a wider figure it is enlarged. */
const NARROWEST = 320;
const WIDEST = 908;

/** The width at which a drawing is made for the figure that holds it, in CSS pixels. */
export const drawnWidth = (figure: HTMLElement): number =>
  Math.round(Math.min(WIDEST, Math.max(NARROWEST, figure.clientWidth)));
