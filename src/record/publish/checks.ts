import type { AssessedCheck } from '../../lib/checks/assess.ts';
import type { Identity } from '../../lib/model/identity.ts';
import { PUBLISHED_DIGITS } from '../../lib/checks/rule.ts';
import type { CheckRow } from '../../lib/model/published.ts';
import { round } from '../../lib/quantity/decimal.ts';
import type { TemplateFiller } from './template-filler.ts';

/** Every check, in the order of `data/identities.csv`. */
export function checkRows(checks: readonly AssessedCheck[], filler: TemplateFiller): CheckRow[] {
  return checks.map((check) => {
    const { identity, interval } = check;
    const { low, high } = interval;
    return {
      id: identity.id,
      kind: identity.kind,
      basis: check.basis,
      figures: check.figures.map(({ id }) => id),
      terms: identity.terms,
      bound_low: identity.low,
      bound_high: identity.high,
      stated: check.stated,
      computed: check.computed,
      low: low === null ? null : round(low, PUBLISHED_DIGITS, 'floor'),
      high: high === null ? null : round(high, PUBLISHED_DIGITS, 'ceil'),
      verdict: check.verdict,
      expected: identity.expected,
      used_for_repair: check.usedForRepair,
      sensitivity: Math.round(check.sensitivity * 1000) / 1000,
      counts: check.counts,
      note_en: filler.text(identity.note.en, 'en'),
      note_zh: filler.text(identity.note.zh, 'zh'),
      source_en: identity.source?.en ?? '',
      source_zh: identity.source?.zh ?? '',
      fit: check.fit,
      grade: identity.grade,
      ...readingTexts(identity, filler),
      in_doubt: identity.inDoubt,
    };
  });
}

const UNREAD = { en: '', zh: '' };

/** The readings of an identity, filled in; empty where there is only one. */
export const readingTexts = ({ readings }: Identity, { notes }: TemplateFiller) => ({
  ...notes('clash', readings?.clash ?? UNREAD),
  ...notes('fits', readings?.fits ?? UNREAD),
});
