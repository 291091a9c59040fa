import { wrap } from '../charts/wrap.ts';
import { snippet, snippetKinds } from '../lib/embed-snippets.ts';
import type { Embedded } from '../lib/embed-snippets.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { chartInWords } from './benchmarks.ts';
import { chartSvg, sizeOf, sourcesInWords } from './chart-picture.ts';
import { punctuation, type Lang } from '../lib/language.ts';
import { drawings } from './drawings.ts';
import { droppedInWords } from './dropped.ts';
import { perChart } from './per-chart.ts';
import { absolute, file } from './routes.ts';
import { chartVersion } from './version.ts';

/** The width in CSS pixels for which the height of a frame of fixed height is estimated. */
export const embedWidth = 640;

/** Line height of running text in em, as in embed.css. */
const leadings: Readonly<Record<Lang, number>> = { en: 1.5, zh: 1.7 };

/**
 * Estimates the height of an embed at {@link embedWidth} in CSS pixels, rather too large than too small. Of two
 * measures the higher drawing counts. The numbers are the font sizes and margins of embed.css and chart.css.
 */
function embedHeight(chart: ResolvedChart, lang: Lang): number {
  const text = (words: string, size: number, leading: number, weight: 400 | 600 = 400) =>
    wrap(words, embedWidth - 4, size, weight).length * size * leading;
  const leading = leadings[lang];
  const drawn = (svg: string) => {
    const { width, height } = sizeOf(svg);
    return (height * (embedWidth - 4)) / width;
  };
  const { own, other } = drawings(chart, lang);
  const subtitle = chart.toggle?.subtitle;
  const highest = Math.max(
    drawn(own.wide),
    other === null ? 0 : drawn(other.wide) + (subtitle ? text(subtitle[lang], 13, leading) + 8 : 0),
  );
  const dropped = droppedInWords(chart, lang);
  const note = dropped === null ? 0 : text(dropped, 14, leading) + 8;
  const notes = chart.notes === null ? 0 : text(chart.notes[lang], 14, leading) + 8;
  return Math.ceil(
    text(chart.title[lang], 19, 1.3, 600) +
      text(chart.subtitle[lang], 14, leading) +
      highest +
      (other === null ? 0 : 40) +
      text(chart.description[lang], 14, leading) +
      notes +
      note +
      text(sourcesInWords(chart, lang), 13, leading) +
      14 * leading * 2 +
      52,
  );
}

/** What the embedding snippets need of a chart, with the default choices. */
export const embeddedChart = perChart((chart, lang): Embedded => {
  const { slug, title } = chart;
  return {
    home: absolute(file('/')),
    slug,
    lang,
    theme: 'auto',
    measure: 'own',
    hide: [],
    version: chartVersion(chart),
    title: title[lang],
    alt: title[lang] + punctuation[lang].stop + chartInWords(chart, lang),
    height: embedHeight(chart, lang),
    picture: sizeOf(chartSvg(chart, lang)),
  };
});

/** The HTML snippet of each kind that embeds a chart in another page, with the default choices. */
export const snippetsOf = (chart: ResolvedChart, lang: Lang) =>
  snippetKinds.map((kind) => ({ kind, text: snippet(kind, embeddedChart(chart, lang)) }));
