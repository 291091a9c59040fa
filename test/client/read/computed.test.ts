import { expect, test } from 'vitest';
import { computedOf, statedOf } from '../../../src/client/read/computed.ts';
import { read } from '../../../src/lib/reading/read.ts';
import { relationsIn } from '../../../src/lib/relations/relations.ts';

test.each([
  [
    '年末户籍人口20500人。18岁以下、18—59岁、60岁以上人口分别为4100人、11800人和4500人。',
    'sum',
    '20500',
    '20400',
  ],
  ['全镇种植药材3,200亩，其中党参1,600亩，占种植面积的50%。', 'share', '50', '50'],
  ['收入由200万元增加到300万元，增长60%。', 'growth', '60', '50'],
  ['烤烟面积4750亩，比上年减少250亩，下降5.0%。', 'gain', '5', '5'],
  ['0—14岁人口占18.2%，15—64岁占64.3%，65岁及以上占17.5%。', 'hundred', '100', '100'],
  ['人均收入从400元增加到2000元，增长4倍。', 'multiple', '4', '5'],
  ['農村收入增長8.2%，城鎮收入增長5.1%，農村增速快於城鎮3.1個百分點。', 'points', '3.1', '3.1'],
])('%s: %s', (text, kind, stated, computed) => {
  const relation = relationsIn(text, read(text)).find((one) => one.kind === kind);
  expect(relation).toBeDefined();
  const holds = (interval: { low: string | null; high: string | null } | null, value: string) =>
    interval !== null &&
    Number(interval.low) <= Number(value) &&
    Number(value) <= Number(interval.high);
  expect(holds(statedOf(relation!), stated)).toBe(true);
  expect(holds(computedOf(relation!), computed)).toBe(true);
});
