import type { RateRow } from '../../../lib/model/published.ts';
import type { TableSchema } from '../table.ts';
import { both, column, reference } from './column.ts';

const words = (title_en: string, title_zh: string, en: string, zh: string) => ({
  en: column('text', both(`${title_en} in English`, `${title_zh}（英文）`), both(en, zh)),
  zh: column(
    'text',
    both(`${title_en} in Chinese`, `${title_zh}（中文）`),
    both('The same in Simplified Chinese.', '同上，简体中文。'),
  ),
});
const what = words('What', '所指', 'What the rate says.', '比率的含义。');
const differs = words(
  'What differs',
  '不同之处',
  'How far figure and benchmark differ in date or people, so that the rate is not an exact share.',
  '数字与参照数在日期或人群上的差别，故比率并非精确占比。',
);
const end = (title_en: string, title_zh: string) =>
  column(
    'decimal',
    both(title_en, title_zh),
    both('Rounded outward at the sixth decimal.', '在第六位小数向外舍入。'),
  );

/** The table `rates`: figures divided by benchmarks. The quotients are ours, and no part of the record. */
export const rates: TableSchema<RateRow> = {
  name: 'rates',
  title: both('Rates computed here', '本站计算的比率'),
  description: both(
    'Figures set against a benchmark of the same place, in per cent, where their article gives no base. Computed by this project; not part of the record, and no check is made of them.',
    '文章未给出基数时，数字与同一地点参照数之比，以百分比计。由本项目计算，不属于本数据集的数字，亦不参与核算。',
  ),
  key: ['figure', 'benchmark'],
  columns: {
    figure: reference('figures', both('Figure', '数字'), both('What is divided.', '被除的数字。')),
    benchmark: reference(
      'benchmarks',
      both('Benchmark', '参照数'),
      both('The base, by which it is divided.', '基数，即除数。'),
    ),
    what_en: what.en,
    what_zh: what.zh,
    figure_token: column(
      'text',
      both('Token of the figure', '数字的原文字样'),
      both('Its part of the token, as the article prints it.', '字样中属于该数的部分。'),
    ),
    benchmark_token: column(
      'text',
      both('Token of the benchmark', '参照数的原文字样'),
      both('As its page prints it.', '与网页一致。'),
    ),
    value: column(
      'decimal',
      both('Value', '数值'),
      both(
        'The quotient of the two values, rounded at the sixth decimal: more digits than it bears. `low` and `high` say how many it bears.',
        '两值之商，在第六位小数舍入，位数多于其所能承载者；其可信位数见 `low` 与 `high`。',
      ),
    ),
    unit: column('text', both('Unit', '单位'), both('Per cent.', '百分比。'), {
      codes: { '%': both('of a hundred', '百分之') },
    }),
    low: end('Low', '下限'),
    high: end('High', '上限'),
    differs_en: differs.en,
    differs_zh: differs.zh,
  },
};
