import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve, splits } from '../../../src/lib/reading/households.ts';
import { read } from '../../../src/lib/reading/read.ts';

describe('splits', () => {
  it('never begins a number with a zero', () => {
    expect(splits('12044')).toEqual([
      { households: 1, persons: 2044 },
      { households: 120, persons: 44 },
      { households: 1204, persons: 4 },
    ]);
  });

  it('keeps groups of three together', () => {
    expect(splits('8562,913')).toEqual([
      { households: 8, persons: 562913 },
      { households: 85, persons: 62913 },
      { households: 856, persons: 2913 },
    ]);
  });
});

const part = fc
  .record({
    households: fc.integer({ min: 50, max: 9000 }),
    each: fc.integer({ min: 12, max: 70 }),
  })
  .map(({ households, each }) => ({
    households,
    persons: Math.round((households * each) / 10),
  }));
const parts = fc.array(part, { minLength: 2, maxLength: 5 });
const printed = ({ households, persons }: { households: number; persons: number }) =>
  `${households}${persons}人`;

describe('a whole with its parts', { timeout: 60_000 }, () => {
  const sum = (list: readonly { households: number; persons: number }[]) =>
    list.reduce(
      (a, b) => ({ households: a.households + b.households, persons: a.persons + b.persons }),
      { households: 0, persons: 0 },
    );

  it('is solved to what it was, and nothing wrong is called proved', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const whole = sum(list);
        const text = `共有${printed(whole)},其中${list.map((one) => `甲类${printed(one)}`).join(',')}。`;
        const truth = [whole, ...list];
        read(text).forEach(({ repair }, i) => {
          if (repair?.verdict !== 'proved') return;
          const { households, persons } = truth[i]!;
          expect(repair.chosen).toBe(`${households}户${persons}人`);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('bounds a count that is part of it', () => {
    const told = (inner: string) =>
      read(
        `全县低保对象1240123805人,其中城镇312468人,农村1208923337人;脱贫人口中纳入${inner}。`,
      ).at(-1)!.repair;
    expect(told('低保对象51349917人')).toMatchObject({
      verdict: 'proved',
      chosen: '5134户9917人',
    });
    // Of another thing, the whole says nothing.
    expect(told('边缘家庭51349917人')?.verdict).toBe('preferred');
  });

  it('proves nothing wrong of a part, where the whole is known', () => {
    const share = fc.double({ min: 0.02, max: 1, noNaN: true });
    fc.assert(
      fc.property(parts, share, share, (list, ofHouseholds, ofPersons) => {
        const whole = sum(list);
        const households = Math.max(1, Math.round(whole.households * ofHouseholds));
        const persons = Math.max(households, Math.round(whole.persons * ofPersons));
        fc.pre(persons <= whole.persons);
        const text = `低保对象${printed(whole)},其中${list.map((one) => `甲类${printed(one)}`).join(',')};脱贫人口中纳入低保对象${printed({ households, persons })}。`;
        const repair = read(text).at(-1)!.repair;
        if (repair?.verdict === 'proved') expect(repair.chosen).toBe(`${households}户${persons}人`);
      }),
      { numRuns: 300 },
    );
  });

  it('has no solution where the parts do not add up', () => {
    const one = { households: 2, persons: 5 };
    expect(solve([{ households: 9, persons: 20 }], [[one], [one]])).toEqual([]);
  });
});
