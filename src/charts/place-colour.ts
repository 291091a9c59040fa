/**
 * One colour a place, everywhere: told apart by readers with deuteranopia and protanopia, and at
 * least 3:1 against the ground in each theme. `chart.css` declares them as `--place-<id>`.
 */
export const placeColours = {
  lanzhou: { light: '#4d7fb4', dark: '#7ba9e6' },
  shanxi: { light: '#a8570f', dark: '#eda64e' },
  lijiang: { light: '#2b8f78', dark: '#6fdcc9' },
  diqing: { light: '#6e4c8c', dark: '#8b6fc6' },
  yunnan: { light: '#7d1545', dark: '#c97c80' },
  other: { light: '#5d6670', dark: '#98a2ad' },
} as const satisfies {
  readonly [place: string]: { readonly light: string; readonly dark: string };
};

export type ColouredPlace = keyof typeof placeColours;

/** The page's ground in each theme, against which the colours are chosen. */
export const grounds = { light: '#fcfcfa', dark: '#14181d' } as const;

/**
 * The places whose colours some figures take, in order, those without a colour of their own left out.
 *
 * @example placesOf([{ place: 'yongdeng', article: 'lanzhou' }]) // ['lanzhou']
 */
export function placesOf(
  figures: readonly { readonly place: string; readonly article: string }[],
): readonly ColouredPlace[] {
  return [...new Set(figures.map(colouredPlace))].filter((place) => place !== 'other');
}

/**
 * The place whose colour a figure takes: its own, or else that of the article that reports it (a
 * county in Lanzhou's report is drawn in Lanzhou's colour).
 *
 * @example colouredPlace({ place: 'yongdeng', article: 'lanzhou' }) // 'lanzhou'
 */
export function colouredPlace({
  place,
  article,
}: {
  readonly place: string;
  readonly article: string;
}): ColouredPlace {
  const known = [place, article].find((id) => id !== 'other' && Object.hasOwn(placeColours, id));
  return (known ?? 'other') as ColouredPlace;
}
