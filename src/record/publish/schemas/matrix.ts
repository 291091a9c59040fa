import type { Column, TableSchema } from '../table.ts';
import { both, column, optional } from './column.ts';
import { figures } from './figures.ts';

/** A row of `matrix`: a series of values with a column for each year (`y2023`), and `undated` for no known year. */
export type MatrixRow = {
  readonly place: string;
  readonly indicator: string;
  readonly group: string;
  readonly article: string;
  readonly status: string;
  readonly period_kind: string;
  readonly series: number;
  readonly unit: string;
  readonly per: string | null;
} & { readonly [year: `y${number}`]: string | null; readonly undated: string | null };

const { place, indicator, group, article, status, period_kind, unit, per } = figures.columns;

/** The table `matrix`: figures in wide form, place × indicator × year. @param years the years of its columns, ascending */
export function matrix(years: readonly number[]): TableSchema<MatrixRow> {
  const value = (en: string, zh: string): Column =>
    optional(
      column(
        'decimal',
        both(en, zh),
        both(
          'The value of the figure whose period ends then; empty where there is none, or only a range.',
          '时期止于该年的数值；没有或仅有区间则为空。',
        ),
      ),
    );
  return {
    name: 'matrix',
    title: both('Matrix', '矩阵'),
    description: both(
      'The figures in wide form: a row for each series of place, indicator and group, a column for each year. Only what one article says of one kind stands in a row.',
      '宽表：地点、指标、对象的每个序列一行，每年一列；同一行只含同一文章、同一性质的数字。',
    ),
    key: ['place', 'indicator', 'group', 'article', 'status', 'period_kind', 'series'],
    columns: {
      place,
      indicator,
      group,
      article,
      status,
      period_kind,
      series: column(
        'integer',
        both('Series', '序列'),
        both(
          'From 1; more than one where several figures of a year differ in their label alone.',
          '从 1 起；同年有多个仅标签不同的数字时大于 1。',
        ),
        { minimum: 1 },
      ),
      unit,
      per,
      ...Object.fromEntries(years.map((year) => [`y${year}`, value(`${year}`, `${year}年`)])),
      undated: value('Undated', '年份不明'),
    } as TableSchema<MatrixRow>['columns'],
  };
}
