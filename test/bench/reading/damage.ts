import { edits } from '../../../src/lib/text/edits.ts';
import type { Change, Edits } from '../../../src/lib/text/edits.ts';

/** A way to damage a text, as edits of it. */
export type Damage = (text: string, random: () => number) => Edits;

type Replacement = Pick<Change, 'from' | 'to' | 'insert'>;

function replaceEach(
  text: string,
  pattern: RegExp,
  insert: (match: RegExpExecArray) => string | null,
): Edits {
  const found: Replacement[] = [];
  for (const match of text.matchAll(pattern)) {
    const put = insert(match);
    if (put !== null)
      found.push({ from: match.index, to: match.index + match[0].length, insert: put });
  }
  return edits(text.length, found);
}

/** Every single character that is not ASCII is lost between two digits, or between a digit and a slash. */
const lose: Damage = (text) => replaceEach(text, /(?<=\d)[^\x00-\x7f](?=[\d/])/g, () => '');

const READINGS: Readonly<Record<string, string>> = Object.fromEntries(
  '户hù 人rén 个gè 万wàn 亿yì 元yuán 名míng 项xiàng 县xiàn 村cūn 贫pín 困kùn 扶fú 业yè 产chǎn 产chǎn 就jiù 年nián 月yuè 日rì 次cì 家jiā 亩mǔ 公gōng 里lǐ 余yú 多duō 每měi 条tiáo 座zuò 期qī 岗gǎng 脱tuō 农nóng 全quán 达dá 率lǜ 资zī 金jīn'
    .split(' ')
    .map((entry) => [entry.charAt(0), entry.slice(1)]),
);

/** A third of the common characters are followed by their reading in brackets. */
const inject: Damage = (text, random) =>
  replaceEach(text, /\p{Script=Han}/gu, ([character]) => {
    const reading = READINGS[character];
    return reading !== undefined && random() < 1 / 3 ? `${character}(${reading})` : null;
  });

/** A line ends inside every fourth number, or between it and its measure word. */
const wrap: Damage = (text, random) =>
  replaceEach(text, /(?<=\p{Script=Han}[\d.]*\d)(?=\d|[万亿户人个元名项亩家])/gu, () =>
    random() < 1 / 4 ? '\n' : null,
  );

/** Digits and the signs of numbers become full-width. */
const widen: Damage = (text) =>
  replaceEach(text, /[\d%]|(?<=\d)[.,](?=\d)/g, ([sign]) =>
    String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
  );

/** Punctuation becomes full-width, as most of the genre prints it. */
const punctuate: Damage = (text) =>
  replaceEach(text, /(?<!\d)[,:;!?()]|[,:;!?()](?!\d)/g, ([sign]) =>
    String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
  );

const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  '万萬 亿億 个個 户戶 条條 项項 亩畝 吨噸 头頭 间間 台臺 辆輛 处處 场場 岁歲 余餘 约約 两兩'
    .split(' ')
    .map(([simplified, traditional]) => [simplified!, traditional!]),
);

/** Numerals and measure words become Traditional. */
const traditional: Damage = (text) =>
  replaceEach(
    text,
    /[万亿个户条项亩吨头间台辆处场岁余约两]/g,
    ([character]) => TRADITIONAL[character]!,
  );

/** Blanks stand between digits and Chinese characters. */
const space: Damage = (text) =>
  replaceEach(text, /(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu, () => ' ');

export const damages: Readonly<Record<string, Damage>> = {
  none: (text) => edits(text.length, []),
  lose,
  inject,
  wrap,
  widen,
  punctuate,
  traditional,
  space,
};
