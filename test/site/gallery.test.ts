import { expect, test } from 'vitest';
import { charts, questions } from '../../src/site/data.ts';
import { chartsByQuestion, chartsIn, galleryPlaces } from '../../src/site/gallery.ts';

test('each chart answers one question, and the lead comes first', () => {
  const asked = chartsByQuestion();
  expect(asked.map(({ id }) => id)).toEqual(questions().map(({ id }) => id));
  const slugs = asked.flatMap(({ charts }) => charts.map(({ slug }) => slug));
  expect(slugs.toSorted()).toEqual(charts().map(({ slug }) => slug));
  for (const { charts } of asked)
    expect(charts.map(({ lead }) => lead)).toEqual(charts.map((_, index) => index === 0));
});

test('a place has the charts of the places within it', () => {
  const slugs = (place: string) => chartsIn(place).map(({ slug }) => slug);
  expect(slugs('lijiang')).toContain('lijiang-dibao');
  expect(slugs('lijiang')).not.toContain('yunnan-water');
  expect(slugs('yunnan')).toEqual(expect.arrayContaining(slugs('lijiang')));
  expect(slugs('yunnan')).not.toContain('lanzhou-work');
  expect(galleryPlaces().map(({ id }) => id)).toContain('lanzhou');
});
