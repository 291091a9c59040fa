import { expect, test } from 'vitest';
import { otherSideOf } from '../../../src/lib/checks/relation.ts';
import { read } from '../../../src/lib/reading/read.ts';
import { relationsIn } from '../../../src/lib/relations/relations.ts';

test.each([
  [
    '年末户籍人口20500人。18岁以下、18—59岁、60岁以上人口分别为4100人、11800人和4500人。',
    'sum',
    '20400',
  ],
  ['全镇种植药材3,200亩，其中党参1,600亩，占种植面积的50%。', 'share', '50'],
  ['收入由200万元增加到300万元，增长60%。', 'growth', '50'],
  ['烤烟面积4750亩，比上年减少250亩，下降5.0%。', 'gain', '5'],
  ['0—14岁人口占18.2%，15—64岁占64.3%，65岁及以上占17.5%。', 'hundred', '100'],
  ['人均收入从400元增加到2000元，增长4倍。', 'multiple', '5'],
  ['農村收入增長8.2%，城鎮收入增長5.1%，農村增速快於城鎮3.1個百分點。', 'points', '3.1'],
  ['收入由300万元减少到150万元，下降50%。', 'growth', '50'],
  ['家庭户12600户，家庭户人口33012人，平均每个家庭户的人口为2.62人。', 'mean', '2.62'],
  ['人口增加7206人。城镇人口增加23642人，乡村人口减少16436人。', 'net', '7206'],
])('%s: %s of %s', (text, kind, computed) => {
  const relation = relationsIn(text, read(text)).find((one) => one.kind === kind);
  expect(relation).toBeDefined();
  const { value, interval } = otherSideOf(relation!)!;
  expect(Number(value)).toBeCloseTo(Number(computed), 0);
  expect(Number(interval.low)).toBeLessThanOrEqual(Number(computed));
  expect(Number(interval.high)).toBeGreaterThanOrEqual(Number(computed));
});
