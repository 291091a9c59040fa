import type { Bilingual } from '../../../lib/language.ts';
import type { Column, ColumnType } from '../table.ts';

/** A text in both languages. @example both('Value', '数值') // { en: 'Value', zh: '数值' } */
export const both = (en: string, zh: string): Bilingual => ({ en, zh });

/** A column that is never empty. @example column('text', both('Token', '原文字样'), both('As printed.', '与原文一致。')) */
export function column(
  type: ColumnType,
  title: Bilingual,
  description: Bilingual,
  more: Partial<Column> = {},
): Column {
  return { type, title, description, required: true, ...more };
}

/** The same column, which may be empty. */
export const optional = (of: Column): Column => ({ ...of, required: false });

/** A column that refers to the key of a table. */
export const reference = (to: string, title: Bilingual, description: Bilingual): Column =>
  column('text', title, description, { references: { table: to, column: 'id' } });

const ID_PATTERN = '[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*';

/** The column `id` of a table, its key. */
export const id = (description: Bilingual): Column =>
  column('text', both('Id', '标识'), description, { pattern: ID_PATTERN });

/** The column `language`. */
export const language = (description: Bilingual): Column =>
  column('text', both('Language', '语言'), description, {
    codes: { en: both('English', '英文'), zh: both('Chinese', '中文') },
  });

/** The columns `name_en` and `name_zh`. */
export const names = {
  name_en: column(
    'text',
    both('Name in English', '英文名'),
    both('Name in English.', '英文名称。'),
  ),
  name_zh: column(
    'text',
    both('Name in Chinese', '中文名'),
    both('Name in Simplified Chinese.', '简体中文名称。'),
  ),
};

/** The columns `note_en` and `note_zh`. */
export const notes = {
  note_en: optional(
    column(
      'text',
      both('Note in English', '英文说明'),
      both('What a reader should know.', '读者须知。'),
    ),
  ),
  note_zh: optional(
    column(
      'text',
      both('Note in Chinese', '中文说明'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
  ),
};

const SHA256_PATTERN = '[0-9a-f]{64}';

/** A SHA-256 in lower-case hexadecimal. */
export const sha256 = (title: Bilingual, description: Bilingual): Column =>
  column('text', title, description, { pattern: SHA256_PATTERN });

/** The columns of a locator, with which a numeral can be found in any copy of its article. */
export const locator = {
  start: column(
    'integer',
    both('Start', '起点'),
    both(
      'Offset of the token’s first character from the start of the article, in UTF-16 code units.',
      '字样首字符距文章开头的偏移，以 UTF-16 码元计。',
    ),
    { minimum: 0 },
  ),
  end: column(
    'integer',
    both('End', '终点'),
    both(
      'Offset behind the token’s last character, exclusive.',
      '字样末字符之后的偏移，不含该位。',
    ),
    { minimum: 1 },
  ),
  paragraph: column(
    'integer',
    both('Paragraph', '段'),
    both(
      'Number of the line, from 1, counting lines that are not blank.',
      '行号，从 1 起，空行不计。',
    ),
    { minimum: 1 },
  ),
  occurrence: column(
    'integer',
    both('Occurrence', '次序'),
    both(
      'Which occurrence of exactly this token within its paragraph, from 1.',
      '该字样在段中第几次出现，从 1 起。',
    ),
    { minimum: 1 },
  ),
  prefix: optional(
    column(
      'text',
      both('Prefix', '前文'),
      both('At most six characters before the token.', '字样之前至多六个字符。'),
    ),
  ),
  suffix: optional(
    column(
      'text',
      both('Suffix', '后文'),
      both('At most six characters behind the token.', '字样之后至多六个字符。'),
    ),
  ),
  sentence_sha256: sha256(
    both('Hash of the sentence', '所在句哈希'),
    both(
      'SHA-256 of the UTF-8 of the sentence in which the token begins. A sentence ends behind 。！？；… or ! ? ;, with the closing quotes and brackets that follow, or at the end of its line; blanks around it do not belong to it.',
      '字样起首所在句子的 UTF-8 的 SHA-256。句子止于 。！？；… 或 ! ? ;（连同其后的后引号、后括号），或止于行末；首尾空白不计。',
    ),
  ),
};

/** The token of a numeral. */
export const token = column(
  'text',
  both('Token', '原文字样'),
  both(
    'The characters as printed, damage included; the digits of telephone numbers in page furniture are asterisks.',
    '与原文一致的字符，包括受损之处；页面附件中电话号码的数字以星号代替。',
  ),
);
