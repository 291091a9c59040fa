import { dataPackage, datasetJsonLd, type Described } from './data.ts';
import { languages, type Lang } from '../lib/language.ts';

/** A file that can be downloaded. */
export interface Download {
  /** From the site's root: `/data/figures.csv`. */
  readonly path: string;
  /** `CSV`, `Excel CSV`, `JSON`, `Parquet`, `XLSX`, `ZIP`. */
  readonly format: string;
  readonly size: string;
  readonly sha256: string;
}

/** A published table with its description, columns and files, in one language. */
export interface DownloadTable {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly rows: number;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly title: string;
    readonly description: string;
  }[];
  readonly downloads: readonly Download[];
}

/** Names of the file formats, by file extension. */
const formats: { readonly [ending: string]: string } = {
  'excel.csv': 'Excel CSV',
  csv: 'CSV',
  json: 'JSON',
  parquet: 'Parquet',
  xlsx: 'XLSX',
  zip: 'ZIP',
};

/** A size in bytes, kB (1000 bytes) or MB (1000 kB). @example sizeInWords(12_345) // '12 kB' */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Files by the name of the table that they hold. Files with all tables stand under the name of the dataset. */
function filesByTable(): Map<string, Download[]> {
  const files = new Map<string, Download[]>();
  for (const { contentUrl, contentSize, sha256 } of datasetJsonLd().distribution) {
    const file = contentUrl.slice(contentUrl.lastIndexOf('/') + 1);
    const table = file.slice(0, file.indexOf('.'));
    const download = {
      path: `/data/${file}`,
      format: formats[file.slice(table.length + 1)] ?? file,
      size: sizeInWords(Number.parseInt(contentSize, 10)),
      sha256,
    };
    files.set(table, [...(files.get(table) ?? []), download]);
  }
  return files;
}

/** The files that hold all tables: the archive and the workbook. */
export const wholeDownloads = (): readonly Download[] =>
  filesByTable().get(dataPackage().name) ?? [];

/** Chooses the texts of a table or column for a language. */
const textsOf: Readonly<
  Record<Lang, (each: Described) => Pick<DownloadTable, 'title' | 'description'>>
> = {
  en: ({ title, description }) => ({ title, description }),
  zh: ({ title_zh: title, description_zh: description }) => ({ title, description }),
};

/** The published tables in the order of `datapackage.json`, each with its files. */
export function downloadTables(lang: Lang): readonly DownloadTable[] {
  const files = filesByTable();
  return dataPackage().resources.map((table) => ({
    name: table.name,
    ...textsOf[lang](table),
    rows: table.rows,
    columns: table.schema.fields.map((field) => ({
      name: field.name,
      type: field.type,
      ...textsOf[lang](field),
    })),
    downloads: files.get(table.name) ?? [],
  }));
}

/** The columns of the preview for tables whose first columns would not show what the table is for. */
const previews: { readonly [table: string]: readonly string[] } = {
  figures: ['id', 'value', 'unit', 'low', 'high', 'token'],
  provenance: ['figure', 'printed', 'read_as', 'held_by', 'obs_status'],
  numerals: ['article', 'start', 'end', 'token', 'kind', 'prefix', 'suffix'],
  checks: ['id', 'stated', 'computed', 'verdict', 'fit', 'grade'],
  panel: ['place', 'concept', 'year', 'obs_value', 'low', 'high', 'unit'],
  bounds: ['rule', 'words', 'example', 'example_low', 'example_high', 'bounds_by'],
};
/** How many columns a preview has at most, unless {@link previews} names them. */
const MOST_COLUMNS = 6;

/** Names of the columns that a table's preview shows. Long texts, hashes and other languages are left out. */
export function previewColumns({ name, columns }: DownloadTable, lang: Lang): readonly string[] {
  const names = columns.map((column) => column.name);
  const others = languages.filter((each) => each !== lang);
  return (
    previews[name] ??
    names
      .filter(
        (column) => !/^(definition|comparability|damage|trust|ground|why)_|sha256/.test(column),
      )
      .filter((column) => !others.some((other) => column.endsWith(`_${other}`)))
      .slice(0, MOST_COLUMNS)
  );
}
