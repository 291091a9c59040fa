import type { CoverageOfYear, PanelRow } from '../../../lib/model/published.ts';
import type { Bilingual } from '../../../lib/language.ts';
import type { TableSchema } from '../table.ts';
import { both, column, optional, reference } from './column.ts';
import { figures } from './figures.ts';
import { provenance } from './provenance.ts';

const coverages: Record<CoverageOfYear, Bilingual> = {
  'whole year': both('the whole year', '全年'),
  'part of year': both('a part of it', '年内部分时段'),
  'day or month': both('a state on a day or in a month of it', '年内某日或某月的状态'),
  'day not said': both('a state in it, on a day that is not said', '年内的状态，未说明何日'),
  'in force': both('a rule that held in it', '当年有效的规定'),
};
const of = figures.columns;

/**
 * The table `panel`: a row a figure, by the columns that name where it stands. Long and not wide: no number stands in a
 * year in which it does not lie, and no bound is shown as a value.
 */
export const panel: TableSchema<PanelRow> = {
  name: 'panel',
  title: both('Panel', '面板'),
  description: both(
    'The figures as a long table: a row for each, its semantic key first, then its time, what it states and its interval. It supersedes the matrix.',
    '长表：每个数字一行，先列语义键，再列时间、所述与区间。取代原矩阵表。',
  ),
  key: ['figure'],
  columns: {
    place: of.place,
    concept: of.concept,
    dimensions: of.dimensions,
    item: of.item,
    counted: of.counted,
    measure_kind: of.measure_kind,
    unit: of.unit,
    per: of.per,
    population: of.population,
    served: of.served,
    actor: of.actor,
    article: of.article,
    status: of.status,
    time_kind: of.time_kind,
    period_start: of.period_start,
    period_end: of.period_end,
    period_start_basis: of.period_start_basis,
    period_end_basis: of.period_end_basis,
    year: optional(
      column(
        'integer',
        both('Year', '年份'),
        both(
          'The calendar year in which it lies; empty where it lies in none, is a running total whose start is not known, is a mean or a target, or its end is a guess.',
          '所在的公历年；不在一年之内、为起点不明的累计、为年均或目标，或期末系推断者为空。',
        ),
      ),
    ),
    coverage_of_year: optional(
      column(
        'text',
        both('Coverage of the year', '年内覆盖'),
        both('How much of the year it is about.', '涉及该年的多少。'),
        { codes: coverages },
      ),
    ),
    relation: of.relation,
    obs_value: optional(
      column(
        'decimal',
        both('Observed value', '观测值'),
        both(
          'The number, where the sentence states it or about it; empty for bounds, ranges and numbers with a remainder.',
          '原文陈述其为（约）此数时的数值；界限、区间及带“余”“多”者为空。',
        ),
      ),
    ),
    low: of.low,
    high: of.high,
    low_open: of.low_open,
    high_open: of.high_open,
    bounds_by: of.bounds_by,
    part_of: of.part_of,
    partition: of.partition,
    restates: of.restates,
    obs_status: provenance.columns.obs_status,
    figure: reference('figures', both('Figure', '数字'), both('Which figure.', '所指数字。')),
  },
};
