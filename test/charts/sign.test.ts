import { describe, expect, test } from 'vitest';
import { rowFrom } from '../../src/charts/row.ts';
import {
  signed,
  withSigns,
  signSentence,
  signsOf,
  standingOf,
  type Sign,
} from '../../src/charts/sign.ts';

const plain = {
  status: 'reported',
  reading: 'printed',
  low: '100',
  high: '100',
  isComputed: false,
  clash: null,
  confirmed: false,
  isDoubtful: false,
} as const;
type Known = Parameters<typeof signsOf>[0];

test.each<[string, Partial<Known>, readonly Sign[]]>([
  ['is printed', {}, ['unconfirmed']],
  ['takes part in a check that holds', { confirmed: true }, ['confirmed']],
  ['was repaired', { reading: 'repaired', confirmed: true }, ['repaired']],
  ['is computed', { isComputed: true, status: 'derived' }, ['computed']],
  [
    'is computed from a repair',
    { isComputed: true, reading: 'repaired' },
    ['computed', 'repaired'],
  ],
  ['is a target', { status: 'target', confirmed: true }, ['target']],
  ['is a target computed by us', { status: 'target', isComputed: true }, ['target']],
  ['has no upper bound', { high: null }, ['unconfirmed', 'interval']],
  ['is rounded to one in a hundred', { low: '99' }, ['unconfirmed', 'interval']],
  ['is rounded to less', { low: '99.5' }, ['unconfirmed']],
  ['is nought', { low: '0', high: '0' }, ['unconfirmed']],
  ['has a doubt', { isDoubtful: true }, ['unconfirmed', 'doubtful']],
  ['hangs on a reading', { clash: 'reading', isDoubtful: true }, ['unconfirmed', 'reading']],
  ['cannot be right', { clash: 'impossible', isDoubtful: true }, ['unconfirmed', 'impossible']],
])('a number that %s', (_what, known, signs) => {
  expect(signsOf({ ...plain, ...known })).toEqual(signs);
});

describe('a text and a drawing', () => {
  const known = { ...plain, clash: 'impossible', reading: 'repaired', isDoubtful: true } as const;
  const row = rowFrom(
    {
      figure: {
        ...known,
        id: 'a',
        value: '100',
        unit: '个',
        per: null,
        period_start: null,
        period_end: null,
      },
      label: '',
      number: '100',
      full: '100',
      group: null,
      details: [],
      href: null,
      isComputed: false,
      clash: known.clash,
      confirmed: false,
      doubt: 'why',
    },
    'en',
  );

  test('say the same words of a number', () => {
    expect(signed(signsOf(known), 'en').said).toBe(row.said.join('; '));
  });

  test('give it the same standing', () => {
    expect(row.shape).toBe(standingOf(known));
  });
});

test('what is confirmed or not is said on the card alone', () => {
  expect(signed(['unconfirmed', 'interval'], 'en')).toEqual({
    classes: ['figure', 'unconfirmed', 'interval'],
    behind: ['interval'],
    word: null,
    said: '',
  });
  expect(signSentence('unconfirmed', 'en')).toBe('Printed, and no check confirms it');
});

test.each<[readonly Sign[], string]>([
  [['confirmed'], '910 yuan'],
  [['unconfirmed', 'interval'], '910 yuan'],
  [['repaired', 'interval', 'doubtful'], '910 yuan [·]?'],
  [['confirmed', 'impossible'], '910 yuan ≠'],
])('in a text without elements, %j are written behind the number', (signs, text) => {
  expect(withSigns('910 yuan', signs)).toBe(text);
});

test('a target has a word for where its line is not seen', () => {
  expect(signed(['target'], 'en').word).toBe('target');
  expect(signed(['target'], 'zh').word).toBe('目标');
});
