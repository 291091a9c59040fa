import { expect, test } from 'vitest';
import { changeInWords } from '../../src/site/change-in-words.ts';

test.each([
  ['77 % [77, 77]', 'exactly 77%', '恰为77%'],
  ['77 % [76.5, 77.5)', '77%: at least 76.5 and less than 77.5%', '77%：不小于76.5，小于77.5（%）'],
  ['1 户 [1, ..)', 'at least 1 household', '不小于1（户）'],
  ['? 元 (.., 1500]', 'not stated: at most 1,500 yuan', '原文未说明：不大于1500（元）'],
  ['period_start: none', 'start: none', '起始：无'],
  ['period_end: 2021-11-30', 'end: 30 November 2021', '截止：2021年11月30日'],
  ['period_kind: instant', 'kind of period: a state at a date', '时期类型：时点上的状态'],
  ['status: target', 'status: target, not a result', '状态：目标，并非结果'],
  ['place: lanzhou', 'place: Lanzhou', '地点：兰州市'],
  ['group: gone', 'group: gone', '对象：gone'],
  [
    'class: context',
    'class: context: a need, a population, a designation or a setting',
    '类：背景：需求、人群、名单或情境',
  ],
  ['counted: household', 'what is counted: household', '计数单位：户'],
  ['actor: city', 'who does it or pays: The city', '实施：全市'],
  ['removed', 'removed', '已移除'],
])('%s', (text, en, zh) => {
  expect([changeInWords(text, 'en'), changeInWords(text, 'zh')]).toEqual([en, zh]);
});
