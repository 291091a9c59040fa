import { negate } from '../quantity/arithmetic.ts';
import type { Interval } from '../quantity/interval.ts';
import {
  atMostDoubt,
  digitsOf,
  isExact,
  meets,
  digitsIfOneOff,
  percentOf,
  sameUnit,
  totalOf,
  verdictOf,
} from './agreement.ts';
import { isOfPlan } from './items.ts';
import { labelsOf } from './labels.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give, Relation } from './relation.ts';

/** What stands between a part and its share, which names no base of its own. */
const SHARE = /^[,、(]?占(?:比|总数的|总量的|总额的|总人口的|比重|全部的)?(?:为|达)?$/;
/** At most so many growths stand between a part and its share, or a level and its change. */
const BETWEEN = 3;
/** How many quantities before a list of changes that of the whole may stand. */
const BACK = 60;
/** With fewer digits, the change of a whole may match those of its parts, or miss them by one digit, by chance. */
const LEAST = { holds: 3, doubt: 4 };
/** The ground of a verdict on a share by the base for which other shares of its list hold. */
export const SIBLINGS = 'its siblings have this base';
const CHANGES = 'the changes of all parts';

/** The share of a part that stands right behind it, without a base of its own; `null` for none. */
export function shareOf({ groups, text, gap }: Passage, part: Mention): Mention | null {
  for (let at = part.order + 1; at <= part.order + BETWEEN; at++) {
    const [each, ...more] = groups[at] ?? [];
    if (each?.sentence !== part.sentence || more.length > 0 || each.bracket !== part.bracket)
      return null;
    const words = at === part.order + 1 ? text.slice(part.end, each.start) : gap(at - 1, at);
    if (each.role === 'share') return each.quantity.unit === '%' && SHARE.test(words) ? each : null;
    if (!/^,/.test(words) || (each.role !== 'growth' && each.role !== 'change') || !each.bare)
      return null;
  }
  return null;
}

/** The change of a level that follows it in its sentence; its plan may stand between. `null` for none. */
function changeOf({ groups }: Passage, level: Mention): Mention | null {
  for (const group of groups.slice(level.order + 1, level.order + 1 + BETWEEN)) {
    const [each] = group;
    if (each?.sentence !== level.sentence) return null;
    if (each.role === 'change') return sameUnit(each, level) && isExact(each) ? each : null;
    if (each.role === 'level' && !isOfPlan(each)) return null;
  }
  return null;
}

/** Shares that stand behind the parts of a sum: each is the part's share of the whole. */
function sharesOf(passage: Passage, { whole, parts, verdict }: Relation, give: Give): void {
  if (whole === null || !isExact(whole)) return;
  const shares = parts.flatMap((part) => {
    const share = isExact(part) ? shareOf(passage, part) : null;
    return share === null || !isExact(share)
      ? []
      : [{ part, share, computed: percentOf(part.quantity, whole.quantity) }];
  });
  const right = shares.filter(({ share, computed }) => meets(share.quantity, computed)).length;
  if (right === 0) return;
  for (const { part, share, computed } of shares) {
    const isSure = verdict === 'holds' || right > 1;
    const said = verdictOf(share, computed, SIBLINGS);
    give('share', 'of parts', share, [part, whole], isSure ? said : atMostDoubt(said), SIBLINGS);
  }
  // 其中,65岁及以上…人,占13.50%: a part of a part.
  const [first, last] = [parts[0]!, parts.at(-1)!];
  for (const group of passage.groups.slice(first.order, last.order + 2 * BETWEEN))
    for (const part of group) {
      if (parts.includes(part) || part.sentence !== last.sentence || !sameUnit(part, whole))
        continue;
      const share = shareOf(passage, part);
      if (share === null || !isExact(share) || !isExact(part)) continue;
      if (meets(share.quantity, percentOf(part.quantity, whole.quantity)))
        give('share', 'of parts', share, [part, whole], 'holds', null);
    }
}

/** The sum of changes, counted as the change of the whole is: as a rise or as a fall. */
const signedAs = (whole: Mention, changes: readonly Mention[]): Interval =>
  whole.falls ? negate(totalOf(changes)) : totalOf(changes);

/** Reports whether rises and falls make up the change of a whole. @returns whether anything was reported */
function giveNet(
  give: Give,
  whole: Mention,
  parts: readonly Mention[],
  ground: string | null,
): boolean {
  if (meets(whole.quantity, signedAs(whole, parts))) {
    if (digitsOf(whole, parts) < LEAST.holds) return false;
    give('net', 'of parts', whole, parts, 'holds', null);
    return true;
  }
  if (ground === null || digitsIfOneOff(whole, parts, true) < LEAST.doubt) return false;
  give('net', 'of parts', whole, parts, 'doubt', ground);
  return true;
}

/** The changes of the parts of a sum, which make up that of the whole. */
function changesOf(passage: Passage, { whole, parts, verdict }: Relation, give: Give): void {
  const change = whole === null ? null : changeOf(passage, whole);
  const changes = parts.flatMap((part) => changeOf(passage, part) ?? []);
  if (change === null || changes.length < parts.length) return;
  giveNet(give, change, changes, verdict === 'holds' ? CHANGES : null);
}

/** Whether the things that changed make up a whole. */
const isClosed = (changes: readonly Mention[]): boolean =>
  labelsOf(changes.map(({ noun }) => noun)).closed !== null;

/** 城镇人口增加…, 乡村人口减少…: changes of things that make up a whole, and the change of that before them. */
function changesByLabel(passage: Passage, give: Give): void {
  const { list } = passage;
  for (let at = 0; at < list.length; at++) {
    const first = list[at]!;
    if (first.role !== 'change' || first.bare) continue;
    const run = [first];
    for (const each of list.slice(at + 1, at + 12)) {
      if (each.sentence !== first.sentence) break;
      if (each.role === 'change' && !each.bare && sameUnit(each, first)) run.push(each);
      else if (each.role !== 'growth' && each.role !== 'points') break;
    }
    const count = run.findIndex((_, n) => isClosed(run.slice(0, n + 1))) + 1;
    run.length = count;
    if (count === 0 || !run.every(isExact)) continue;
    const wholes = passage
      .before(first, BACK)
      .filter((each) => each.role === 'change' && sameUnit(each, first) && isExact(each));
    const whole =
      wholes.find((each) => meets(each.quantity, signedAs(each, run))) ??
      wholes.find((each) => digitsIfOneOff(each, run, true) >= LEAST.doubt);
    if (whole !== undefined) giveNet(give, whole, run, CHANGES);
    at = run.at(-1)!.index;
  }
}

/** Tests what the text says of the parts of sums besides: their shares of the whole, and their changes. */
export function ofParts(passage: Passage, sums: readonly Relation[], give: Give): void {
  for (const sum of sums) {
    sharesOf(passage, sum, give);
    changesOf(passage, sum, give);
  }
  changesByLabel(passage, give);
}
