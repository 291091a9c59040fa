import { expect, test } from 'vitest';
import { shareText } from '../../src/site/share-text.ts';

test.each([
  ['Half of 4.5 million are new. The others are not.', 'Half of 4.5 million are new.'],
  ['One sentence alone.', 'One sentence alone.'],
  ['Is it so? It is.', 'Is it so?'],
  ['占0.42万的一半。其余不是。', '占0.42万的一半。'],
  ['没有句号', '没有句号'],
  ['Of 910 yuan [·]? a month and 66 ? days. More.', 'Of 910 yuan [·]? a month and 66 ? days.'],
])('%s', (description, sentence) => {
  expect(shareText('A headline', description, 'https://a.org/x/')).toBe(
    `A headline\n${sentence}\nhttps://a.org/x/`,
  );
});
