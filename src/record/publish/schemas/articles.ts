import type { ArticleRow } from '../../../lib/model/published.ts';
import type { TableSchema } from '../table.ts';
import { both, column, id, optional, reference, sha256 } from './column.ts';

/** The table `articles`: the texts from which figures were read. */
export const articles: TableSchema<ArticleRow> = {
  name: 'articles',
  title: both('Articles', '文章'),
  description: both(
    'The articles: who published them, how their characters have suffered, how far to trust them.',
    '文章：发布者、字符受损情况与可信程度。',
  ),
  key: ['id'],
  columns: {
    id: id(both('Name of the article.', '文章的标识。')),
    title_zh: column('text', both('Title', '标题'), both('As published.', '原标题。')),
    title_en: column('text', both('Title in English', '英文标题'), both('Translated.', '译名。')),
    publisher_zh: column('text', both('Publisher', '发布者'), both('As named.', '原文署名。')),
    publisher_en: column(
      'text',
      both('Publisher in English', '发布者英文名'),
      both('Translated.', '译名。'),
    ),
    published: optional(
      column(
        'date',
        both('Published', '发布日期'),
        both(
          'The day that the article itself states; empty where it states none.',
          '文章自述的日期；未述则为空。',
        ),
      ),
    ),
    damage_en: column(
      'text',
      both('Damage in English', '受损情况（英文）'),
      both('How its characters have suffered.', '字符如何受损。'),
    ),
    damage_zh: column(
      'text',
      both('Damage in Chinese', '受损情况（中文）'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
    trust_en: column(
      'text',
      both('Trust in English', '可信程度（英文）'),
      both('Who speaks, and how far to believe it.', '出自何人，可信到何种程度。'),
    ),
    trust_zh: column(
      'text',
      both('Trust in Chinese', '可信程度（中文）'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
    script: column('text', both('Script', '字体'), both('ISO 15924.', 'ISO 15924 代码。'), {
      codes: { Hans: both('Simplified', '简体'), Hant: both('Traditional', '繁体') },
    }),
    length: column(
      'integer',
      both('Length', '长度'),
      both('In UTF-16 code units.', '以 UTF-16 码元计。'),
      { minimum: 1 },
    ),
    sha256: sha256(
      both('Hash', '哈希'),
      both('SHA-256 of the file’s bytes.', '文件字节的 SHA-256。'),
    ),
    place: reference(
      'places',
      both('Place', '地点'),
      both('The place that it reports on.', '所报道的地点。'),
    ),
    source_id: column(
      'text',
      both('Source id', '来源标识'),
      both('A stable name of the text: its place and its year.', '文本的固定名称：地点与年份。'),
      { pattern: '[a-z][a-z-]*-\\d{4}' },
    ),
    author: optional(
      column(
        'text',
        both('Author', '作者'),
        both('As the text prints it; empty where it prints none.', '原文署名；未署则为空。'),
      ),
    ),
    editor: optional(
      column(
        'text',
        both('Editor', '编辑'),
        both('As the text prints it; empty where it prints none.', '原文所署；未署则为空。'),
      ),
    ),
    url: optional(
      column(
        'text',
        both('Address', '网址'),
        both(
          'The address that the copy prints of itself; empty where it prints none.',
          '文本所印的自身网址；未印则为空。',
        ),
        { pattern: 'https?://\\S+' },
      ),
    ),
    retrieved: optional(
      column(
        'date',
        both('Retrieved', '取得日期'),
        both(
          'The day on which the copy was taken; empty where that was not recorded.',
          '取得文本之日；未记录则为空。',
        ),
      ),
    ),
  },
};
