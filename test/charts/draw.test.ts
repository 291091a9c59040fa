import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawRows } from '../../src/charts/draw.ts';
import { ChartError } from '../../src/charts/frame.ts';
import { nodeDocument } from '../../src/charts/node-document.ts';
import { rowFrom, type Row, type RowSource } from '../../src/charts/row.ts';
import { themes } from '../../src/charts/theme.ts';
import { languages, type Lang } from '../../src/lib/language.ts';
import { chartKinds, type ChartKind } from '../../src/lib/model/chart.ts';
import { chartCases, figure, source } from './cases.ts';
import { collisions } from './labels.ts';

const widths = [908, 720, 360];
const all = languages.flatMap((lang) =>
  widths.flatMap((width) => chartCases(lang).map((one) => ({ ...one, width, lang }))),
);
const draw = (kind: ChartKind, rows: readonly Row[], width = 720, lang: Lang = 'en') =>
  drawRows(kind, rows, { lang, width, document: nodeDocument, slug: 'some', title: 'Some' });

describe.each(all)(
  '$slug at $width in $lang',
  ({ kind, rows, verdicts, slug, title, width, lang }) => {
    const drawn = () =>
      drawRows(kind, rows, {
        lang,
        width,
        document: nodeDocument,
        slug,
        title,
        ...(verdicts ? { verdicts } : {}),
      });
    const svg = drawn();

    test('is drawn like its golden file', async () => {
      await expect(svg.outerHTML).toMatchFileSnapshot(`drawings/${slug}-${width}-${lang}.svg`);
    });

    test('has no shape whose height a reader view would take away', () => {
      // Firefox gives each element `height: auto`.
      expect(svg.querySelector('rect')).toBeNull();
    });

    test('has no labels that overlap or leave the frame', () => {
      expect(collisions(svg)).toEqual([]);
    });

    test('is the same when drawn again', () => {
      expect(drawn().outerHTML).toBe(svg.outerHTML);
    });

    test('has one link for each figure, in the order of the rows, with its full name', () => {
      const links = [...svg.querySelectorAll('a')];
      expect(links.map((link) => link.getAttribute('data-figure'))).toEqual(
        rows.map(({ id }) => id),
      );
      for (const [index, link] of links.entries()) {
        const { label, full, said, href } = rows[index]!;
        const name = link.getAttribute('aria-label')!;
        const bare = (text: string) => text.replace(/\s/g, '');
        for (const one of [label, full, ...said]) expect(bare(name)).toContain(bare(one));
        // What is seen is in the name, in its order (WCAG 2.2, 2.5.3).
        const spoken = (text: string) =>
          text
            .replace(/[^\p{L}\p{N}\s]/gu, '')
            .replace(/\s+/g, ' ')
            .trim();
        expect(spoken(name)).toContain(spoken(link.textContent!));
        expect(link.getAttribute('href')).toBe(href);
        expect(link.querySelector('text')).not.toBeNull();
      }
    });

    test('stands alone: attributes of presentation only, and a line feed between texts', () => {
      const { outerHTML } = svg;
      expect(outerHTML).not.toMatch(/<style|style=|<tspan|\dem"|NaN|Infinity|undefined/);
      expect([...svg.querySelectorAll('[class]')]).toEqual([]);
      expect(outerHTML).not.toMatch(/<\/text><text/);
      const ids = [...svg.querySelectorAll('[id]')].map(({ id }) => id);
      for (const id of ids) expect(id.startsWith(`${slug}-${width}-`)).toBe(true);
      for (const [, id] of outerHTML.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
      const geometry = outerHTML
        .replace(/>[^<]*</g, '><')
        .replace(/ (?:aria|data)-[a-z]+="[^"]*"/g, '');
      expect(geometry).not.toMatch(/\d\.\d{3}/);
    });

    test('has no colour but those of the theme', () => {
      const colours = [...svg.outerHTML.matchAll(/#[0-9a-f]{6}/g)].map(([one]) => one);
      const known = Object.values(themes.light);
      expect(colours.filter((one) => !known.includes(one))).toEqual([]);
    });
  },
);

const word = fc.constantFrom(
  'households',
  'in',
  'sudden',
  'hardship,',
  'Zhongba',
  'incommensurabilities',
  '脱贫不稳定户',
  '边缘易致贫,',
  '(户)',
  '12,345',
  '5580元',
);
const label = fc.array(word, { minLength: 0, maxLength: 12 }).map((words) => words.join(' '));
const bound = fc.option(fc.constantFrom(0, 0.001, 0.2, 1), { nil: null });
const rowSource = (least: number) =>
  fc
    .record({
      value: fc.option(fc.integer({ min: least, max: 1e9 }), { nil: null, freq: 6 }),
      down: bound,
      up: bound,
      label,
      number: fc.constantFrom(
        '0',
        '12,345',
        'more than 50,000',
        '1.0827 million',
        '4.43万',
        '−12.5%',
      ),
      group: fc.constantFrom(null, 'Households', '户数'),
      status: fc.constantFrom('reported' as const, 'target' as const),
      reading: fc.constantFrom('printed' as const, 'repaired' as const),
      doubt: fc.constantFrom(null, 'another reading'),
      clash: fc.constantFrom(null, 'impossible' as const, 'reading' as const),
      isComputed: fc.boolean(),
      confirmed: fc.boolean(),
      over: fc.option(fc.integer({ min: 0, max: 1e6 }).map(String), { nil: null, freq: 20 }),
      end: fc.constantFrom('2019', '2020-06', '2022-12-31', '2024'),
    })
    .map(({ value, down, up, status, reading, end, ...more }): RowSource => {
      const near = value ?? 1000;
      return source({
        ...more,
        full: more.number,
        figure: figure({
          value: value === null ? null : String(value),
          low: down === null ? null : String(near - down * Math.abs(near)),
          high: up === null ? null : String(near + up * Math.abs(near)),
          status,
          reading,
          period_end: end,
        }),
      });
    });

/** A figure that is the whole of others, or a little more. */
function wholeOf(one: RowSource, others: readonly RowSource[]): RowSource {
  const most = others.map(({ figure }) =>
    Number(figure.high ?? figure.value ?? figure.low ?? 1000),
  );
  const value = String(most.reduce((sum, amount) => sum + amount, 1));
  return { ...one, figure: { ...one.figure, value, low: value, high: value } };
}

/** Kinds that take pairs get pairs, labelled alike; others get wholes. Every figure has an id of its own. */
function arranged(kind: ChartKind, some: readonly RowSource[]): readonly RowSource[] {
  const middle = some.length >> 1;
  const sources = (['dumbbell', 'diverging', 'slope'] as ChartKind[]).includes(kind)
    ? [...some, ...some].map((one, index) => ({
        ...one,
        label: some[index % 2 === 0 ? 0 : some.length - 1]!.label,
        group: `${some[index >> 1]!.label} ${index >> 1}`,
      }))
    : kind === 'waffle'
      ? [wholeOf(some[0]!, some.slice(1)), ...some.slice(1)].map((one) => ({ ...one, group: null }))
      : (['parts', 'stacked', 'sums'] as ChartKind[]).includes(kind)
        ? [some.slice(0, middle), some.slice(middle)].flatMap(([first, ...others], index) =>
            first
              ? [wholeOf(first, others), ...others].map((one) => ({
                  ...one,
                  group: `${some[0]!.group} ${index}`,
                }))
              : [],
          )
        : some;
  return sources.map((one, index) => ({ ...one, figure: { ...one.figure, id: `a.${index}` } }));
}

describe.each(chartKinds)('%s of any figures', (kind) => {
  const isAboveNought = !(
    ['bars', 'multiples', 'dots', 'dumbbell', 'slope'] as ChartKind[]
  ).includes(kind);
  test(
    'have no labels that overlap or leave the frame, or say why they cannot be drawn',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(
          fc.array(rowSource(isAboveNought ? 1 : -1e9), {
            minLength: 1,
            maxLength: kind === 'waffle' ? 4 : 8,
          }),
          fc.integer({ min: 320, max: 1000 }),
          fc.constantFrom(...languages),
          (some, width, lang) => {
            const rows = arranged(kind, some).map((one) => rowFrom(one, lang));
            try {
              const svg = draw(kind, rows, width, lang);
              expect(collisions(svg)).toEqual([]);
              expect(svg.outerHTML).not.toMatch(/NaN|Infinity/);
              expect(svg.outerHTML).not.toMatch(/(?:width|height|r)="-/);
            } catch (error) {
              if (!(error instanceof ChartError)) throw error;
            }
          },
        ),
        { numRuns: 100 },
      );
    },
  );
});

const row = (some: Partial<RowSource['figure']>, group: string | null = null): Row =>
  rowFrom(source({ figure: figure(some), group }), 'en');

test.each([
  ['bars', [], 'no series'],
  ['bars', [row({ id: 'a.b' }), row({ id: 'a.c', unit: '人' })], 'a.c is in 人 but a.b in 户'],
  ['multiples', [], 'no series'],
  ['parts', [row({ id: 'a.b' })], 'a.b stands alone'],
  ['parts', [row({}), row({ id: 'a.c', value: '-1' })], 'a.c is below zero'],
  ['parts', [row({ id: 'a.b' }), row({ value: '2' })], 'the parts come to more than a.b'],
  ['lollipop', [row({ id: 'a.b', value: '0' })], 'a.b is not above zero'],
  ['scatter', [row({ id: 'a.b' })], 'a.b is no quotient'],
  ['slope', [row({ id: 'a.b' }, 'a')], 'group "a" has 1 figures'],
  ['timeline', [row({ id: 'a.b' })], 'a.b has no end of its period'],
  ['waffle', [row({}, 'a'), row({}, 'b')], 'one whole only'],
] as const)('%s of %j cannot be drawn', (kind, rows, message) => {
  expect(() => draw(kind, rows)).toThrow(ChartError);
  expect(() => draw(kind, rows)).toThrow(message);
});

test.each([
  ['en', 'each square: 1%'],
  ['zh', '每格代表1%'],
] as const)('the squares of a waffle of shares say in %s that they are shares', (lang, said) => {
  const shares = [row({ id: 'a.b', value: '100', unit: '%' }), row({ value: '40', unit: '%' })];
  expect(draw('waffle', shares, 720, lang).textContent).toContain(said);
});
