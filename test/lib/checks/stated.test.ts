import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/lib/reading/read.ts';
import { stated } from '../../../src/lib/checks/stated.ts';

const found = (text: string) =>
  stated(text, read(text)).map(
    ({ kind, whole, parts, verdict }) =>
      `${verdict}: ${kind} ${whole.numeral.token} ${parts.map(({ numeral }) => numeral.token).join(' ')}`,
  );

const { data: rows } = Papa.parse<{ text: string; states: string }>(
  readFileSync(new URL('stated.csv', import.meta.url), 'utf8'),
  { header: true, skipEmptyLines: true },
);

it.each(rows)('$text states: $states', ({ text, states }) => {
  const said = stated(text, read(text)).map(({ kind, whole, parts, verdict }) => {
    const terms = [whole, ...parts].map(({ numeral, part }) => `${numeral.token}.${part}`);
    return `${verdict}: ${kind} ${terms.join(' ')}`;
  });
  expect(said.join(' | ')).toBe(states);
});

describe('what a text states', () => {
  it.each([
    ['共有90户,其中甲类30户、乙类60户。', ['holds: sum 90户 30户 60户']],
    ['甲类30户、乙类60户,共90户。', ['holds: sum 90户 30户 60户']],
    ['选派95人(女性40人),其中省级60人、县级35人。', ['holds: sum 95人 60人 35人']],
    ['共有90户,其中甲类30户,修路5公里。', ['holds: subset 90户 30户']],
    [
      '共有90户200人,其中甲类30户70人、乙类60户120人。',
      ['holds: sum 90户200人 30户70人 60户120人', 'contradicts: sum 90户200人 30户70人 60户120人'],
    ],
    [
      '共有90户200人,其中甲类30户70人。',
      ['holds: subset 90户200人 30户70人', 'holds: subset 90户200人 30户70人'],
    ],
    ['占比超过60%,其中甲类占90%。', []],
    ['共有90户,其中甲类95户。', ['contradicts: subset 90户 95户']],
    ['排查问题250个,整改246个,整改率98.4%。', ['holds: share 98.4% 246个 250个']],
    ['排查问题250个,整改246个,整改率88.4%。', ['contradicts: share 88.4% 246个 250个']],
    [
      '標準從500元提高到600元,增長20%。',
      ['holds: rise 600元 500元', 'holds: growth 20% 600元 500元'],
    ],
    ['比例由12%降至5%。', ['holds: fall 5% 12%']],
    ['工资由900元降至1000元。', ['contradicts: fall 1000元 900元']],
    ['收入达11000元,较上年增加1000元,增长10%。', ['holds: gain 10% 1000元 11000元']],
    ['共有90户,包括甲类30户、乙类50户。', ['contradicts: sum 90户 30户 50户']],
    ['共有90户,包括甲类30户、乙类50户等。', ['holds: subset 90户 30户']],
    [
      '共有90户,其中务工60户,占75%。',
      ['holds: subset 90户 60户', 'contradicts: share 75% 60户 90户'],
    ],
    ['修路12公里,架桥3座。', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
