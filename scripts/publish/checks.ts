import type { Check } from '../../src/lib/checks/check.ts';
import { PUBLISHED_DIGITS } from '../../src/lib/checks/rule.ts';
import { sensitivity } from '../../src/lib/checks/sensitivity.ts';
import type { CheckRow } from '../../src/lib/model/published.ts';
import { round } from '../../src/lib/quantity/decimal.ts';
import type { Filler } from './record.ts';

/** Every check, in the order of `data/identities.csv`. */
export function checkRows(checks: readonly Check[], filler: Filler): CheckRow[] {
  return checks.map((check) => {
    const { identity, whole, parts, interval } = check;
    const { low, high } = interval;
    return {
      id: identity.id,
      kind: identity.kind,
      figures: [whole, ...parts].map(({ id }) => id),
      stated: check.stated,
      computed: check.computed,
      low: low === null ? null : round(low, PUBLISHED_DIGITS, 'floor'),
      high: high === null ? null : round(high, PUBLISHED_DIGITS, 'ceil'),
      verdict: check.verdict,
      expected: identity.expected,
      used_for_repair: check.usedForRepair,
      sensitivity: Math.round(sensitivity(check) * 1000) / 1000,
      note_en: filler.text(identity.note.en, 'en'),
      note_zh: filler.text(identity.note.zh, 'zh'),
    };
  });
}
