import type { Bilingual } from '../../lib/language.ts';
import type { FigureRow, PlaceRow } from '../../lib/model/published.ts';
import { both } from './schemas/column.ts';
import type { PublishedTable } from './table.ts';

/** Contents of files by path below the published folder. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Title, creator, licence and the like, for every description of the dataset. */
export const about = {
  name: 'after-the-hat',
  title: both('After the Hat', '摘帽之后'),
  description: both(
    'Figures on how China’s campaign against poverty ended and what came after, read by program from published Chinese articles. Each value has its unit, the interval that the printed precision allows, its period and place, the characters it was read from with their locator, the checks that bear on it, and its doubts.',
    '关于脱贫攻坚如何收官、此后又发生了什么的数字，由程序从公开发表的中文文章中读出。每个数值附有单位、字面精度允许的区间、时期与地点、所据字符及其位置、相关核算与存疑。',
  ),
  keywords: [
    'poverty',
    'China',
    'rural revitalisation',
    'dibao',
    'statistics',
    'provenance',
    '脱贫攻坚',
    '乡村振兴',
    '低保',
  ],
  creator: 'After the Hat',
  licence: {
    id: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  /** ISO 639 codes of the texts. */
  languages: ['en', 'zh'],
} as const;

/** A dataset that is being published: its contents, version and address. */
export interface Publication {
  readonly tables: readonly PublishedTable[];
  /** The files that have been made so far. */
  readonly files: Files;
  /** Semantic version of the data. */
  readonly version: string;
  /** ISO date of the version. */
  readonly issued: string;
  /** Origin and base path, ending in a slash; empty in a release, whose bytes are the same on every host. */
  readonly address: string;
}

/**
 * These properties with an address of the site as value; no properties in a release, which has no address.
 *
 * @example addressed(publication, 'data/', 'homepage') // { homepage: 'https://example.org/data/' }, or {}
 */
export const addressed = (
  { address }: Pick<Publication, 'address'>,
  path: string,
  ...properties: readonly string[]
): { readonly [property: string]: string } =>
  address === ''
    ? {}
    : Object.fromEntries(properties.map((property) => [property, `${address}${path}`]));

/** The address of a published file. */
export const addressOfFile = ({ address }: Publication, path: string): string =>
  `${address}data/${path}`;

/** The rows of a table by its name. */
export function rowsOf<Row>(tables: readonly PublishedTable[], name: string): readonly Row[] {
  return tables.find((table) => table.name === name)!.rows as readonly unknown[] as readonly Row[];
}

/** The media types of the distributions by extension. */
export const mediaTypes: { readonly [extension: string]: string } = {
  csv: 'text/csv',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** A file that can be downloaded. */
export interface Distribution {
  readonly path: string;
  /** The table that it holds; `null` where it holds all tables. */
  readonly table: PublishedTable | null;
  readonly extension: string;
  readonly mediaType: string;
  readonly title: Bilingual;
}

/** The files that can be downloaded: each table in each of its formats, in the order of the tables, then those of all tables. */
export function distributions({ tables, files }: Publication): Distribution[] {
  const paths = [...files.keys()];
  const of = (table: PublishedTable | null, path: string): Distribution => {
    const extension = path.slice(path.lastIndexOf('.') + 1);
    const { en, zh } = table?.title ?? both('All tables', '全部数据表');
    const format = path.endsWith('.excel.csv') ? 'CSV for Excel' : extension.toUpperCase();
    return {
      path,
      table,
      extension,
      mediaType: mediaTypes[extension]!,
      title: both(
        `${en} (${format})`,
        `${zh}（${format === 'CSV for Excel' ? 'Excel 用 CSV' : format}）`,
      ),
    };
  };
  const formats = ['csv', 'excel.csv', 'json', 'parquet', 'xlsx'];
  return [
    ...tables.flatMap((table) =>
      formats
        .map((format) => `${table.name}.${format}`)
        .filter((path) => files.has(path))
        .map((path) => of(table, path)),
    ),
    ...paths
      .filter((path) => /^after-the-hat\.(xlsx|zip)$/.test(path))
      .map((path) => of(null, path)),
  ];
}

/** The first and the last year of all figures' periods. @example ['2012', '2024'] */
export function timeCovered(figures: readonly FigureRow[]): readonly [first: string, last: string] {
  const dates = figures.flatMap(({ period_start, period_end }) =>
    [period_start, period_end].filter((date) => date !== null),
  );
  const years = dates.map((date) => date.slice(0, 4)).sort();
  return [years[0]!, years[years.length - 1]!];
}

/** The places that figures are about. */
export function placesCovered(tables: readonly PublishedTable[]): PlaceRow[] {
  const used = new Set(rowsOf<FigureRow>(tables, 'figures').map(({ place }) => place));
  return rowsOf<PlaceRow>(tables, 'places').filter(({ id }) => used.has(id));
}
