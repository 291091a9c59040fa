import { numberOf } from '../../src/charts/truth/told.ts';
import { setNumber } from '../charts/set-number.ts';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw.ts';
import { nodeDocument } from '../../src/charts/node-document.ts';
import { untruths } from '../../src/charts/truth.ts';
import { languages, type Lang } from '../../src/lib/language.ts';
import { toggled, type ResolvedChart } from '../../src/lib/model/chart.ts';
import { charts, figuresById } from '../../src/site/data.ts';

const measures = charts().flatMap((chart) => [chart, toggled(chart)].filter((one) => one !== null));

/** A chart as the tables of the record have it, not as its own file has it. */
const told = ({ kind, ownScales, series }: ResolvedChart) => ({
  kind,
  ownScales,
  figures: series.map(({ figure, derived, group }) => ({
    ...(derived === null ? figuresById().get(figure.id)! : figure),
    group: group?.en ?? null,
    over: derived?.ratio?.over.value ?? null,
  })),
});
const draw = (chart: ResolvedChart, width: number, lang: Lang) =>
  drawChart(chart, { width, lang, document: nodeDocument });

describe.each(measures)('$slug', (chart) => {
  test.each(languages)('says the numbers of the record at every width, in %s', (lang) => {
    for (const width of [360, 720, 908])
      expect(untruths(draw(chart, width, lang), told(chart))).toEqual([]);
  });
});

/** Where a mark stands or how long it is, by its attribute. */
const measuresOf = (kind: ResolvedChart['kind']): readonly (readonly [string, string])[] => {
  switch (kind) {
    case 'scatter':
      return [
        ['circle', 'cx'],
        ['circle', 'cy'],
        ['path[d$="z"]:not([fill="none"])', 'x'],
        ['path[d$="z"]:not([fill="none"])', 'y'],
      ];
    case 'slope':
      return [['circle', 'cy']];
    case 'dots':
    case 'lollipop':
    case 'timeline':
      return [
        ['circle', 'cx'],
        ['path[d$="z"]:not([fill="none"])', 'x'],
      ];
    case 'dumbbell':
      return [['circle', 'cx']];
    default:
      return [
        ['path[d$="z"][data-bar]', 'width'],
        ['circle', 'cx'],
      ];
  }
};

test('a mark that is moved, or longer or shorter, by a twenty-fifth is found in every chart', () => {
  const missed: string[] = [];
  const made = new Map<string, number>();
  for (const chart of measures)
    for (const width of [360, 720]) {
      const drawing = draw(chart, width, 'en');
      const record = told(chart);
      for (const [shape, name] of measuresOf(chart.kind))
        for (const mark of drawing.querySelectorAll(`[data-figure] ${shape}`)) {
          const was = numberOf(mark, name);
          if (was < 40) continue;
          for (const by of [0.96, 1.04]) {
            setNumber(mark, name, was * by);
            made.set(chart.kind, (made.get(chart.kind) ?? 0) + 1);
            if (untruths(drawing, record).length === 0)
              missed.push(`${chart.slug} ${width} ${by}: ${mark.outerHTML}`);
          }
          setNumber(mark, name, was);
        }
    }
  expect(missed).toEqual([]);
  // Squares of waffles are changed in the tests of truth.
  const kinds = new Set(measures.map(({ kind }) => kind).filter((kind) => kind !== 'waffle'));
  expect(new Set(made.keys())).toEqual(kinds);
  expect(Math.max(...made.values())).toBeGreaterThan(100);
});
