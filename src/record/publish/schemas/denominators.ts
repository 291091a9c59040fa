import type { DenominatorRow } from '../../../lib/model/published.ts';
import type { TableSchema } from '../table.ts';
import { both, column, reference } from './column.ts';

/** The table `denominators`: the number of people, households or villages by which a figure may be divided. */
export const denominators: TableSchema<DenominatorRow> = {
  name: 'denominators',
  title: both('Denominators', '分母'),
  description: both(
    'By which number of people, households or villages a figure may be divided, where its article says for whom or by whom it was.',
    '文章说明数字由谁创造或为谁投入时，可用作除数的人数、户数或村数。',
  ),
  key: ['figure'],
  columns: {
    figure: reference('figures', both('Figure', '数字'), both('What is divided.', '被除的数字。')),
    people: reference(
      'figures',
      both('People', '人数'),
      both(
        'The figure that counts the people, households or villages.',
        '计人数、户数或村数的数字。',
      ),
    ),
    ground_en: column(
      'text',
      both('Ground in English', '英文依据'),
      both('What in the text ties the two.', '原文将二者联系起来之处。'),
    ),
    ground_zh: column(
      'text',
      both('Ground in Chinese', '中文依据'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
  },
};
