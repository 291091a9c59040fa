import { makeUp, sameUnit } from './agreement.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';

/** Words of averages and prices, which cannot be added up. */
export const MEAN = /人均|平均|均价|每[人户亩万]|单产|价格|指数/;
/** A list is followed for at most so many parts, and so many numerals. */
const MOST = { parts: 12, numerals: 64 };
/** The text between a number that belongs to a label (0—14岁人口) and the number that is labelled. */
const IN_LABEL = /^[^,。;:()\n]{1,24}$/;
/** A stop behind which a list of industries, crops or people goes on. */
const GOES_ON = /^[^。\n]{0,4}。[^。\n]*(?:产业|粮|人口)[^。\n]*$/;

/** A part of a list, and its label. */
export interface Item {
  readonly figure: Mention;
  readonly label: string;
}

/** A list as far as it was read. */
export interface List {
  readonly items: readonly Item[];
  /** Whether it was read to its end. */
  readonly ended: boolean;
  /** Whether quantities of other things stand in it. */
  readonly mixed: boolean;
}

/** Words before the share of its plan that a level has reached, or before the plan: 完成年初预算数B的40.4%. */
const OF_PLAN = /(?:占|为|完成|达到?)[^,。;]{0,12}(?:预算|计划|任务|目标)[^,。;]{0,6}$/;

/** Whether a quantity is a plan, or the share of one that the level before it has reached. */
export const isOfPlan = ({ role, lead, trail }: Mention): boolean =>
  role === 'share'
    ? lead === '的' || OF_PLAN.test(lead)
    : role === 'level' && trail === '的' && OF_PLAN.test(lead);

/** Whether a quantity says something of the one before it, as its growth, its share, or its plan. */
export const isAttribute = (mention: Mention): boolean =>
  mention.role === 'growth' ||
  mention.role === 'points' ||
  mention.role === 'change' ||
  (mention.role === 'share' && /占|比重|完成|为.*的$/.test(mention.lead)) ||
  isOfPlan(mention);

/** Whether the sentence behind a stop begins as the label of an item does. */
function beginsAlike(label: string, between: string): boolean {
  const next = /。([^,。;\n]*)$/.exec(between)?.[1] ?? '';
  return (
    !between.includes('\n') && label.length > 4 && next.slice(0, 4) === label.trim().slice(0, 4)
  );
}

/**
 * The items of a list that begins at the numeral `from`: each of the unit of `like`, without their own growth rates,
 * shares and parts.
 *
 * @param close what ends it: a bracket, or the end of a sentence
 */
export function itemsFrom(
  { text, groups, gap }: Passage,
  from: number,
  like: Mention,
  close: ')' | '。',
): List {
  const items: Item[] = [];
  /** Whether a number stands in the label of the next one, which is of the list. */
  const isInLabel = (at: number) =>
    groups[at + 1]?.some((each) => sameUnit(each, like) && each.role === 'level') === true &&
    IN_LABEL.test(gap(at, at + 1));
  let [nested, mixed] = [false, false];
  let labels =
    from > 0 &&
    !groups[from - 1]!.some((each) => sameUnit(each, like)) &&
    IN_LABEL.test(gap(from - 1, from))
      ? 1
      : 0;
  const own = groups[from]?.[0]!.bracket ?? null;
  const end = Math.min(groups.length, from + MOST.numerals);
  for (let at = from; at < end && items.length < MOST.parts; at++) {
    const between = at === from ? '' : gap(at - 1, at);
    if (at > from) {
      if (close === ')' && between.includes(')')) return { items, ended: true, mixed };
      const isStop = /[。!?\n]/.test(between);
      if (isStop && close === ')') return { items, ended: false, mixed };
      const isAlike = items.length === 1 && beginsAlike(items[0]!.label, between);
      if (isStop && !GOES_ON.test(between) && !isAlike) return { items, ended: true, mixed };
    }
    const isInside = groups[at]![0]!.bracket !== own;
    const words = isInside
      ? between.replace(/\(.*$/s, '')
      : between.slice(between.lastIndexOf(')') + 1);
    if (/[;。]/.test(words)) nested = false;
    if (!isInside && at > from && /其中|包括|,含/.test(words)) nested = true;
    if (isInside || nested) continue;
    const figure = groups[at]!.find(
      (each) => sameUnit(each, like) && each.role === 'level' && !isOfPlan(each),
    );
    if (figure !== undefined) {
      const last = groups[at - 1 - labels]?.[0]!.end ?? 0;
      const before = at === 0 ? '' : text.slice(Math.max(last, figure.start - 30), figure.start);
      items.push({ figure, label: /[^,。;:()\n]*$/.exec(before)![0] + figure.trail });
    } else if (isInLabel(at)) {
      labels += 1;
      continue;
    } else if (!groups[at]!.every(isAttribute)) {
      mixed = true;
      if (close === '。') return { items, ended: false, mixed };
    }
    labels = 0;
  }
  const followed = end === groups.length && items.length < MOST.parts;
  return { items, ended: followed, mixed: mixed || !followed };
}

/** The shortest beginning of a list that adds up to a whole, if there is one. */
export function firstSum(total: Mention, parts: readonly Mention[]): Mention[] | null {
  for (let count = 2; count <= parts.length; count++) {
    const some = parts.slice(0, count);
    if (makeUp(total, some)) return some;
  }
  return null;
}

/** Whether names are of places of one rank: 东乡, 西乡. */
export function alikePlaces(names: readonly string[]): boolean {
  const ranks = names.map((name) => /([县乡镇村区市州省])$/.exec(name.trim())?.[1]);
  return names.length >= 2 && ranks[0] !== undefined && ranks.every((rank) => rank === ranks[0]);
}

/** Whether quantities follow one another with nothing but their labels between. */
export function isPlainList({ gap }: Passage, all: readonly Mention[]): boolean {
  return all.every(({ order }, at) => {
    const before = all[at - 1]?.order;
    return (
      before === undefined ||
      (order === before + 1 && /^[,、;和及与][^,。;()]{1,14}$/.test(gap(before, order)))
    );
  });
}
