import { order as orderOf, over, subtract } from '../quantity/arithmetic.ts';
import { point } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { isExact, meets, misses, percentOf, printed, sameUnit, verdictOf } from './agreement.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** What has ranks, of which a higher one is less. */
const RANK = /排名|位次|名次|位居|排位|第|次序/;
const FROM = /[从由自][^,。]*$/;
/** What stands between two levels: that the first rose or fell to the second. */
const TO =
  /^[^。;]{0,24}?(?:(提高|增加|上升|增长|提升|扩大|延长|增|升|扩|上修|攀升|跃升|跃)|(下降|减少|降低|压减|缩小|缩短|降|减|下修|回落|压缩|收窄))[^,。;、]{0,4}?(?:到|至|为)[^,。;]{0,14}$/;
/** What stands before a growth that goes on with the levels before it, without a noun of its own. */
const GOES_ON =
  /^[,、;](?:累计|共|净|总共|五年|期间|平均)?(?:增长|增加|提高|上升|提升|上修|上涨|净增|下降|减少|降低|下修|回落|缩小|扩大|增幅|降幅|增长幅度|下降幅度|累计增长|累计下降|累计提高)(?:了|为|是|达|达到|约|近|到)*$/;
/** At most so many growths behind two levels are theirs. */
const GROWTHS = 3;
const GROUND = 'the growth follows its from and to';

/** Two levels of one thing. */
interface Move {
  readonly from: Mention;
  readonly to: Mention;
  readonly up: boolean;
}

/** Of percentages what is printed, which is rounded; of anything else its interval. */
const levelOf = (quantity: Quantity): Interval =>
  /^[%‰]$/.test(quantity.unit ?? '') ? printed(quantity) : quantity;

/** The levels of each unit in which a numeral moves to the next one. */
function movesFrom({ text, groups, gap }: Passage, at: number, give: Give): Move[] {
  const [group, next] = [groups[at]!, groups[at + 1]];
  if (next === undefined) return [];
  const [{ start, lead, numeral }] = [group[0]!];
  const before = text.slice(Math.max(0, start - 14), start).replace(/^.*[,。;]/, '');
  const between = gap(at, at + 1);
  const move = TO.exec(between);
  if (!FROM.test(before) || move === null || between.includes('、')) return [];
  if (/分别/.test(lead + between)) return [];
  const up = move[1] !== undefined;
  const isRanked =
    RANK.test(lead + between) || /[位名]$/.test(numeral.token + next[0]!.numeral.token);
  return group.flatMap((from) => {
    const to = next.find((each) => sameUnit(each, from));
    if (to === undefined || isRanked || /^(?:位|名|次)$/.test(from.quantity.unit ?? '')) return [];
    const order = orderOf(to.quantity, from.quantity);
    const holds = (up ? ['above', 'at or above'] : ['below', 'at or below']).includes(order);
    const isClear =
      isExact(from) &&
      isExact(to) &&
      from.quantity.unit !== null &&
      !/负|亏|逆差|\d/.test(lead + between.replace(/\d+年/g, ''));
    const isWrong = isClear && order === (up ? 'below' : 'above');
    const verdict = holds ? 'holds' : isWrong ? 'contradicts' : 'cannot tell';
    give(up ? 'rise' : 'fall', 'from to', to, [from], verdict, 'from and to of one thing');
    return [{ from, to, up }];
  });
}

/** Tests a growth behind two levels. @returns whether it may be theirs */
function giveGrowth({ from, to, up }: Move, stated: Mention, words: string, give: Give): boolean {
  const ground = isExact(stated) && !/约|近/.test(words) ? GROUND : null;
  const [high, low] = up ? [to, from] : [from, to];
  const { unit } = stated.quantity;
  const ofPercent = /^[%‰]$/.test(from.quantity.unit ?? '');
  const growth = percentOf(subtract(high.quantity, low.quantity), from.quantity);
  if (unit === '%' && !ofPercent) {
    give('growth', 'from to', stated, [to, from], verdictOf(stated, growth, ground), ground);
    return true;
  }
  if (unit === '倍' && up) {
    // 增长4倍 is to four times, or by four times.
    const times = over(to.quantity, from.quantity);
    const readings = [times, subtract(times, point('1'))];
    const holds = readings.some((computed) => meets(stated.quantity, computed));
    const isWrong =
      ground !== null && readings.every((computed) => misses(stated.quantity, computed));
    const verdict = holds ? 'holds' : isWrong ? 'contradicts' : 'cannot tell';
    give('multiple', 'from to', stated, [to, from], verdict, ground);
    return true;
  }
  const isPoints =
    (unit === '个百分点' && from.quantity.unit === '%') ||
    (unit === '个千分点' && from.quantity.unit === '‰');
  if (!sameUnit(stated, to) && !isPoints) return false;
  // 从7.4%增长到8%,增长8.1%: of percentages a per cent may be the difference or the growth.
  const isOpen = ofPercent && unit === '%';
  if (isOpen && meets(stated.quantity, growth)) {
    give('growth', 'from to', stated, [to, from], 'holds', null);
    return true;
  }
  const computed = subtract(levelOf(high.quantity), levelOf(low.quantity));
  const verdict = verdictOf(stated, computed, isOpen ? null : ground);
  const kind = unit === '个百分点' ? 'points' : 'difference';
  give(kind, 'from to', stated, [high, low], verdict, ground);
  return true;
}

/** From … to …, with the growth or difference that follows. */
export function fromTo(passage: Passage, give: Give): void {
  const { groups, gap } = passage;
  for (const [at, group] of groups.entries()) {
    const move = movesFrom(passage, at, give).at(-1);
    if (move === undefined || group.length !== 1 || !isExact(move.from) || !isExact(move.to))
      continue;
    for (const [n, [stated]] of groups.slice(at + 2, at + 2 + GROWTHS).entries()) {
      const words = gap(at + 1 + n, at + 2 + n);
      if (stated === undefined || !GOES_ON.test(words)) break;
      // What moves the other way is another thing.
      if (stated.role !== 'level' && stated.falls === move.up) break;
      if (/年均|平均/.test(words) || /[到至]$/.test(words)) break;
      if (!giveGrowth(move, stated, words, give)) break;
    }
  }
}
