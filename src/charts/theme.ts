// The colours of the site, each of which says something. All that is drawn or written takes them from here.

/** The colours of one theme, as `#rrggbb`. */
export interface Theme {
  /** What pages are printed on. */
  readonly paper: string;
  /** What lies on it: fields, code, cards. */
  readonly sheet: string;
  /** Text, links and controls; in a drawing, what an article prints and a check confirms. */
  readonly ink: string;
  /** The second ink, for labels and notes. */
  readonly muted: string;
  /** Shapes of what is printed and cannot be confirmed. It is too faint for text. */
  readonly grey: string;
  /** What we did: put back, worked out. */
  readonly ours: string;
  /** What cannot be right as printed, and nothing else. */
  readonly red: string;
  /** Hairlines. They carry no meaning, so they may be faint. */
  readonly rule: string;
}

export const themes: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    paper: '#f3f0e7',
    sheet: '#fbf9f3',
    ink: '#17191c',
    muted: '#55585a',
    grey: '#8a877b',
    ours: '#1f4f94',
    red: '#c2270f',
    rule: '#d2cdbe',
  },
  dark: {
    paper: '#141619',
    sheet: '#1c1f23',
    ink: '#ede9dd',
    muted: '#aba89c',
    grey: '#75736a',
    ours: '#8db9f5',
    red: '#ff7a57',
    rule: '#363a3e',
  },
};

const properties = (theme: Theme) =>
  Object.entries(theme)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');

const styles = (selector: string, theme: Theme, more = '') =>
  `${selector} { ${more}${properties(theme)} }\n`;

/**
 * The colours as custom properties, `--paper` to `--rule`, in the theme that the reader's system prefers, or in that
 * which the attribute `data-theme` of the page or of a part of it names. Paper gets the light one.
 */
export const themeStyles = `${styles(':root', themes.light, 'color-scheme: light dark; ')}@media screen and (prefers-color-scheme: dark) {
${styles(':root', themes.dark)}}
@media screen {
${styles("[data-theme='light']", themes.light, 'color-scheme: light; ')}${styles("[data-theme='dark']", themes.dark, 'color-scheme: dark; ')}}
`;
