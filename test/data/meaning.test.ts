import { describe, expect, test } from 'vitest';
import { check } from '../../src/lib/checks/check.ts';
import type { Figure } from '../../src/lib/model/figure.ts';
import type { Identity } from '../../src/lib/model/identity.ts';
import type { CheckRow, FigureRow, IdentityRow } from '../../src/lib/model/published.ts';
import { hedgeBefore, hedgeBehind } from '../../src/lib/quantity/hedges.ts';
import { unitOf } from '../../src/lib/quantity/units.ts';
import { preparedRecord } from '../record/publish/prepared.ts';

const { rows } = preparedRecord();
const figures = rows<FigureRow>('figures');
const checks = rows<CheckRow>('checks');

describe('the published columns alone', () => {
  /** What a check needs of a figure, from its row. */
  const published = new Map(
    figures.map((row) => {
      const { id, value, unit, per, low, high, low_open, high_open, approx } = row;
      const quantity = { value, unit, per, low, high, low_open, high_open, approx };
      const measure = { relation: row.relation, boundsBy: row.bounds_by };
      return [id, { id, quantity, measure } as unknown as Figure];
    }),
  );
  const identities = new Map(rows<IdentityRow>('identities').map((row) => [row.id, row]));

  test('give every verdict, and how it fits, again', () => {
    expect(checks.length).toBeGreaterThan(100);
    for (const row of checks) {
      const again = check(identities.get(row.id) as unknown as Identity, published)!;
      expect([row.id, again.verdict, again.fit, again.computed]).toEqual([
        row.id,
        row.verdict,
        row.fit,
        row.computed,
      ]);
    }
  });
});

test('an interval without width is that of a count, the change of one, a rule or a threshold', () => {
  const points = figures.filter(({ low, high }) => low !== null && low === high);
  expect(points.length).toBeGreaterThan(200);
  for (const { id, measure_kind, unit, bounds_by } of points) {
    const counts = ['count', 'place'].includes(unitOf(unit)?.kind ?? '');
    expect(['count', 'rule', 'threshold', ...(counts ? ['change'] : [])], id).toContain(
      measure_kind,
    );
    expect(bounds_by, id).toBe('exact');
  }
});

test('no hedge word stands beside a number that is said to be equal', () => {
  for (const { id, relation, token, prefix, suffix, part } of figures) {
    if (relation !== 'eq') continue;
    const text = prefix + token + suffix;
    if (part === 0) expect(hedgeBefore(text, prefix.length, 0, false), id).toBeNull();
    expect(hedgeBehind(text, prefix.length + token.length), id).toBeNull();
    // Within the clause, in front: 不低于贫困线的30%.
    const clause = prefix.split(/[，,。；;：:、]/).at(-1)!;
    expect(clause, id).not.toMatch(/不低于|不少于|至少|不超过|超过|高于|低于/);
  }
});

test('a bound has a role, and what is equal or about has none', () => {
  for (const { id, relation, bound_role } of figures)
    expect(bound_role === null, id).toBe(relation === 'eq' || relation === 'about');
});

test('a contradiction has a grade and four sentences, another verdict has no grade', () => {
  const contradictions = checks.filter(({ verdict }) => verdict === 'contradicts');
  expect(contradictions.length).toBeGreaterThan(0);
  for (const row of checks) {
    const sentences = [row.clash_en, row.clash_zh, row.fits_en, row.fits_zh];
    if (row.verdict === 'contradicts') {
      expect(row.grade, row.id).not.toBeNull();
      expect(sentences, row.id).not.toContain('');
      expect(row.fit, row.id).toBe('none');
      expect(row.counts || row.used_for_repair, row.id).toBe(true);
    } else {
      expect(row.grade, row.id).toBeNull();
      expect(row.fit, row.id).not.toBe('none');
    }
  }
});

test('a part is in the unit of its whole, or both count', () => {
  const byId = new Map(figures.map((row) => [row.id, row]));
  const counts = (unit: string) => ['count', 'place'].includes(unitOf(unit)?.kind ?? '');
  for (const { id, part_of, unit } of figures) {
    if (part_of === null) continue;
    const whole = byId.get(part_of)!.unit;
    expect(unit === whole || (counts(unit) && counts(whole)), id).toBe(true);
  }
});
