import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { ChartError, type Chart, type Series } from '../../src/charts/chart.ts';
import { drawKind } from '../../src/charts/draw.ts';
import { svgText } from '../../src/charts/element.ts';
import { languages } from '../../src/lib/language.ts';
import { chartKinds, type ChartKind } from '../../src/lib/model/chart.ts';
import { chartCases, figure } from './cases.ts';
import { collisions } from './labels.ts';

const widths = [720, 360];
const all = languages.flatMap((lang) =>
  widths.flatMap((width) => chartCases(lang).map((one) => ({ ...one, width, lang }))),
);

describe.each(all)('$chart.slug at $width in $lang', ({ kind, chart, width, lang }) => {
  const svg = svgText(drawKind(kind, chart, { width, lang }));

  test('is drawn like its golden file', async () => {
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
      `drawings/${chart.slug}-${width}-${lang}.svg`,
    );
  });

  test('has no labels that overlap or leave the frame', () => {
    expect(collisions(svg)).toEqual([]);
  });

  test('is the same when drawn again', () => {
    expect(svgText(drawKind(kind, chart, { width, lang }))).toBe(svg);
  });

  test('has one mark per figure, in the order of the series, and a name and description', () => {
    const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
    const marks = [...document.querySelectorAll('.mark')];
    expect(marks.map((mark) => mark.getAttribute('data-figure'))).toEqual(
      chart.series.map((one) => one.figure.id),
    );
    for (const mark of marks) {
      expect(mark.getAttribute('data-label')).toBeTruthy();
      expect(mark.getAttribute('data-value')).toBeTruthy();
      expect(mark.querySelector('.hit')).not.toBeNull();
    }
    const root = document.querySelector('svg')!;
    expect(root.getAttribute('role')).toBe('img');
    for (const name of ['aria-labelledby', 'aria-describedby']) {
      const id = root.getAttribute(name)!;
      expect(id.startsWith(`${chart.slug}-${width}-`)).toBe(true);
      expect(document.getElementById(id)!.textContent).toBeTruthy();
    }
    expect(document.querySelector('style')).toBeNull();
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    const geometry = svg.replace(/>[^<]*</g, '><').replace(/data-[a-z]+="[^"]*"/g, '');
    expect(geometry).not.toMatch(/\d\.\d{3}/);
  });
});

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
const series = fc
  .record({
    value: fc.option(fc.integer({ min: -1e9, max: 1e9 }), { nil: null, freq: 6 }),
    down: bound,
    up: bound,
    label,
    text: fc.constantFrom('0', '12,345', 'more than 50,000', '1.0827 million', '4.43万', '−12.5%'),
    group: fc.constantFrom(null, 'Households', '户数'),
    status: fc.constantFrom('reported' as const, 'target' as const),
    reading: fc.constantFrom('printed' as const, 'repaired' as const),
    doubt: fc.constantFrom(null, 'another reading'),
    clash: fc.constantFrom(null, 'impossible' as const, 'reading' as const),
    formula: fc.constantFrom(null, '2 ÷ 3'),
    over: fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: null, freq: 20 }),
    end: fc.constantFrom('2019', '2020-06', '2022-12-31', '2024'),
  })
  .map(
    ({
      value,
      down,
      up,
      text,
      label,
      group,
      status,
      reading,
      doubt,
      clash,
      formula,
      over,
      end,
    }): Series => {
      const near = value ?? 1000;
      const ratio =
        over === null ? null : { of: figure({}), over: figure({ value: String(over) }) };
      const numbers = {
        value: value === null ? null : String(value),
        low: down === null ? null : String(near - down * Math.abs(near)),
        high: up === null ? null : String(near + up * Math.abs(near)),
      };
      return {
        figure: figure({ ...numbers, status, reading, period_end: end }),
        colour: 'place-lanzhou',
        label,
        valueText: text,
        fullText: text,
        group,
        doubt,
        clash,
        interval: null,
        formula,
        ratio,
        period: null,
        source: null,
        href: null,
      };
    },
  );

/** Kinds that take pairs get pairs, labelled alike. */
function arranged(kind: ChartKind, some: readonly Series[]): readonly Series[] {
  if (kind !== 'dumbbell' && kind !== 'diverging') return some;
  return [...some, ...some].map((one, index) => ({
    ...one,
    label: some[index % 2 === 0 ? 0 : some.length - 1]!.label,
    group: `${some[index >> 1]!.label} ${index >> 1}`,
  }));
}

describe.each(chartKinds)('%s of any figures', (kind) => {
  test(
    'have no labels that overlap or leave the frame, or say why they cannot be drawn',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(
          fc.array(series, { minLength: 1, maxLength: 8 }),
          fc.integer({ min: 320, max: 800 }),
          fc.constantFrom(...languages),
          (some, width, lang) => {
            const chart: Chart = {
              slug: 'any',
              title: 'Any',
              description: 'Any.',
              series: arranged(kind, some),
            };
            try {
              const svg = svgText(drawKind(kind, chart, { width, lang }));
              expect(collisions(svg)).toEqual([]);
              expect(svg).not.toMatch(/NaN|Infinity/);
              expect(svg).not.toMatch(/(?:width|height|r)="-/);
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

const one = (some: Parameters<typeof figure>[0], group: string | null = null): Series => ({
  figure: figure(some),
  colour: 'place-lanzhou',
  label: 'One',
  valueText: '1',
  fullText: '1',
  group,
  doubt: null,
  clash: null,
  interval: null,
  formula: null,
  ratio: null,
  period: null,
  source: null,
  href: null,
});

test('a diverging chart has no overlapping labels where one side has no length', () => {
  const none = one({ value: '0', high: '0' }, 'a');
  const chart: Chart = {
    slug: 'none',
    title: 'None',
    description: 'None.',
    series: [{ ...none, label: 'households' }, none],
  };
  expect(collisions(svgText(drawKind('diverging', chart, { width: 320, lang: 'en' })))).toEqual([]);
});

test.each([
  ['bars', [], 'no series'],
  ['bars', [one({ id: 'a.b' }), one({ id: 'a.c', unit: '人' })], 'a.c is in 人 but a.b in 户'],
  ['parts', [one({ id: 'a.b' })], 'a.b stands alone'],
  ['parts', [one({ id: 'a.b', value: null }), one({})], 'a.b has no single value of zero or more'],
  // Would be a thousand million squares, from below nothing up to the first.
  [
    'waffle',
    [one({ id: 'a.b', value: '-1000000000', high: null }), one({ low: null }), one({ low: null })],
    'a.b has no single value of zero or more',
  ],
  ['parts', [one({}), one({ id: 'a.c', value: '-1' })], 'a.c has no single value of zero or more'],
  ['parts', [one({ id: 'a.b' }), one({ value: '2' })], 'the parts come to more than a.b'],
  ['slope', [one({ id: 'a.b' })], 'a.b is not one of a pair'],
  ['slope', [one({ id: 'a.b', value: null }), one({})], 'a.b has neither value nor bounds'],
] as const)('%s of %j cannot be drawn', (kind, series, message) => {
  const chart: Chart = { slug: 'some', title: 'Some', description: 'Some.', series };
  const draw = () => drawKind(kind, chart, { width: 720, lang: 'en' });
  expect(draw).toThrow(ChartError);
  expect(draw).toThrow(`chart some: ${message}`);
});
