import { expect, test } from 'vitest';
import { citations } from '../../src/site/citation.ts';

const page = {
  slug: 'some',
  title: 'Half & more, 50%_',
  siteName: 'After the Hat',
  date: '2026-11-22',
  dateInWords: '22 November 2026',
  version: '1.2.0',
  address: 'https://example.org/charts/some/',
  lang: 'en',
} as const;
const texts = (more: Partial<Parameters<typeof citations>[0]> = {}) =>
  Object.fromEntries(citations({ ...page, ...more }).map(({ name, text }) => [name, text]));

test('in words', () => {
  expect(texts().plain).toBe(
    'After the Hat, “Half & more, 50%_”, 22 November 2026, data version 1.2.0, https://example.org/charts/some/',
  );
  expect(
    texts({ lang: 'zh', siteName: '摘帽之后', title: '过半', dateInWords: '2026年11月22日' }).plain,
  ).toBe('摘帽之后：《过半》，2026年11月22日，数据版本1.2.0，https://example.org/charts/some/');
});

test('in BibTeX, with the characters escaped that have a meaning in TeX', () => {
  expect(texts().bibtex).toContain('title   = {{Half \\& more, 50\\%\\_}},');
  expect(texts().bibtex).toMatch(/^@online\{after-the-hat-some-en,\n(?: {2}\w+ +=.*,\n)+\}$/);
});

test('by GB/T 7714, with both dates', () => {
  expect(texts({ lang: 'zh', siteName: '摘帽之后', title: '过半' }).gb7714).toBe(
    '摘帽之后. 过半[EB/OL]. (2026-11-22)[引用日期]. https://example.org/charts/some/.',
  );
});

test('names the articles where a format has a place for them', () => {
  const readIn = '“A & B”, Daily, 1 May 2022';
  const { plain, bibtex, gb7714, ris } = texts({ readIn });
  expect(plain).toBe(`${texts().plain}. Figures read in ${readIn}`);
  expect(bibtex).toContain('  note    = {Figures read in “A \\& B”, Daily, 1 May 2022},\n}');
  expect(gb7714).toBe(texts().gb7714);
  expect(ris).toContain(`\r\nN1  - Figures read in ${readIn}\r\nER  - `);
  expect(texts({ lang: 'zh', readIn: '《甲》，日报' }).plain).toMatch(/。数字读自《甲》，日报$/);
});

test('in RIS, each line a tag, two spaces, a hyphen and a space', () => {
  const lines = texts().ris!.split('\r\n');
  expect(lines[0]).toBe('TY  - ELEC');
  expect(lines.at(-1)).toBe('ER  - ');
  for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
});
