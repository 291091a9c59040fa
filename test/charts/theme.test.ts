import { describe, expect, test } from 'vitest';
import { themeStyles, themes, type Theme } from '../../src/charts/theme.ts';
import { contrast } from './contrast.ts';

const TEXT = 4.5;
const SHAPE = 3;

/** Colours that stand on one another, and their least contrast by WCAG 2. */
const pairs: readonly (readonly [above: keyof Theme, below: keyof Theme, least: number])[] = [
  ['ink', 'paper', TEXT],
  ['ink', 'sheet', TEXT],
  ['muted', 'paper', TEXT],
  ['muted', 'sheet', TEXT],
  ['ours', 'paper', TEXT],
  ['ours', 'sheet', TEXT],
  ['red', 'paper', TEXT],
  ['red', 'sheet', TEXT],
  ['grey', 'paper', SHAPE],
  ['grey', 'sheet', SHAPE],
  // The text of a button.
  ['paper', 'ink', TEXT],
  // A block of what was printed beside one that is grey.
  ['ink', 'grey', SHAPE],
];

describe.each(['light', 'dark'] as const)('%s', (name) => {
  test.each(pairs)('%s on %s is at least %d', (above, below, least) => {
    const theme = themes[name];
    expect(contrast(theme[above], theme[below])).toBeGreaterThanOrEqual(least);
  });

  test('each colour says one thing', () => {
    const colours = Object.values(themes[name]);
    expect(new Set(colours).size).toBe(colours.length);
  });

  test('styles name every colour', () => {
    for (const [property, colour] of Object.entries(themes[name])) {
      const named = themeStyles.split(`--${property}: ${colour};`).length - 1;
      // Where the system prefers the theme, and where the page names it.
      expect(named).toBe(2);
    }
  });
});
