import { about, addressed } from './publication.ts';
import type { Publication } from './publication.ts';
import { replicationScripts } from './replicate.ts';

/** The text of `README.txt` and of the first sheet of the workbook: lines of one or two cells. */
export function readme({
  tables,
  version,
  issued,
  address,
}: Omit<Publication, 'files'>): string[][] {
  return [
    [`${about.title.en} · ${about.title.zh}`, `${version}, ${issued}`],
    ['', about.description.en],
    ['', about.description.zh],
    ['Licence', `${about.licence.title} (${about.licence.id}), ${about.licence.url}`],
    ...Object.entries(addressed({ address }, 'data/', 'Address')),
    [
      'Values',
      'The printed number in the unit of its row. low and high are the true values that the sentence admits, by the rules in the table bounds; an empty cell is an open end. 数值为以该行单位计的原文数字；low 与 high 是该句所容许的真值范围，规则见表 bounds，空格表示不封口。',
    ],
    [
      'Cells',
      'In CSV and XLSX a list is written with blanks between its items, and doubts of figures is JSON. Where a column has codes, they stand below it with their meaning. CSV 与 XLSX 中，列表各项以空格分隔，figures 的 doubts 为 JSON。有代码的列，其下列出各代码及含义。',
    ],
    [
      'codebook.txt',
      'How one printed figure is read: the questions that two readings answered. 编码手册：每个数字如何判读（英文）。',
    ],
    ...replicationScripts.map(({ path, title }) => [path, `${title.en} · ${title.zh}`]),
    [
      'matrix.*',
      'On the site only, not in the archive. Superseded by panel, and kept for old links as it was in 1.0.0: uncorrected, with targets and sums of several years in single years. Do not use it. 仅存于网站，不在压缩包内。已由 panel 取代；为旧链接保留 1.0.0 的原样，未经更正，请勿使用。',
    ],
    ...tables.flatMap(({ name, title, description, columns }) => [
      ['', ''],
      [name, `${title.en} · ${title.zh}. ${description.en} ${description.zh}`],
      ...columns.flatMap((column) => [
        [
          `  ${column.name}`,
          `${column.title.en} · ${column.title.zh}. ${column.description.en} ${column.description.zh}`,
        ],
        ...Object.entries(column.codes ?? {}).map(([code, { en, zh }]) => [
          `    ${code}`,
          `${en} · ${zh}`,
        ]),
      ]),
    ]),
  ];
}

/** The lines of {@link readme} as plain text. */
export const readmeText = (lines: readonly (readonly string[])[]): string =>
  lines.map(([key, text]) => `${key === '' ? '' : `${key}: `}${text}\n`).join('');
