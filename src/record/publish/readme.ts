import { about, addressed } from './publication.ts';
import type { Publication } from './publication.ts';

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
      'Exact decimals in the unit of their row. low and high are what the printed precision allows; an empty cell is an open end. 数值为该行单位下的精确小数；low 与 high 是字面精度允许的区间，空格表示不封口。',
    ],
    ...tables.flatMap(({ name, title, description, columns }) => [
      ['', ''],
      [name, `${title.en} · ${title.zh}. ${description.en} ${description.zh}`],
      ...columns.map((column) => [
        `  ${column.name}`,
        `${column.title.en} · ${column.title.zh}. ${column.description.en} ${column.description.zh}`,
      ]),
    ]),
  ];
}

/** The lines of {@link readme} as plain text. */
export const readmeText = (lines: readonly (readonly string[])[]): string =>
  lines.map(([key, text]) => `${key === '' ? '' : `${key}: `}${text}\n`).join('');
