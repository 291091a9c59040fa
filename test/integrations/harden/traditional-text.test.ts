import { join } from 'node:path';
import { expect, test } from 'vitest';
import { traditionalText } from '../../../src/integrations/harden/traditional-text.ts';
import { readTraditional } from '../../../src/record/read/traditional.ts';

const { phrases } = readTraditional(join(import.meta.dirname, '../../../content'));

test.each([
  ['系统，关系，联系', '系統，關係，聯繫'],
  ['两户多半只有一个', '兩戶多半只有一個'],
  ['为舍入所致，四舍五入之后，宿舍', '為捨入所致，四捨五入之後，宿舍'],
  ['印在文本里的；印在文章里的；十里之外', '印在文本裡的；印在文章裡的；十里之外'],
  ['从措辞看出自州里', '從措辭看出自州裡'],
  ['把每笔账重算一遍', '把每筆帳重算一遍'],
  ['若干干部，天气干旱，干脆不提', '若干幹部，天氣乾旱，乾脆不提'],
  ['发布与公布，占一半，一并写明，并且', '發佈與公佈，佔一半，一併寫明，並且'],
  ['为制定规划而复制，重复修复', '為制定規劃而複製，重複修復'],
  ['示范区的范围，标准，批准', '示範區的範圍，標準，批准'],
  ['日历，历年，周期，一分钟', '日曆，歷年，週期，一分鐘'],
  ['理发之后在面前发现面条', '理髮之後在面前發現麵條'],
  ['村民委员会只剩一只羊', '村民委員會只剩一隻羊'],
  [
    '兰州、丽江、迪庆、云南、山西、香格里拉、维西、宁蒗、广东',
    '蘭州、麗江、迪慶、雲南、山西、香格里拉、維西、寧蒗、廣東',
  ],
  ['所谓“脱贫”', '所謂「脫貧」'],
  ['“他说‘摘帽’之后”', '「他說『摘帽』之後」'],
  ['《奋力跑好“接力赛”》', '《奮力跑好「接力賽」》'],
  ['开着，等另一个文字节点：“', '開著，等另一個文字節點：「'],
  ['Hat’s 的‘hats’', 'Hat’s 的『hats』'],
])('%s', (simplified, traditional) => {
  expect(traditionalText(phrases).convert(simplified)).toBe(traditional);
});

test('the first phrase is taken, of two that begin there the longer', () => {
  const { convert } = traditionalText([
    { simplified: '只有', traditional: '甲甲' },
    { simplified: '船只', traditional: '乙乙' },
    { simplified: '船只有', traditional: '丙丙丙' },
  ]);
  expect(convert('船只有一')).toBe('丙丙丙一');
  expect(convert('渡船只，只有')).toBe('渡乙乙，甲甲');
});

test('a phrase that no text has is told', () => {
  const [first, second] = [
    { simplified: '只有', traditional: '只有' },
    { simplified: '舍入', traditional: '捨入' },
  ];
  const { convert, unused } = traditionalText([first, second]);
  expect(unused()).toEqual([first, second]);
  convert('只有');
  expect(unused()).toEqual([second]);
});
