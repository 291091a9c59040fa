// What a release keeps of the charts. scripts/release.ts bundles this module and runs it outside of a build.
import { createHash } from 'node:crypto';
import { drawChart } from '../charts/draw.ts';
import { indexedPng } from '../charts/indexed-png.ts';
import { nodeDocument } from '../charts/node-document.ts';
import { picture } from '../charts/picture.ts';
import { rendered } from '../charts/png.ts';
import { folderOf, languages, type Lang } from '../lib/language.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import type { ReleasedChart } from '../lib/model/released-chart.ts';
import { characters, creditOf, pictureScale, pictureWords, withCredit } from './chart-picture.ts';
import { everyChart } from './data.ts';
import { chartVersion, shownBy } from './version.ts';

/** What every chart shows, in the order of the slugs. */
export const releasedCharts = (charts = everyChart()): ReleasedChart[] =>
  charts.map((chart) => ({
    slug: chart.slug,
    version: chartVersion(chart),
    shown: shownBy(chart),
  }));

/** Addresses in a kept picture are relative to the site, so that its bytes are the same on every host. */
const relative = (path: string) => path;

/** The picture of a chart, to be kept. */
function pictureToKeep(chart: ResolvedChart, lang: Lang) {
  const words = pictureWords(chart, lang, relative);
  const [source = '', edition = '', page = ''] = words.foot;
  const drawing = drawChart(chart, { width: 720, lang, document: nodeDocument });
  const svg = (line: string) => picture(drawing, { ...words, foot: [source, line, page] }, lang);
  return {
    path: `${folderOf(lang)}/charts/${chart.slug}.png`.slice(1),
    drawing: createHash('sha256')
      .update(svg(chartVersion(chart)))
      .digest('hex'),
    draw: async () => {
      const image = await rendered(svg(edition), pictureScale, lang, characters());
      const { width, height, pixels } = image;
      const content = indexedPng({ width, height, pixels }) ?? Uint8Array.from(image.asPng());
      return withCredit(content, pictureScale, creditOf(chart, lang), lang, relative);
    },
  };
}

/** The picture of every chart in each language. */
export const picturesToKeep = () =>
  languages.flatMap((lang) => everyChart().map((chart) => pictureToKeep(chart, lang)));
