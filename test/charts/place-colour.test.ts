import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resolveStyles } from '../../src/charts/cascade.ts';
import { element } from '../../src/charts/element.ts';
import { colourStyles } from '../../src/charts/place-colour.ts';
import { textStyles } from '../../src/charts/shape.ts';
import { themeStyles, themes } from '../../src/charts/theme.ts';
import { namedColours, readColours } from '../../src/lib/model/colour.ts';
import { readCsv } from '../../src/record/read/csv.ts';
import { contrast, linear, type Triple } from './contrast.ts';

const css = readFileSync(new URL('../../src/charts/chart.css', import.meta.url), 'utf8');

const { table } = readCsv('data/colours.csv', readFileSync('data/colours.csv'));
const { colours } = readColours(table, new Set(table.rows.map(({ cells }) => cells.place!)));
const named = namedColours(colours);

type Matrix = readonly [Triple, Triple, Triple];

const times = (matrix: Matrix, [x, y, z]: Triple) =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;

/** Machado, Oliveira and Fernandes 2009, severity 1. */
const sights: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

/** Björn Ottosson's Oklab, from linear light. */
function oklab(rgb: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb.map((c) => Math.min(1, Math.max(0, c))) as unknown as Triple,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(named)('%s stands out from the paper', (_, shades) => {
    expect(contrast(shades[theme], themes[theme].paper)).toBeGreaterThanOrEqual(3);
  });

  describe.each(Object.entries(sights))('with %s', (_, matrix) => {
    /** How far apart those of some colours are that are nearest to each other. */
    const leastDistance = (shades: readonly (typeof named)[number][1][]) => {
      const seen = shades.map((one) => oklab(times(matrix, linear(one[theme]))));
      const distances = seen.flatMap((a, i) =>
        seen.slice(i + 1).map((b) => Math.hypot(...a.map((x, k) => x - b[k]!))),
      );
      return Math.min(...distances);
    };

    test('places that have colours of their own are told apart', () => {
      expect(leastDistance(colours)).toBeGreaterThan(0.1);
    });

    test('all colours are', () => {
      expect(leastDistance(named.map(([, shades]) => shades))).toBeGreaterThan(0.06);
    });
  });
});

test.each(named)('a mark of the class %s has its colour in a picture', (name, { light }) => {
  const bar = element('rect', { class: 'bar' });
  const mark = element('g', { class: `mark ${name}` }, [bar]);
  const drawing = element('svg', { class: 'drawn' }, [mark]);
  const [drawn] = resolveStyles(drawing, themeStyles + css + colourStyles(colours)).children;
  expect(drawn).toMatchObject({ children: [{ attributes: { fill: light } }] });
});

test('chart.css sets each kind of text in the size that is measured', () => {
  for (const [style, { size, weight }] of Object.entries(textStyles)) {
    const [, rule] = new RegExp(`\\.drawn (?:text)?\\.${style} \\{([^}]*)\\}`).exec(css)!;
    expect(rule).toContain(`font-size: ${size}px;`);
    expect(rule!.includes('font-weight: 600;')).toBe(weight === 600);
  }
});
