import { add, subtract } from '../quantity/arithmetic.ts';
import type { Interval } from '../quantity/interval.ts';
import { atMostDoubt, isExact, percentOf, sameUnit, verdictOf } from './agreement.ts';
import { isOfPlan } from './items.ts';
import type { Mention } from './mention.ts';
import { REAL } from './moves.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** How many quantities before a change the level of the same name may stand, without those in brackets. */
const BACK = 16;
/** The ground of a verdict on a growth that can only be that of the level and the change beside it. */
export const OF_CLAUSE = 'level, change and growth of one clause';
const NAMED = 'change and growth of a level with this name';

/**
 * Whether a clause has no noun of its own, so that it speaks of the quantity before it.
 *
 * @param words the text between that quantity and this one
 */
function goesOn({ lead, trail, bare }: Mention, words: string): boolean {
  if (/^[至到]$/.test(words)) return true;
  // 420万困难群众 counts something else.
  if (/^[\u4e00-\u9fff]/.test(trail) && !/^(?:以上|以下|左右|多|余)/.test(trail)) return false;
  // Another clause between may have a subject of its own, unless it only compares: 与去年同月比较.
  const own = words.replace(/[与较同和比][^,]{0,14}(?:比较|相比),/, '');
  if (!/^[,、(][^,。;:)]*$/.test(own)) return false;
  return (
    bare ||
    /^(?:增加|增收|增支|减少|减收|减支|完成|累计完成|实现|净增|下降|增长|增幅|降幅)$/.test(lead)
  );
}

/** Level, change and growth of one thing, in any order: 收入4200万元, 增收700万元, 增长20%. */
function threeOf(passage: Passage, at: number, give: Give): void {
  const { groups, gap } = passage;
  if (isOfPlan(groups[at]![0]!)) return;
  const three: Mention[] = [];
  for (const group of groups.slice(at, at + 5)) {
    if (group.length !== 1 || three.length === 3) break;
    if (!isOfPlan(group[0]!)) three.push(group[0]!);
  }
  if (three.length < 3) return;
  const level = three.find(({ role }) => role === 'level');
  const change = three.find(({ role }) => role === 'change');
  // 减少19人、0.84%: the same change again, as a percentage.
  const isSame = ({ role, quantity, lead, order }: Mention) =>
    role === 'share' &&
    quantity.unit === '%' &&
    lead === '' &&
    order - 1 === change?.order &&
    gap(order - 1, order) === '、';
  const growth = three.find(
    (each) => (each.role === 'growth' && each.quantity.unit === '%') || isSame(each),
  );
  if (level === undefined || change === undefined || growth === undefined) return;
  if (!sameUnit(level, change) || !three.every(isExact)) return;
  if (growth.role === 'growth' && change.falls !== growth.falls) return;
  if (three.some(({ sentence }) => sentence !== level.sentence)) return;
  // The first names the thing, and the other two speak of the same.
  const later = three.slice(1);
  const between = later.map(({ order }) => gap(order - 1, order));
  if (!later.every((each, n) => goesOn(each, between[n]!))) return;
  // Change and growth must refer to the same time, and the level before must be the one at that time.
  const bases = [change.base, growth.base].filter((base) => base !== null);
  if (new Set(bases).size > 1) return;
  if (bases.some((base) => ['other', 'average', 'span'].includes(base))) return;
  const words = [...three.map(({ lead }) => lead), ...between].join();
  // With a plan between them, the change may be what was achieved beyond the plan.
  const isOpen = three.at(-1)!.order - level.order > 2 && change.base === null;
  const ground = isOpen || REAL.test(words) ? null : OF_CLAUSE;
  const verdict = verdictOf(growth, growthOf(level, change), ground);
  give('gain', 'level change growth', growth, [change, level], verdict, ground);
}

/** A change in per cent of what the level was before it. */
export const growthOf = (level: Mention, change: Mention): Interval =>
  percentOf(change.quantity, (change.falls ? add : subtract)(level.quantity, change.quantity));

/** 汉族人口增加…人, 增长4.93%: a change with its growth, whose level stands further back under the same name. */
function ofNamedLevel(passage: Passage, at: number, give: Give): void {
  const { groups, gap } = passage;
  const [change, growth] = [groups[at]![0]!, groups[at + 1]?.[0]];
  if (change.role !== 'change' || growth?.role !== 'growth' || growth.quantity.unit !== '%') return;
  if (change.noun.length < 2 || !goesOn(growth, gap(at, at + 1)) || change.falls !== growth.falls)
    return;
  if (growth.sentence !== change.sentence || growth.base !== null) return;
  const level = passage
    .before(change, BACK)
    .find(
      ({ role, noun, paragraph, ...each }) =>
        role === 'level' &&
        noun === change.noun &&
        paragraph === change.paragraph &&
        each.quantity.unit === change.quantity.unit,
    );
  if (level === undefined || ![level, change, growth].every(isExact)) return;
  const verdict = verdictOf(growth, growthOf(level, change), REAL.test(change.lead) ? null : NAMED);
  give('gain', 'named level', growth, [change, level], atMostDoubt(verdict), NAMED);
}

/** Growths with their changes and levels. */
export function gains(passage: Passage, give: Give): void {
  for (const at of passage.groups.keys()) {
    threeOf(passage, at, give);
    ofNamedLevel(passage, at, give);
  }
}
