import { wrap } from '../charts/wrap.ts';
import { snippet, snippetKinds } from '../lib/embed-snippets.ts';
import type { Embedded } from '../lib/embed-snippets.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { chartInWords } from './benchmarks.ts';
import { chartSvg, sizeOf, sourcesInWords } from './chart-picture.ts';
import { punctuation, type Lang } from '../lib/language.ts';
import { creditHtml } from './credit.ts';
import { drawings } from './drawings.ts';
import { droppedInWords } from './dropped.ts';
import { licence } from './licence.ts';
import { perChart } from './per-chart.ts';
import { keptPicture } from './releases.ts';
import { absolute, file, route } from './routes.ts';
import { strings } from './strings.ts';
import { chartVersion } from './version.ts';

/** The least width of a frame, in CSS pixels, at which a chart fits the height of its snippet. */
const leastWidth = 320;

/** The margin of an embed on each side, in CSS pixels, as in embed.css. */
const margin = 8;

/** Line height of running text in em, as in embed.css. */
const leadings: Readonly<Record<Lang, number>> = { en: 1.5, zh: 1.7 };

/** How much wider a reader's system font may be than the one by which texts are measured. */
const reserve = 1.06;

/**
 * The height that an embed needs in a frame of {@link leastWidth}, in CSS pixels, rather too large than too small; wider
 * ones need less. Of two measures the higher drawing counts. The numbers are the font sizes and margins of embed.css
 * and chart.css.
 */
function embedHeight(chart: ResolvedChart, lang: Lang): number {
  const room = leastWidth - 2 * margin;
  const linesOf = (words: string, size: number, weight: 400 | 600 = 400) =>
    wrap(words, room / reserve, size, weight).length;
  const leading = leadings[lang];
  const text = (words: string | null | undefined, size: number) =>
    words ? linesOf(words, size) * size * leading + margin : 0;
  const drawn = (svg: string) => {
    const { width, height } = sizeOf(svg);
    return (height * room) / width;
  };
  const { own, other } = drawings(chart, lang);
  const t = strings[lang];
  const links = [
    `${t.siteName}${punctuation[lang].colon}${t.traceFigures}`,
    t.changeChart,
    t.takeChart,
    licence.name,
  ];
  const parts = [
    linesOf(chart.title[lang], 19, 600) * 19 * 1.3 + 11,
    text(chart.subtitle[lang], 14) + 4,
    Math.max(
      drawn(own.narrow),
      other === null ? 0 : drawn(other.narrow) + text(chart.toggle?.subtitle?.[lang], 13),
    ),
    chart.toggle ? 2 * 32 + 12 : 0,
    text(chart.description[lang], 14),
    text(chart.notes?.[lang], 14),
    text(droppedInWords(chart, lang), 14),
    text(t.numbers, 13),
    ...links.map((link) => linesOf(link, 14) * 14 * leading + 4),
    text(`${t.source}${punctuation[lang].colon}${sourcesInWords(chart, lang)}`, 13),
    2 * margin + 12,
  ];
  return Math.ceil(parts.reduce((sum, part) => sum + part, 0));
}

/** What the embedding snippets need of a chart, with the default choices. */
export const embeddedChart = perChart((chart, lang): Embedded => {
  const { slug, title } = chart;
  return {
    home: absolute(file('/')),
    slug,
    lang,
    theme: 'page',
    ground: '',
    measure: 'own',
    hide: [],
    accent: '',
    font: '',
    width: '',
    version: chartVersion(chart),
    title: title[lang],
    alt: title[lang] + punctuation[lang].stop + chartInWords(chart, lang),
    height: embedHeight(chart, lang),
    credit: creditHtml(chart, lang),
    picture: {
      address: absolute(keptPicture(chart, lang)?.path ?? route(lang, `/charts/${slug}.png`)),
      ...sizeOf(chartSvg(chart, lang)),
    },
  };
});

/** The HTML snippet of each kind that embeds a chart in another page, with the default choices. */
export const snippetsOf = (chart: ResolvedChart, lang: Lang) =>
  snippetKinds.map((kind) => ({ kind, text: snippet(kind, embeddedChart(chart, lang)) }));
