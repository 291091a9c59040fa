import { readFileSync } from 'node:fs';
import { color } from 'd3';
import { describe, expect, test } from 'vitest';
import { colouredPlace, grounds, placeColours } from '../../src/charts/place-colour.ts';
import { textStyles } from '../../src/charts/shape.ts';

const css = readFileSync(new URL('../../src/charts/chart.css', import.meta.url), 'utf8');
const themes = ['light', 'dark'] as const;

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Linear light, 0 to 1. */
function linear(hex: string): Triple {
  const { r, g, b } = color(hex)!.rgb();
  return [r, g, b].map((byte) => {
    const c = byte / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

const times = (matrix: Matrix, [x, y, z]: Triple) =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;

/** WCAG 2, relative luminance and contrast. */
function contrast(a: string, b: string): number {
  const [dark, light] = [a, b]
    .map((hex) => {
      const [r, g, blue] = linear(hex);
      return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
    })
    .sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

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

describe.each(themes)('%s', (theme) => {
  test.each(Object.entries(placeColours))('%s stands out from the ground', (_, colours) => {
    expect(contrast(colours[theme], grounds[theme])).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(sights))('places are told apart with %s', (_, matrix) => {
    const places = Object.entries(placeColours).filter(([place]) => place !== 'other');
    const seen = places.map(([, colours]) => oklab(times(matrix, linear(colours[theme]))));
    seen.forEach((a, i) =>
      seen
        .slice(i + 1)
        .forEach((b) => expect(Math.hypot(...a.map((x, k) => x - b[k]!))).toBeGreaterThan(0.1)),
    );
  });
});

test('chart.css declares the same colours', () => {
  for (const [place, { light, dark }] of Object.entries(placeColours)) {
    expect(css).toContain(`--place-${place}: ${light};`);
    expect(css).toContain(`--place-${place}: light-dark(${light}, ${dark});`);
    expect(css).toContain(`.place-${place} {\n  --mark: var(--place-${place});\n}`);
  }
});

test('chart.css sets each kind of text in the size that is measured', () => {
  for (const [style, { size, weight }] of Object.entries(textStyles)) {
    const [, rule] = new RegExp(`\\.drawn (?:text)?\\.${style} \\{([^}]*)\\}`).exec(css)!;
    expect(rule).toContain(`font-size: ${size}px;`);
    expect(rule!.includes('font-weight: 600;')).toBe(weight === 600);
  }
});

test.each([
  ['shanxi', 'shanxi', 'shanxi'],
  ['yongdeng', 'lanzhou', 'lanzhou'],
  ['gansu', 'nowhere', 'other'],
  ['toString', 'other', 'other'],
])('%s in %s takes the colour of %s', (place, article, coloured) => {
  expect(colouredPlace({ place, article })).toBe(coloured);
});
