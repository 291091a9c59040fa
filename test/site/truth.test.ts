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

test('a bar that is longer or shorter by a twenty-fifth is found in every chart', () => {
  const missed: string[] = [];
  let made = 0;
  for (const chart of measures)
    for (const width of [360, 720]) {
      const drawing = draw(chart, width, 'en');
      const record = told(chart);
      for (const bar of drawing.querySelectorAll('rect[data-bar]')) {
        const length = Number(bar.getAttribute('width'));
        if (length < 40) continue;
        for (const by of [0.96, 1.04]) {
          bar.setAttribute('width', String(length * by));
          made++;
          if (untruths(drawing, record).length === 0)
            missed.push(`${chart.slug} ${width} ${by}: ${bar.outerHTML}`);
        }
        bar.setAttribute('width', String(length));
      }
    }
  expect(missed).toEqual([]);
  expect(made).toBeGreaterThan(500);
});
