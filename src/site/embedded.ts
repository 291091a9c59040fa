import { wrap } from '../charts/wrap.ts';
import { columns } from '../lib/embed-snippets.ts';
import type { Column, Embedded } from '../lib/embed-snippets.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { chartInWords } from './benchmarks.ts';
import { chartSvg, sizeOf, sourcesInWords } from './chart-picture.ts';
import { punctuation, type Lang } from '../lib/language.ts';
import { creditHtml } from './credit.ts';
import { drawings } from './drawings.ts';
import type { Drawings } from './drawings.ts';
import { droppedInWords } from './dropped.ts';
import { licence } from './licence.ts';
import { perChart } from './per-chart.ts';
import { keptPicture } from './releases.ts';
import { absolute, file, route } from './routes.ts';
import { strings } from './strings.ts';
import { chartVersion } from './version.ts';

// Components may not import the values of src/lib, so these are passed on.
export { columns, pageAddress, snippet, snippetKinds } from '../lib/embed-snippets.ts';

/** The margin of an embed on each side, in CSS pixels, as in embed.css. */
const margin = 8;

/** Line height of running text in em, as in embed.css. */
const leadings: Readonly<Record<Lang, number>> = { en: 1.5, zh: 1.7 };

/** How much wider a reader's system font may be than the one by which texts are measured. */
const reserve = 1.06;

/** The room from which chart.css shows the wide drawing, and as wide as the room, in CSS pixels. */
const wideFrom = 560;

/**
 * The height that an embed needs in a frame of a width, both in CSS pixels, rather too large than too small, by one of
 * its measures. The numbers are the font sizes and margins of embed.css and chart.css.
 */
function embedHeight(
  chart: ResolvedChart,
  lang: Lang,
  frame: number,
  measure: Embedded['measure'],
): number {
  const room = frame - 2 * margin;
  const linesOf = (words: string, size: number, weight: 400 | 600 = 400) =>
    wrap(words, room / reserve, size, weight).length;
  const leading = leadings[lang];
  const text = (words: string | null | undefined, size: number) =>
    words ? linesOf(words, size) * size * leading + margin : 0;
  const drawn = ({ narrow, wide }: Drawings) => {
    const isWide = room >= wideFrom;
    const { width, height } = sizeOf(isWide ? wide : narrow);
    return (height * (isWide ? room : Math.min(room, width))) / width;
  };
  const { own, other } = drawings(chart, lang);
  const { title, subtitle, toggle } = chart;
  const second = measure === 'other' ? toggle : null;
  const t = strings[lang];
  const links = [
    `${t.siteName}${punctuation[lang].colon}${t.traceFigures}`,
    t.changeChart,
    t.takeChart,
    licence.name,
  ];
  const parts = [
    linesOf((second?.title ?? title)[lang], 19, 600) * 19 * 1.3 + 11,
    text((second?.subtitle ?? subtitle)[lang], 14) + 4,
    drawn(measure === 'other' && other !== null ? other : own),
    toggle ? 2 * 32 + 12 : 0,
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

/** How much wider a column may be than is said: the texts of an embed become shorter with its width, its drawing higher. */
const slack = 50;

/** The heights that an embed needs in columns by one of its measures. */
const embedHeights = (chart: ResolvedChart, lang: Lang, measure: Embedded['measure']) =>
  Object.fromEntries(
    columns.map((column) => [
      column,
      Math.max(
        ...[column, column + slack].map((frame) => embedHeight(chart, lang, frame, measure)),
      ),
    ]),
  ) as Record<Column, number>;

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
    otherTitle: chart.toggle?.title?.[lang] ?? title[lang],
    alt: title[lang] + punctuation[lang].stop + chartInWords(chart, lang),
    heights: {
      own: embedHeights(chart, lang, 'own'),
      other: embedHeights(chart, lang, 'other'),
    },
    column: columns[0],
    credit: creditHtml(chart, lang),
    picture: {
      address: absolute(keptPicture(chart, lang)?.path ?? route(lang, `/charts/${slug}.png`)),
      ...sizeOf(chartSvg(chart, lang)),
    },
  };
});
