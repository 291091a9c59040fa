import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codePoints } from '../../src/charts/font.ts';
import { languages } from '../../src/lib/language.ts';
import { characters, faces, faceStyles, firstFaces, fontFiles } from '../../src/site/faces.ts';

const files = await fontFiles();

test.each(languages)('what %s pages preload is at most 34 KB', (lang) => {
  const first = firstFaces(lang).map((name) => files[name].content.length);
  expect(first.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(34_000);
});

test('a font is named after its content', () => {
  const names = Object.values(files).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+\.[0-9a-f]{10}\.woff2$/);
});

test.each([
  ['text', ''],
  ['label', '←↑→↓ǎǐǒǖǘǚǜ'],
  ['strong', '←↑→↓ǎǐǒǖǘǚǜ'],
] as const)('%s lacks no character but “%s”', (name, lacking) => {
  const known = codePoints(readFileSync(faces[name].source));
  const missing = [...characters].filter((one) => !known.has(one.codePointAt(0)!));
  expect(missing.join('')).toBe(lacking);
});

describe.each(languages)('styles of %s pages', async (lang) => {
  const styles = await faceStyles(lang, (name) => `/fonts/${name}`);

  test('name every file', () => {
    for (const { name } of Object.values(files)) expect(styles).toContain(`url('/fonts/${name}')`);
  });

  test('give what stands in the width and the height of what it stands in for', () => {
    const [, scale, above] =
      /'Public Sans by Arial'; font-weight: 400;.*?size-adjust: ([\d.]+)%; ascent-override: ([\d.]+)%/.exec(
        styles,
      )!;
    const { advance, reach, locals } = faces.label;
    const mostly = lang === 'en' ? 'letter' : 'digit';
    expect((Number(scale) / 100) * locals[0]!.advance[mostly]).toBeCloseTo(advance[mostly], 3);
    expect((Number(scale) / 100) * (Number(above) / 100)).toBeCloseTo(reach.above, 3);
  });

  test('list every family that they declare', () => {
    const declared = [...styles.matchAll(/font-family: ('[^']+')/g)].map(([, name]) => name!);
    const lists = styles.replaceAll(/@font-face \{.*\}/g, '');
    const used =
      lang === 'en' ? declared : declared.filter((name) => !/^'Source Serif 4 by/.test(name));
    for (const name of used) expect(lists).toContain(name);
  });
});
