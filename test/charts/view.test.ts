import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawRows } from '../../src/charts/draw.ts';
import { nodeDocument } from '../../src/charts/node-document.ts';
import {
  choicesOf,
  plainView,
  searchOf,
  viewed,
  viewOf,
  type ChartView,
  type ViewedMeasure,
} from '../../src/charts/view.ts';
import { chartCases } from './cases.ts';

/** Each case as a chart whose rows take turns between two places; groups of pairs and parts keep together. */
const measures: readonly (ViewedMeasure & { readonly slug: string })[] = chartCases('en').map(
  ({ slug, kind, rows, verdicts }) => {
    const groups = [...new Set(rows.map(({ group }) => group))];
    const placeOf = (index: number, group: string | null) =>
      (groups.length > 1 ? groups.indexOf(group) : index) % 2 === 0 ? 'here' : 'there';
    return {
      slug,
      kind,
      ownScales: false,
      benchmarks: [],
      verdicts: verdicts ?? [],
      rows: rows.map((row, index) => ({ ...row, place: placeOf(index, row.group) })),
    };
  },
);
const bySlug = (slug: string) => measures.find((one) => one.slug === slug)!;

/** Any lawful view of a chart with these measures. */
function views(of: readonly ViewedMeasure[]): fc.Arbitrary<ChartView> {
  return fc.nat({ max: of.length - 1 }).chain((measure) => {
    const { sorts, scales, places } = choicesOf(of[measure]!);
    return fc.record({
      measure: fc.constant(measure),
      sort: fc.constantFrom(...sorts),
      scale: fc.constantFrom(...scales),
      places:
        places.length === 0 ? fc.constant(places) : fc.subarray([...places], { minLength: 1 }),
    });
  });
}

describe.each(measures)('$slug, $kind', (measure) => {
  const both = [measure, bySlug('problems')];

  test('has an address for each view, which leads back to it', () => {
    fc.assert(
      fc.property(views(both), (view) => {
        expect(viewOf(searchOf(view, both), both)).toEqual({ view, ignored: [] });
      }),
      { numRuns: 50 },
    );
  });

  test('can be drawn by every view, with the rows of its places and no others', () => {
    fc.assert(
      fc.property(views([measure]), (view) => {
        const { kind, rows, ...more } = viewed([measure], view);
        const ids = measure.rows
          .filter(({ place }) => view.places.length === 0 || view.places.includes(place))
          .map(({ id }) => id);
        expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
        const options = { lang: 'en', width: 720, document: nodeDocument, slug: 's', title: 'T' };
        const svg = drawRows(kind, rows, { ...options, ...more } as Parameters<typeof drawRows>[2]);
        const drawn = [...svg.querySelectorAll('[data-figure]')].map((mark) =>
          mark.getAttribute('data-figure')!,
        );
        expect(drawn.toSorted()).toEqual(ids.toSorted());
      }),
      { numRuns: 20 },
    );
  });

  test('stands as it is in its plain view', () => {
    const { kind, rows } = viewed([measure], plainView([measure]));
    expect([kind, rows]).toEqual([measure.kind, measure.rows]);
  });
});

const bars = [bySlug('problems')];
const largest = viewed(bars, { ...plainView(bars), sort: 'largest' }).rows.map(
  ({ value }) => value,
);

test('rows are ordered inside of their groups', () => {
  const groups = Map.groupBy(
    viewed(bars, { ...plainView(bars), sort: 'largest' }).rows,
    (row) => row.group,
  );
  for (const group of groups.values()) {
    const values = group.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  }
  expect(largest).not.toEqual(bars[0]!.rows.map(({ value }) => value));
});

test('a whole stays before its parts', () => {
  const parts = [bySlug('tiny-parts')];
  for (const sort of choicesOf(parts[0]!).sorts) {
    const shown = viewed(parts, { ...plainView(parts), sort }).rows;
    expect(shown[0]).toBe(parts[0]!.rows[0]);
  }
});

test.each([
  ['an unknown name', '?colour=red', ['colour=red']],
  ['an unknown value', '?sort=odd', ['sort=odd']],
  ['a name that is said twice', '?sort=largest&sort=largest', ['sort=largest', 'sort=largest']],
  ['a second measure that there is not', '?measure=other', ['measure=other']],
  ['a scale of another kind', '?scale=own', ['scale=own']],
  ['an unknown place', '?place=mars', ['place=mars']],
  ['a place that is said twice', '?place=here&place=here', ['place=here']],
  ['an empty value', '?sort=', ['sort=']],
  ['what others add to count visitors', '?utm_source=letter&fbclid=1', []],
])('%s is left out of account and named', (_, search, ignored) => {
  const { view, ignored: found } = viewOf(search, bars);
  expect(found).toEqual(ignored);
  expect({ ...view, places: plainView(bars).places }).toEqual(plainView(bars));
});

test('a logarithmic scale is lawful only for positive amounts that differ much', () => {
  const row = { ...bars[0]!.rows[0]!, low: 1, high: 1, value: 1 };
  const scales = (values: readonly number[]) =>
    choicesOf({
      ...bars[0]!,
      rows: values.map((value) => ({ ...row, value, low: value, high: value })),
    }).scales;
  expect(scales([1, 9])).toEqual(['linear']);
  expect(scales([1, 10])).toEqual(['linear', 'log']);
  expect(scales([0, 10])).toEqual(['linear']);
  expect(scales([-1, 10])).toEqual(['linear']);
});
