import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arcPaths,
  arcsOf,
  barAt,
  barHeight,
  barPath,
  barPlace,
  barsOf,
  BASE,
  drawBand,
  HEIGHT,
  partnersOf,
  ROW,
  rowLengths,
  type Bar,
} from '../../src/site/band.ts';

const bar = (start: number, more: Partial<Bar> = {}): Bar => ({
  token: '1294户',
  start,
  end: start + 5,
  standing: 'confirmed',
  clash: null,
  figures: [],
  ...more,
});

/** A figure as far as bars read it. */
const figure = (id: string, start: number, more: object = {}) =>
  ({
    id,
    start,
    status: 'reported',
    reading: 'printed',
    confirmed: false,
    clash: null,
    ...more,
  }) as never;
const numeral = (start: number) => ({ token: '12户', start, end: start + 3 }) as never;
const check = (figures: readonly string[], more: object = {}) =>
  ({ figures, verdict: 'holds', grade: null, used_for_repair: false, ...more }) as never;

describe('the look of a bar', () => {
  test.each([
    ['no figure', [], 'other'],
    ['nothing confirms it', [{}], 'unconfirmed'],
    ['one of two parts is confirmed', [{}, { confirmed: true }], 'confirmed'],
    ['a target that is confirmed', [{ status: 'target', confirmed: true }], 'target'],
    [
      'put back, beside a confirmed part',
      [{ reading: 'repaired' }, { confirmed: true }],
      'repaired',
    ],
  ] as const)('%s', (_, parts, standing) => {
    const figures = parts.map((part, index) => figure(`f${index}`, 7, part));
    expect(barsOf([numeral(7)], figures)[0]!.standing).toBe(standing);
  });

  test('what cannot be right is graver than what hangs on a reading', () => {
    const figures = [figure('a', 7, { clash: 'reading' }), figure('b', 7, { clash: 'impossible' })];
    expect(barsOf([numeral(7)], figures)[0]!.clash).toBe('impossible');
  });

  test('one that was put back is cut, so that it can be told without its colour', () => {
    expect(barPath(bar(100)).match(/v-/g)).toHaveLength(1);
    expect(barPath(bar(100, { standing: 'repaired' })).match(/v-/g)).toHaveLength(2);
  });
});

test('a longer token is no lower, and every bar fits above the line', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (length) => {
      expect(barHeight(length + 1)).toBeGreaterThanOrEqual(barHeight(length));
      // Eight units over the tallest are for the notch of a doubt.
      expect(barHeight(length)).toBeLessThanOrEqual(BASE - 8);
    }),
  );
});

test('rows and columns give the offset back', () => {
  fc.assert(
    fc.property(fc.nat(40_000), (start) => {
      const { row, x } = barPlace({ start, end: start });
      expect(row * ROW + x).toBe(start);
      expect(barAt({ start, end: start })).toMatchObject({ row });
    }),
  );
});

test('the rows of an article are as long as the article', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40_000 }), (length) => {
      const rows = rowLengths(length);
      expect(rows.reduce((sum, row) => sum + row, 0)).toBe(length);
      expect(Math.max(...rows)).toBeLessThanOrEqual(ROW);
    }),
  );
});

describe('arcs', () => {
  const bars = barsOf([10, 20, 30].map(numeral), [
    figure('a', 10),
    figure('b', 20),
    figure('c', 30),
    figure('also-a', 10),
  ]);

  test.each([
    ['a sum joins its whole to each part', [check(['b', 'a', 'c'])], ['0-1 holds', '1-2 holds']],
    [
      'two checks of the same numbers are one arc',
      [check(['a', 'b']), check(['b', 'a'])],
      ['0-1 holds'],
    ],
    ['parts of one token are not joined', [check(['a', 'also-a'])], []],
    ['what another article prints is not joined', [check(['a', 'elsewhere'])], []],
    [
      'a check without a verdict joins nothing',
      [check(['a', 'b'], { verdict: 'cannot tell' })],
      [],
    ],
    [
      'the gravest come last, over the others',
      [
        check(['a', 'b'], { verdict: 'contradicts', grade: 'impossible' }),
        check(['a', 'c'], { verdict: 'contradicts', grade: 'wording' }),
        check(['b', 'c'], { used_for_repair: true }),
      ],
      ['1-2 repaired', '0-2 reading', '0-1 impossible'],
    ],
  ] as const)('%s', (_, checks, expected) => {
    expect(arcsOf(bars, checks).map(({ from, to, kind }) => `${from}-${to} ${kind}`)).toEqual(
      expected,
    );
  });

  test('partners are the bars at the other ends', () => {
    expect(partnersOf(1, arcsOf(bars, [check(['b', 'a', 'c'])]))).toEqual([0, 2]);
  });

  test('an arc within a row hangs below the line and ends at its bars', () => {
    const [only] = arcPaths(bar(100), bar(500));
    expect(only).toEqual({ row: 0, path: expect.stringMatching(/^M103 59q200 \d+ 400 0$/) });
    const [, low] = /q200 (\d+)/.exec(only!.path)!;
    // A quadratic curve comes half as low as its control point.
    expect(BASE + 1 + Number(low) / 2).toBeLessThanOrEqual(HEIGHT);
  });

  test('one between rows leaves the first at its end and enters the second at its beginning', () => {
    expect(arcPaths(bar(ROW - 100), bar(ROW + 200)).map(({ row, path }) => [row, path])).toEqual([
      [0, expect.stringMatching(new RegExp(`^M${ROW - 97} .* ${ROW} \\d+$`))],
      [1, expect.stringMatching(/^M0 .* 203 59$/)],
    ]);
  });
});

describe('a drawn band', () => {
  const bars = [
    bar(10),
    bar(20),
    bar(30, { clash: 'reading' }),
    bar(ROW + 1, { standing: 'target' }),
  ];
  const arcs = [{ from: 0, to: 1, kind: 'holds' }] as const;
  const count = (rows: ReturnType<typeof drawBand>, of: 'strokes' | 'lit', line: string) =>
    rows
      .flatMap((row) => row[of])
      .filter((stroke) => stroke.line === line)
      .reduce((sum, { path }) => sum + path.split('M').length - 1, 0);

  test('holds every bar once, each in its row', () => {
    const rows = drawBand(ROW + 50, bars, arcs);
    expect(rows.map(({ length }) => length)).toEqual([ROW, 50]);
    expect(count(rows, 'strokes', 'confirmed')).toBe(3);
    expect(count(rows, 'strokes', 'target')).toBe(1);
    expect(count(rows, 'strokes', 'target-within')).toBe(1);
    expect(count(rows, 'strokes', 'notch')).toBe(1);
    expect(count(rows, 'strokes', 'holds-arc')).toBe(1);
    expect(rows.flatMap(({ lit }) => lit)).toEqual([]);
  });

  test('lights a bar with its arcs and partners, and draws no other arc', () => {
    const rows = drawBand(ROW + 50, bars, [...arcs, { from: 2, to: 3, kind: 'reading' }], [0]);
    expect(count(rows, 'lit', 'confirmed')).toBe(2);
    expect(count(rows, 'lit', 'holds-arc')).toBe(1);
    expect(count(rows, 'strokes', 'confirmed')).toBe(1);
    expect(count(rows, 'strokes', 'reading-arc')).toBe(0);
  });
});
