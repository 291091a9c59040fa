import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test, vi } from 'vitest';
import { languages } from '../../src/lib/language.ts';
import { citedChart } from '../../src/site/chart-citation.ts';
import { citations, citationTags, readInNote, type Cited } from '../../src/site/citation.ts';
import { charts, everyFigure, explainers, figuresById } from '../../src/site/data.ts';
import { citedDataset } from '../../src/site/dataset-citation.ts';
import { citedFigure, doubtsInWords } from '../../src/site/figure-citation.ts';
import { citedStory } from '../../src/site/stories.ts';

vi.stubEnv('SITE', 'https://example.org');

const page: Cited = {
  slug: 'some',
  type: 'webpage',
  title: 'Half & more, 50%_',
  date: '2026-11-22',
  version: '1.2.0',
  address: 'https://example.org/charts/some/',
  lang: 'en',
};
const inChinese = { lang: 'zh', title: '过半' } as const;
const textsOf = (cited: Cited) =>
  Object.fromEntries(citations(cited).map(({ name, text }) => [name, text])) as Record<
    ReturnType<typeof citations>[number]['name'],
    string
  >;
const texts = (more: Partial<Cited> = {}) => textsOf({ ...page, ...more });

test('in words', () => {
  expect(texts().plain).toBe(
    'After the Hat, “Half & more, 50%_”, 22 November 2026, data version 1.2.0, https://example.org/charts/some/',
  );
  expect(texts(inChinese).plain).toBe(
    '摘帽之后：《过半》，2026年11月22日，数据版本1.2.0，https://example.org/charts/some/',
  );
});

test('in BibTeX, with the characters escaped that have a meaning in TeX', () => {
  expect(texts().bibtex).toContain('title   = {{Half \\& more, 50\\%\\_}},');
  expect(texts().bibtex).toMatch(/^@online\{after-the-hat-some-en,\n(?: {2}\w+ +=.*,\n)+\}$/);
  expect(texts({ title: '~a^b\\' }).bibtex).toContain(
    '{{\\textasciitilde{}a\\textasciicircum{}b\\textbackslash{}}}',
  );
});

test('by GB/T 7714, with both dates and the mark of what it is', () => {
  expect(texts(inChinese).gb7714).toBe(
    '摘帽之后. 过半[EB/OL]. (2026-11-22)[引用日期]. https://example.org/charts/some/.',
  );
  expect(texts({ type: 'dataset' }).gb7714).toContain('[DS/OL]');
});

test('has its note where a format has a place for one', () => {
  const note = readInNote('“A & B”, Daily, 1 May 2022', 'en');
  const { plain, bibtex, gb7714, ris } = texts({ note });
  expect(plain).toBe(`${texts().plain}. ${note}`);
  expect(bibtex).toContain('  note    = {Figures read in “A \\& B”, Daily, 1 May 2022},\n}');
  expect(gb7714).toBe(texts().gb7714);
  expect(ris).toContain(`\r\nN1  - ${note}\r\nER  - `);
  const chinese = { ...inChinese, note: readInNote('《甲》，日报', 'zh') };
  expect(texts(chinese).plain).toMatch(/。数字读自《甲》，日报$/);
});

test('in RIS, each line a tag, two spaces, a hyphen and a space', () => {
  const lines = texts().ris.split('\r\n');
  expect(lines[0]).toBe('TY  - ELEC');
  expect(lines.at(-1)).toBe('ER  - ');
  for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
});

/** What a program read. */
function read(text: string) {
  const [item, ...more] = new Cite(text).data;
  expect(more).toEqual([]);
  const { type, title, author, publisher, issued, version, edition, URL, note } = item!;
  const authors = author.map(({ literal, family }) => literal ?? family);
  return {
    type,
    title,
    author: authors,
    // An entry of BibTeX for a page has an author alone.
    publisher: publisher ?? authors[0],
    date: issued['date-parts'][0]!.join('-'),
    version: version ?? edition,
    URL,
    note,
  };
}

/** GB/T 7714 taken apart again. */
function readGb(text: string) {
  const [, publisher, title, mark, date, address] =
    /^(.+?)\. (.+)\[(EB|DS)\/OL\]\. \((\d{4}-\d\d-\d\d)\)\[[^\]]+\]\. (\S+)\.$/s.exec(text)!;
  return { publisher, title, type: mark === 'DS' ? 'dataset' : 'webpage', date, address };
}

describe.each(languages)('in %s', (lang) => {
  const hard = {
    ...page,
    title: '“50 %” of {a} $b #c ~d^e\\f: 甲_乙',
    note: 'x_y & {z}. 100%',
    lang,
  };
  const all: readonly (readonly [what: string, cited: readonly Cited[]])[] = [
    ['what is hard to escape', [hard]],
    ['charts', charts().map((chart) => citedChart(chart, lang))],
    ['stories', explainers(lang).map(citedStory)],
    ['figures', everyFigure().map((figure) => citedFigure(figure, lang))],
    ['the dataset', [citedDataset(lang)]],
  ];
  test.each(all)('programs read the same from every format: %s', (_, things) => {
    expect(things.length).toBeGreaterThan(0);
    for (const cited of things) {
      const { bibtex, ris, csl, gb7714, plain } = textsOf(cited);
      const { type, title, date, version, address, note } = cited;
      const fromCsl = read(csl);
      const [author] = fromCsl.author;
      expect(fromCsl).toEqual({
        type,
        title,
        author: [author],
        publisher: author,
        date: date.replace(/-0/g, '-'),
        version,
        URL: address,
        note,
      });
      expect(read(bibtex)).toEqual(fromCsl);
      expect(read(ris)).toEqual(fromCsl);
      expect(readGb(gb7714)).toEqual({ publisher: author, title, type, date, address });
      for (const part of [author!, title, version, address, note ?? ''])
        expect(plain).toContain(part);
    }
  });

  test('no value leaves without its doubt', () => {
    const signed = everyFigure().filter(({ clash, doubts, reading, status }) =>
      Boolean(clash ?? (doubts.length > 0 || reading === 'repaired' || status === 'target')),
    );
    expect(signed.length).toBeGreaterThan(10);
    for (const figure of signed) {
      const cited = citedFigure(figure, lang);
      // The signs stand behind the value, whichever format takes the title alone.
      expect(cited.title).toMatch(/[)）]$/);
      const doubts = doubtsInWords(figure, lang);
      for (const { name, text } of citations(cited)) {
        expect(readableIn(name, text), name).toContain(cited.title);
        if (name !== 'gb7714') expect(readableIn(name, text), name).toContain(doubts);
      }
    }
  });
});

/** The text of a format without its escapes. */
const readableIn = (name: string, text: string): string =>
  name === 'bibtex' || name === 'csl'
    ? (({ title, note }) => `${title} ${note}`)(new Cite(text).data[0]!)
    : text;

test('a figure says its value with its signs, and what it was read from', () => {
  const cited = citedFigure(figuresById().get('lijiang.dibao.households')!, 'en');
  expect(cited.title).toMatch(/: [\d,]+ households \(read from a damaged number.*\)$/);
  expect(cited.note).toMatch(/^Read from “\S+” in “.+”, .+\. [\d,]+ households: read from/);
});

test('programs are told the same by tags of the page', () => {
  const tags = new Map(citationTags({ ...page, note: 'Note' }));
  expect(Object.fromEntries(tags)).toEqual({
    citation_title: page.title,
    citation_author: 'After the Hat',
    citation_publication_date: '2026/11/22',
    citation_publisher: 'After the Hat',
    citation_language: 'en',
    citation_public_url: page.address,
    'DC.title': page.title,
    'DC.creator': 'After the Hat',
    'DC.publisher': 'After the Hat',
    'DC.date': '2026-11-22',
    'DC.type': 'webpage',
    'DC.language': 'en',
    'DC.identifier': page.address,
    'DC.description': 'Note',
  });
});
