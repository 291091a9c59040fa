import { expect, test } from 'vitest';
import { chartChanged, correctionsChanged, figureChanged } from '../../src/site/changed.ts';
import { changelog, charts, corrections, everyFigure } from '../../src/site/data.ts';
import { chartVersion } from '../../src/site/version.ts';
import type { ReleaseOfCharts } from '../../src/site/releases.ts';

const dates = changelog().map(({ date }) => date);

test('a figure changed with the last version that says so, and else came with the first', () => {
  const [newest] = changelog();
  for (const { figure } of newest!.changes)
    if (newest!.date !== null) expect(figureChanged(figure)).toBe(newest!.date);
  const touched = new Set(
    changelog().flatMap(({ changes }) => changes.map(({ figure }) => figure)),
  );
  const untouched = everyFigure().filter(({ id }) => !touched.has(id));
  expect(untouched.length).toBeGreaterThan(0);
  for (const { id } of untouched) expect(figureChanged(id)).toBe(dates.at(-1));
});

test.each([
  ['the oldest release since which it is the same', ['same', 'same', 'other'], 1],
  ['the first release, where it never changed', ['same', 'same', 'same'], 2],
  ['the newest release, where it changed in that', ['same', 'other', 'same'], 0],
] as const)('a chart has shown its values since %s', (_, states, at) => {
  const [chart] = charts();
  const released = changelog().filter(({ files }) => files !== null);
  const all = states.map((state, n) => ({
    version: released[n]!.version,
    charts: new Map([
      [chart!.slug, { version: state === 'same' ? chartVersion(chart!) : 'ffffffff' }],
    ]),
    pictures: new Set<string>(),
  })) as unknown as readonly ReleaseOfCharts[];
  expect(chartChanged(chart!, all)).toBe(released[at]!.date);
});

test('corrections changed no earlier than the latest of them', () => {
  for (const { date } of corrections()) expect(correctionsChanged() >= date).toBe(true);
});
