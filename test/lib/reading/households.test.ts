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

  it('is solved to what it was where only some have lost a character, and others are read as printed', () => {
    const fused = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(parts, fused, fc.integer({ min: 0, max: 40 }), (list, lost, missing) => {
        // With households missing from the list its sum does not hold.
        const all = sum(list);
        const whole = { households: all.households + missing, persons: all.persons + 3 * missing };
        const truth = [whole, ...list];
        const [first, ...rest] = truth.map((one, i) =>
          lost[i] ? printed(one) : `${one.households}户${one.persons}人`,
        );
        const text = `共有${first},其中${rest.map((one) => `甲类${one}`).join(',')}。`;
        read(text).forEach(({ repair, suspicion }, i) => {
          const { households, persons } = truth[i]!;
          if (!lost[i]) expect([repair, suspicion]).toEqual([null, null]);
          if (repair?.verdict === 'proved')
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

  it('proves nothing of persons who are more than the households that serve them', () => {
    const served = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(
        parts,
        served,
        fc.constantFrom('带动群众', '监测户', '参保'),
        (list, times, noun) => {
          const whole = sum(list);
          const [one] = list as [(typeof list)[number]];
          const text = `脱贫户${whole.households}户${whole.persons}人,其中党员户${one.households}户${one.persons}人,${noun}${whole.persons * times}人。`;
          expect(read(text).filter(({ repair }) => repair?.verdict === 'proved')).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has no solution where the parts do not add up', () => {
    const one = { households: 2, persons: 5 };
    expect(solve([{ households: 9, persons: 20 }], [[one], [one]])).toEqual([]);
    // Of five persons alone, one household may be left, but not nine.
    const alone = { households: 0, persons: 5 };
    expect(solve([{ households: 3, persons: 10 }], [[one], [alone]], 1)).toHaveLength(1);
    expect(solve([{ households: 11, persons: 10 }], [[one], [alone]], 1)).toEqual([]);
  });
});
