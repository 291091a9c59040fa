/** The colours of the site. Black, blue, vermilion and grey are statements: see `paintOf` in row.ts. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  /** Second ink, for what is not the number itself. */
  readonly muted: string;
  readonly grey: string;
  /** Blue: put back or computed by us. */
  readonly ours: string;
  /** Vermilion: cannot be right as printed. */
  readonly red: string;
  readonly rule: string;
}

export const themes: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    paper: '#f3f0e7',
    ink: '#17191c',
    muted: '#55585a',
    grey: '#8a877b',
    ours: '#1f4f94',
    red: '#c2270f',
    rule: '#d2cdbe',
  },
  dark: {
    paper: '#141619',
    ink: '#ede9dd',
    muted: '#aba89c',
    grey: '#75736a',
    ours: '#8db9f5',
    red: '#ff7a57',
    rule: '#363a3e',
  },
};
