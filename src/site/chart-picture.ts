import { drawChart } from '../charts/draw.ts';
import { nodeDocument } from '../charts/node-document.ts';
import { picture, type PictureWords } from '../charts/picture.ts';
import { formats, formatted, type Format } from '../charts/formats.ts';
import { credited } from '../charts/png-credit.ts';
import { png } from '../charts/png.ts';
import { rowOf } from '../charts/row.ts';
import { signWords } from '../charts/sign.ts';
import { signLine } from '../charts/sign-line.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { chartInWords } from './benchmarks.ts';
import {
  articles,
  benchmarks,
  byId,
  concepts,
  everyChart,
  explainers,
  figures,
  indicators,
  places,
  themes,
} from './data.ts';
import { chartWords } from './chart-words.ts';
import { htmlLang, languages, punctuation, type Lang } from '../lib/language.ts';
import { licence } from './licence.ts';
import { perChart } from './per-chart.ts';
import { absolute, route } from './routes.ts';
import { strings } from './strings.ts';
import { chartVersion, edition } from './version.ts';
import { dateInWords, titleInWords } from './wording.ts';

/** Pixels of a picture for each CSS pixel. */
export const pictureScale = 2;

/** The sources of a chart in one line: the title and date of each article. */
export function sourcesInWords(chart: ResolvedChart, lang: Lang): string {
  const { open, close, semicolon } = punctuation[lang];
  const named = chart.articles.map((id) => {
    const article = byId(articles(), id);
    const title = titleInWords(article, lang);
    if (article.published === null) return title;
    return title + open + dateInWords(article.published, lang) + close;
  });
  return named.join(semicolon);
}

/** The texts around the picture of a chart. @param address makes an address for the foot of a path */
export function pictureWords(
  chart: ResolvedChart,
  lang: Lang,
  address: (path: string) => string = absolute,
): PictureWords {
  const t = strings[lang];
  const { colon } = punctuation[lang];
  const { version, date } = edition();
  return {
    title: chart.title[lang],
    subtitle: chart.subtitle[lang],
    description: chartInWords(chart, lang),
    notes: chart.notes?.[lang] ?? null,
    foot: [
      `${t.source}${colon}${sourcesInWords(chart, lang)}`,
      `${t.siteName} · ${chartWords[lang].dataVersion} ${version} (${chartVersion(chart)}) · ${dateInWords(date, lang)}`,
      `${address(route(lang, `/charts/${chart.slug}/`))} · ${licence.name}`,
    ],
  };
}

/** A chart drawn for pictures at any width, once for all that show it at that width. */
export const drawn = perChart((chart, lang) => {
  const atWidths = new Map<number, SVGSVGElement>();
  return (width: number): SVGSVGElement => {
    const drawing =
      atWidths.get(width) ?? drawChart(chart, { width, lang, document: nodeDocument });
    atWidths.set(width, drawing);
    return drawing;
  };
});

/**
 * A chart as an SVG file that can be used on its own: it holds the headline, subtitle, drawing, notes, sources,
 * version and address.
 */
export const chartSvg = perChart((chart, lang) =>
  picture(drawn(chart, lang)(720), pictureWords(chart, lang), lang),
);

/** The width and height of an SVG, in CSS pixels. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [tag = ''] = /<svg[^>]*>/.exec(svg) ?? [];
  const size = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(tag)?.[1]);
  return { width: size('width'), height: size('height') };
}

let vocabulary: string | null = null;

/**
 * Every character that occurs in any chart, story, or text of the record. The fonts of the pictures are subset for all of them at once,
 * instead of again for each picture with a new character.
 */
export function characters(): string {
  if (vocabulary !== null) return vocabulary;
  const found = new Set<string>();
  const record = [
    articles(),
    figures(),
    indicators(),
    concepts(),
    places(),
    themes(),
    benchmarks(),
  ];
  const words = [strings, chartWords, signWords];
  for (const one of [...everyChart(), ...record, ...words, languages.map(explainers)])
    for (const character of JSON.stringify(one)) found.add(character);
  return (vocabulary = [...found].join(''));
}

/**
 * A picture with a credit for picture desks.
 *
 * @param path of the page that it is from
 * @param address makes an address of a path
 */
export const withCredit = (
  picture: Uint8Array,
  scale: number,
  words: { readonly title: string; readonly description: string; readonly path: string },
  lang: Lang,
  address: (path: string) => string = absolute,
) =>
  credited(picture, scale, {
    title: words.title,
    description: words.description,
    author: strings[lang].siteName,
    licence: licence.address,
    page: address(route(lang, words.path)),
    lang: htmlLang[lang],
  });

/** What a picture of a chart says of itself. */
export const creditOf = (chart: ResolvedChart, lang: Lang) => ({
  title: chart.title[lang],
  description: chartInWords(chart, lang),
  path: `/charts/${chart.slug}/`,
});

/** An SVG file of a chart as PNG, with a credit. */
async function pngFile(chart: ResolvedChart, lang: Lang, svg: string, scale: number) {
  const content = await png(svg, scale, lang, characters());
  return withCredit(content, scale, creditOf(chart, lang), lang);
}

/** A chart as PNG: {@link chartSvg} at {@link pictureScale}. */
export const chartPng = (chart: ResolvedChart, lang: Lang) =>
  pngFile(chart, lang, chartSvg(chart, lang), pictureScale);

/** A chart as an SVG file that is as narrow as a phone, with the texts of {@link chartSvg}. */
const phoneSvg = perChart((chart, lang) =>
  picture(drawn(chart, lang)(360), pictureWords(chart, lang), lang),
);

/** A chart as PNG for phones. */
export const phonePng = (chart: ResolvedChart, lang: Lang) =>
  pngFile(chart, lang, phoneSvg(chart, lang), pictureScale);

/** The width and height of {@link phonePng}, in CSS pixels. */
export const phoneSize = (chart: ResolvedChart, lang: Lang) => sizeOf(phoneSvg(chart, lang));

/** A chart as SVG images of the formats into which it fits. */
const formatSvgs = perChart((chart, lang): ReadonlyMap<Format, string> => {
  const { title, subtitle, description, notes, foot } = pictureWords(chart, lang);
  const credit = [
    strings[lang].siteName,
    ` · ${licence.name} · ${absolute(route(lang, `/charts/${chart.slug}/`))}`,
  ] as const;
  const signs = signLine(
    chart.series.map((datum) => rowOf(datum, lang)),
    lang,
  );
  const words = { title, subtitle, description, notes, signs, source: foot[0]!, credit };
  return new Map(
    (Object.keys(formats) as Format[]).flatMap((format) => {
      const svg = formatted(format, drawn(chart, lang), words, lang);
      return svg === null ? [] : [[format, svg] as const];
    }),
  );
});

/**
 * The formats of which a chart has pictures, at `/charts/<slug>.<format>.png`: those into which all of it fits with
 * texts that can be read.
 */
export const formatsOf = (chart: ResolvedChart, lang: Lang): readonly Format[] => [
  ...formatSvgs(chart, lang).keys(),
];

/** A chart as PNG of a format that {@link formatsOf} names. */
export const formatPng = (chart: ResolvedChart, lang: Lang, format: Format) =>
  pngFile(chart, lang, formatSvgs(chart, lang).get(format)!, 1);
