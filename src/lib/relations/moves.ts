import { add, order as orderOf, subtract } from '../quantity/arithmetic.ts';
import {
  isExact,
  meets,
  misses,
  ONE_DIGIT,
  digitsIfOneOff,
  percentOf,
  sameUnit,
  verdictOf,
} from './agreement.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** Two levels of one thing. */
export interface Move {
  readonly from: Mention;
  readonly to: Mention;
  /** Whether it rises; `null` where the words leave that to what follows. */
  readonly up: boolean | null;
  readonly by: 'from to' | 'compared' | 'arrived';
  /** Why what follows can only be the difference of these two; `null` where it need not. */
  readonly ground: string | null;
  /** Whether a growth may be in comparable prices, which the levels are not. */
  readonly isReal: boolean;
}

const RISES =
  '提高|增加|上升|增长|提升|扩大|延长|上修|上涨|上调|攀升|跃升|回升|净增|升|增|涨|跃|扩';
const FALLS = '下降|减少|降低|压减|缩小|缩短|下修|下调|下跌|下滑|回落|压缩|收窄|净减|降|减|跌';
/** A time, or a stretch of it, that a level belongs to. */
const TIMES =
  /(?:[零〇○一二三四五六七八九十\d]{1,4}[年月日](?:份|底|末)?)+(?:[至到—–-](?:[零〇○一二三四五六七八九十\d]{1,4}[年月日](?:份|底|末)?)+)?/g;
/** What has ranks, of which a higher one is less. */
const RANK = /排名|位次|名次|位居|排位|第|次序/;
const FROM = /[从由自][^,。]*$/;
/** What stands between two levels: that the first rose or fell to the second. */
const TO = new RegExp(
  `^[^。;]{0,24}?(?:(${RISES})|(${FALLS}))[^,。;、]{0,4}?(?:到|至|为)[^,。;]{0,14}$`,
);
/** 降至: the same behind a stop, with nothing that says from what. */
const ARRIVES = new RegExp(
  `[,;:(][^,。;、:(]{0,12}?(?:(${RISES})|(${FALLS}))(?:到|至|为)(?:了|约)?$`,
);
/** 比去年的: what stands before a level with which another one is compared. */
const COMPARED =
  /^([^。;]{0,30}?)[也亦又还仍则均]*(?:(比|较)|与|跟|同|和)(?:[^,。;、比较]{1,24}的([\u4e00-\u9fff]{0,8})|(?:去年|上年|前年|上月|\d{2,4}年|\d{1,2}月)(?:同期|同月|底|末)?)$/;
/** What says that a compared level is lower or higher, with no number of it. */
const THAN =
  /^,?(?:略|稍|明显|显著|要|有所)*(?:(高|多|增加|提高|上升|增长)|(低|少|减少|降低|下降))(?:[,。;]|$)/;
/** Words of growths in comparable prices, which are not the growth of the amounts beside them. */
export const REAL = /GDP|生产总值|增加值|总产值|可比|不变价|实际|剔除|扣除|同口径/;
/** When a level was counted. */
const WHEN = /\d{2,4}年|\d月|去年|上年|前年|今年|本年|上月|本月|上期|本期/;
/** Amounts of which less may be more. */
const SIGNED = /负|亏|逆差|赤字|顺差/;
/** How many numerals before a level that was arrived at the one it came from may stand. */
const BACK = 3;
/** How far back a level may stand that a change makes, and how many digits it then has at least. */
const FOUND = { back: 60, digits: 6 };
/** Levels of fewer digits miss their difference by one digit by chance. */
const DIGITS = 3;
const FROM_TO = 'the growth follows its from and to';
const BOTH = 'the growth follows both that are compared';

const isRank = ({ quantity: { unit }, numeral: { token }, lead }: Mention): boolean =>
  /^(?:位|名)$/.test(unit ?? '') || /[位名]$/.test(token) || (unit === '次' && RANK.test(lead));

/** Says that one level is above or below another, as the words have it. */
function giveOrder(give: Give, { from, to, up, by }: Move, words: string): void {
  const order = orderOf(to.quantity, from.quantity);
  const holds = (up ? ['above', 'at or above'] : ['below', 'at or below']).includes(order);
  const isClear =
    isExact(from) &&
    isExact(to) &&
    from.quantity.unit !== null &&
    !SIGNED.test(words) &&
    !/\d/.test(words.replace(/\d+年/g, ''));
  const isWrong = isClear && order === (up ? 'below' : 'above');
  const verdict = holds ? 'holds' : isWrong ? 'contradicts' : 'cannot tell';
  give(up ? 'rise' : 'fall', by, to, [from], verdict, 'from and to of one thing');
}

/** 由500元提高到600元: the levels of each unit in which the numeral before moves to this one. */
function fromTo({ text, groups, gap }: Passage, at: number, give: Give): Move[] {
  const [group, next] = [groups[at - 1], groups[at]!];
  if (group === undefined) return [];
  const { start, lead } = group[0]!;
  const before = timeless(
    text.slice(Math.max(0, start - 60), start).replace(/^.*[,。;]/, ''),
  ).slice(-14);
  const between = timeless(gap(at - 1, at));
  const move = TO.exec(between);
  if (!FROM.test(before) || move === null || between.includes('、')) return [];
  const words = lead + between;
  if (/分别/.test(words) || RANK.test(words)) return [];
  return group.flatMap((from): Move[] => {
    const to = next.find((each) => sameUnit(each, from));
    if (to === undefined || isRank(group[0]!) || isRank(next[0]!) || isRank(from)) return [];
    const isReal = REAL.test(words);
    const found: Move = {
      from,
      to,
      up: move[1] !== undefined,
      by: 'from to',
      ground: FROM_TO,
      isReal,
    };
    giveOrder(give, found, words);
    return [found];
  });
}

/** Words without the times that stand among them: 由2月至4月的30人下跌至3月至5月的. */
const timeless = (words: string): string => words.replace(TIMES, '');

/** The words between a quantity and the one with which it is compared; `null` where it is not. */
function comparedAt({ text, groups }: Passage, at: number): RegExpExecArray | null {
  const { start } = groups[at]![0]!;
  const from = Math.max(groups[at - 1]?.[0]!.end ?? 0, start - 60);
  const words = text
    .slice(from, start)
    .replace(/\([^()]*\)/g, '')
    .replace(/^.*[。!?\n]/s, '');
  const compared = COMPARED.exec(words);
  const behind = text.slice(groups[at]![0]!.end, groups[at]![0]!.end + 4);
  // 与 and 和 compare only where they say so.
  return compared?.[2] !== undefined || /^(?:相比|比较|相较)/.test(behind) ? compared : null;
}

/** 比去年的500元: the level before it and this one. */
function compared(passage: Passage, at: number, give: Give): Move[] {
  const { text, groups, clauseOf } = passage;
  const [group, next] = [groups[at - 1], groups[at]!];
  const words = comparedAt(passage, at);
  const [from] = next;
  if (words === null || from === undefined || next.length > 1 || isRank(from)) return [];
  const to = group?.find((each) => sameUnit(each, from));
  const isNext =
    to?.sentence === from.sentence && to.bracket === from.bracket && /^[,、(]*$/.test(words[1]!);
  if (!isNext) {
    giveOfEarlier(passage, from, true, give);
    return [];
  }
  giveOfEarlier(passage, from, false, give);
  const noun = words[3] ?? '';
  const clause = clauseOf(to);
  // What is of another order of magnitude is another thing.
  const times = Number(to.quantity.value) / Number(from.quantity.value);
  const isFar = !(times > 0.1 && times < 10);
  const isOpen = isFar || SIGNED.test(clause) || RANK.test(clause) || !clause.includes(noun);
  const found: Move = {
    from,
    to,
    up: null,
    by: 'compared',
    ground: isOpen ? null : BOTH,
    isReal: REAL.test(clause),
  };
  const than = THAN.exec(text.slice(from.end, from.end + 8));
  if (than !== null) giveOrder(give, { ...found, up: than[1] !== undefined }, clause);
  return [found];
}

/** Of what is compared with an earlier level: its change in per cent of that, and the level that the change makes. */
function giveOfEarlier(passage: Passage, from: Mention, isAlone: boolean, give: Give): void {
  const { groups, gap } = passage;
  const [change, growth] = [groups[from.order + 1]?.[0], groups[from.order + 2]?.[0]];
  if (change?.role !== 'change' || !sameUnit(change, from) || !isExact(change) || !isExact(from))
    return;
  if (change.sentence !== from.sentence || !change.bare) return;
  const computed = (change.falls ? subtract : add)(from.quantity, change.quantity);
  const to = passage
    .before(from, isAlone ? FOUND.back : 0)
    .find(
      (each) =>
        each.role === 'level' &&
        sameUnit(each, from) &&
        isExact(each) &&
        each.quantity.value!.replace(/0+$/, '').length >= FOUND.digits &&
        meets(each.quantity, computed),
    );
  if (to !== undefined)
    give('difference', 'compared', change, change.falls ? [from, to] : [to, from], 'holds', null);
  if (growth?.role !== 'growth' || growth.quantity.unit !== '%' || !growth.bare) return;
  if (
    growth.sentence !== from.sentence ||
    growth.base !== null ||
    !gap(change.order, growth.order).startsWith(',')
  )
    return;
  const ground = growth.falls === change.falls && isExact(growth) ? BOTH : null;
  const verdict = verdictOf(growth, percentOf(change.quantity, from.quantity), ground);
  give('share', 'compared', growth, [change, from], verdict, ground);
}

/** Whether levels that were found side by side miss their difference by one digit in one place. */
export const isOneOff = (
  stated: Mention,
  high: Mention,
  low: Mention,
  computed: Interval,
): boolean =>
  isExact(stated) &&
  misses(stated.quantity, computed) &&
  digitsIfOneOff(high, [low, stated]) >= DIGITS;

/** …为500元, …降至400元: the level that was arrived at and the nearest one before it. */
function arrived({ groups, gap }: Passage, at: number, give: Give): Move[] {
  const next = groups[at]!;
  const [to] = next;
  if (at === 0 || to === undefined || next.length > 1 || isRank(to)) return [];
  const words = gap(at - 1, at);
  const arrives = ARRIVES.exec(words);
  if (arrives === null || FROM.test(words) || /[。\n]|分别/.test(words)) return [];
  const up = arrives[1] !== undefined;
  const from = groups
    .slice(Math.max(0, at - BACK), at)
    .flat()
    .filter(
      (each) =>
        (each.role === 'level' || each.role === 'share') &&
        each.sentence === to.sentence &&
        sameUnit(each, to) &&
        isExact(each),
    )
    .at(-1);
  if (from === undefined || !isExact(to)) return [];
  const [change] = groups[at - 1]!;
  if (change?.role === 'change' && sameUnit(change, to) && change.falls === !up) {
    const [high, low] = up ? [to, from] : [from, to];
    const computed = subtract(high.quantity, low.quantity);
    if (meets(change.quantity, computed))
      give('difference', 'arrived', change, [high, low], 'holds', null);
    else if (isOneOff(change, high, low, computed))
      give('difference', 'arrived', change, [high, low], 'doubt', ONE_DIGIT);
  }
  return [{ from, to, up, by: 'arrived', ground: null, isReal: false }];
}

/** 2017年收入680亿元, 2018年收入749亿元: the same thing twice, at two times. */
function inTurn({ groups, gap }: Passage, at: number): Move[] {
  const [from, ...more] = groups[at - 1] ?? [];
  const [to, ...others] = groups[at]!;
  if (from?.role !== 'level' || to?.role !== 'level' || more.length + others.length > 0) return [];
  if (!sameUnit(from, to) || from.sentence !== to.sentence || from.bracket !== to.bracket)
    return [];
  if (to.noun.length < 2 || from.noun !== to.noun || from.lead === to.lead) return [];
  if (!WHEN.test(from.lead) || !WHEN.test(to.lead) || !/^[,;]/.test(gap(at - 1, at))) return [];
  return [{ from, to, up: null, by: 'arrived', ground: null, isReal: false }];
}

/** The two levels of one thing that end at a numeral, as the words put them; its rise or fall is given. */
export const movesTo = (passage: Passage, at: number, give: Give): Move[] =>
  [fromTo, compared, arrived, inTurn]
    .map((find) => find(passage, at, give))
    .find(({ length }) => length > 0) ?? [];
