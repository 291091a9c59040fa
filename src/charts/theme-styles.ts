import { themes } from './theme.ts';

/**
 * What a page adds to its drawings: a style sheet wins over presentation attributes, so that a drawing made in the
 * light theme follows the reader's. Without it a drawing is whole, and light.
 */
export const drawingStyles = Object.entries(themes.light)
  .flatMap(([name, colour]) =>
    (['fill', 'stroke', 'stop-color'] as const).map(
      (what) => `[${what}="${colour}"] { ${what}: var(--${name}); }`,
    ),
  )
  .join('\n');
