import { strToU8, zipSync } from 'fflate';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { citationsOf } from './chart-citation.ts';
import { chartPng, chartSvg, sourcesInWords } from './chart-picture.ts';
import { chartCsv, chartJson } from './chart-table.ts';
import { chartXlsx } from './chart-xlsx.ts';
import { creditText } from './credit.ts';
import { droppedInWords } from './dropped.ts';
import { messages, type Lang } from '../lib/language.ts';
import { licence } from './licence.ts';
import { absolute, route } from './routes.ts';
import { edition } from './version.ts';

/** What the readme states about the files. */
interface About {
  readonly slug: string;
  readonly sources: string;
  readonly page: string;
  readonly version: string;
  readonly date: string;
  readonly credit: string;
  readonly citation: string;
}

const words = messages({
  en: {
    about: ({ slug, sources, page, version, date, credit, citation }: About) => [
      `${slug}.svg   the chart, text as text, to edit`,
      `${slug}.png   the chart as a picture, at twice its size`,
      `${slug}.csv   its values, UTF-8; decimals are written out, an empty cell is open or unknown`,
      `${slug}.xlsx  the same for Excel, numbers as numbers, with where they are from`,
      `${slug}.json  the same with what each column, indicator and source is`,
      '',
      `Sources: ${sources}`,
      `Page, with each value’s way back to the characters it was read from: ${page}`,
      `Data version ${version}, ${date}`,
      `Licence: ${licence.name}, ${licence.address}`,
      `Credit line: ${credit}`,
      `To cite: ${citation}`,
    ],
  },
  zh: {
    about: ({ slug, sources, page, version, date, credit, citation }) => [
      `${slug}.svg   图，文字仍为文字，可编辑`,
      `${slug}.png   图片，两倍尺寸`,
      `${slug}.csv   数值，UTF-8；小数照写，空格表示开放或未知`,
      `${slug}.xlsx  同上，供 Excel 使用，数值为数字，并附出处`,
      `${slug}.json  同上，并说明各列、各指标与来源`,
      '',
      `来源：${sources}`,
      `页面（每个数值都可追溯到原文字符）：${page}`,
      `数据版本：${version}，${date}`,
      `许可：${licence.name}，${licence.address}`,
      `署名：${credit}`,
      `引用：${citation}`,
    ],
  },
});

/** The readme of a chart's archive: the chart's texts, its files, sources, version, licence and citation. */
function readme(chart: ResolvedChart, lang: Lang): string {
  const { slug, title, subtitle, description, notes } = chart;
  const [plain] = citationsOf(chart, lang);
  const said = [
    title[lang],
    subtitle[lang],
    '',
    droppedInWords(chart, lang) ?? '',
    description[lang],
    notes?.[lang] ?? '',
  ];
  const about = words[lang].about({
    ...edition(),
    slug,
    sources: sourcesInWords(chart, lang),
    page: absolute(route(lang, `/charts/${slug}/`)),
    credit: creditText(chart, lang),
    citation: plain.text,
  });
  return `${[...said, '', ...about].join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

/**
 * The earliest date that ZIP can store, for every file. ZIP stores local time, so this date gives the same bytes in
 * every time zone.
 */
const mtime = () => new Date(1980, 0, 1);

/** All files of a chart and a readme in one ZIP archive. */
export async function chartZip(chart: ResolvedChart, lang: Lang): Promise<Uint8Array<ArrayBuffer>> {
  const { slug } = chart;
  const image = await chartPng(chart, lang);
  const workbook = await chartXlsx(chart, lang);
  return Uint8Array.from(
    zipSync(
      {
        'README.txt': strToU8(readme(chart, lang)),
        [`${slug}.svg`]: strToU8(chartSvg(chart, lang)),
        // PNG is compressed already.
        [`${slug}.png`]: [image, { level: 0 }],
        [`${slug}.csv`]: strToU8(chartCsv(chart, lang)),
        // So are workbooks, which are archives.
        [`${slug}.xlsx`]: [workbook, { level: 0 }],
        [`${slug}.json`]: strToU8(chartJson(chart, lang)),
      },
      { mtime: mtime(), level: 9 },
    ),
  );
}
