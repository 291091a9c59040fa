import { describe, expect, test } from 'vitest';
import { events, places } from '../../src/site/data.ts';
import { languages } from '../../src/lib/language.ts';
import {
  eventsOf,
  isWithin,
  lanesOf,
  periodsOf,
  sourceOfEvent,
  timeLine,
  timeOf,
} from '../../src/site/time-line.ts';

const event = (id: string) => events().find((one) => one.id === id)!;

test.each([
  ['2020', null, 2020, 2021],
  ['2020-07', null, 2020.5, 2020.58],
  ['2021', '2025', 2021, 2026],
] as const)('%s to %s lies where it belongs on a scale of years', (date, date_end, from, to) => {
  const [start, end] = timeOf({ date, date_end });
  expect(start).toBeCloseTo(from, 1);
  expect(end).toBeCloseTo(to, 1);
});

describe('a selection', () => {
  test('of all has every event, by date', () => {
    expect(eventsOf('all')).toEqual(events());
    const starts = events().map(({ date }) => date);
    expect(starts).toEqual(starts.toSorted());
  });

  test('of a place has what happened within it and around it, and nothing else', () => {
    const own = new Set(eventsOf('lijiang').map(({ place }) => place));
    expect([...own].toSorted()).toEqual(['china', 'lijiang', 'ninglang', 'yulong', 'yunnan']);
  });
});

test('lanes are those of provinces and prefectures, each behind what it lies in', () => {
  const lanes = lanesOf(events()).map(({ place, depth }) => [place.id, depth]);
  const at = (id: string) => lanes.findIndex(([lane]) => lane === id);
  expect(lanes[0]).toEqual(['china', 0]);
  expect(lanes[at('lijiang')]).toEqual(['lijiang', 1]);
  expect(at('yunnan')).toBeLessThan(at('lijiang'));
  // Counties are in the lane of the prefecture around them.
  expect(at('yulong')).toBe(-1);
});

test('the transition is the period for the country, and ends with its last year', () => {
  const [transition, ...more] = periodsOf(events());
  expect([transition!.id, more]).toEqual(['transition', []]);
  expect(isWithin(event('text-shanxi'), [transition!])).toBe(true);
  expect(isWithin(event('text-yunnan'), [transition!])).toBe(false);
  expect(isWithin(event('document-no1'), [transition!])).toBe(false);
});

test('an event leads to the numeral that prints its date, to its article, or to the page outside', () => {
  expect(sourceOfEvent(event('register-yunnan'), 'en')).toMatch(/\/sources\/yunnan\/#n-1441$/);
  expect(sourceOfEvent(event('text-lanzhou'), 'zh')).toMatch(/\/zh\/sources\/lanzhou\/$/);
  expect(sourceOfEvent(event('hat-last'), 'en')).toBe(event('hat-last').address);
});

describe.each(
  languages.flatMap((lang) =>
    ['all', ...places().map(({ id }) => id)].map((of) => [lang, of] as const),
  ),
)('the drawing in %s of %s', (lang, of) => {
  const drawing = timeLine(eventsOf(of), lang);
  const placed = drawing.lanes.flatMap((lane) => lane.events.map((one) => ({ ...one, lane })));

  test('has each event once, in order along the scale', () => {
    expect(placed.map((one) => one.event.id).toSorted()).toEqual(
      eventsOf(of)
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const a of placed)
      for (const b of placed)
        if (timeOf(a.event)[0] < timeOf(b.event)[0]) expect(a.x).toBeLessThan(b.x);
  });

  test('keeps marks within its width, and events within their lanes', () => {
    for (const { mark, y, lane } of placed) {
      expect(mark).toBeGreaterThanOrEqual(drawing.sizes.left);
      expect(mark).toBeLessThanOrEqual(drawing.width);
      expect(y).toBeGreaterThan(lane.y);
      expect(y).toBeLessThan(lane.y + lane.height);
    }
  });
});
