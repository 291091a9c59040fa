/** Names, slogans and terms that hold a number and count nothing: of Chinese poverty policy, then of licences, formats, addresses and browsers. */
export const listedNames: readonly string[] = [
  '两不愁三保障',
  '两不愁、三保障',
  '三保障',
  '三类户',
  '三类监测对象',
  '三类人群',
  '三农',
  '三落实',
  '三务公开',
  '四个不摘',
  '一公顷的十五分之一',
  '五治一体',
  '一户一策',
  '一键报贫',
  '千万工程',
  '五星级文明户',
  '两项补贴',
  '十四五',
  '十三五',
  '5155',
  'two worries and three guarantees',
  'two assurances and three guarantees',
  'three guarantees',
  'three categories of monitored households',
  'CC BY 4.0',
  '(WCAG) 2.2',
  '（WCAG）2.2',
  'UTF-8',
  'RFC 4180',
  '/data/v1/',
  'as doubles',
  'Edge 92',
  'Firefox 91',
  'Safari 15',
  'Edge 109',
  'Firefox 115',
  'Safari 16.4',
  'Safari 16',
];

/**
 * Ordinary Chinese words that contain a numeral character but count nothing. A 一 that stands alone is never
 * taken for a number, and needs no entry.
 */
export const chineseWords = new RegExp(
  [
    '第[一二三四五六七八九十百千]+',
    '万一|千方百计|千家万户|成千上万|百姓|百货|百科|一成不变|十分(?!之)|百分[点比率]',
    '两者|两地|两端|两头|两边|两面|两侧|两会|二者|三者|上半年|下半年|多半|半岛|一一',
    '清零|归零|零工|零散|零售|零距离',
    '千[瓦米克伏]',
    '(?<=[以到])万元|四舍五入|四面八方|周[一二三四五六]|四川|三峡|三亚|万州|九江|六安|百色|万里|五台|四平|七里河',
  ].join('|'),
  'g',
);
