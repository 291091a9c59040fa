import { order as orderOf, over, subtract } from '../quantity/arithmetic.ts';
import { point } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import {
  isExact,
  meets,
  misses,
  ONE_DIGIT,
  percentOf,
  printed,
  sameUnit,
  verdictOf,
} from './agreement.ts';
import type { Mention } from './mention.ts';
import { isOneOff, movesTo, type Move } from './moves.ts';
import type { Passage } from './passage.ts';
import type { Give, RelationKind, RelationVerdict } from './relation.ts';

const VERBS =
  '增长|增加|提高|上升|提升|上修|上涨|净增|增收|增支|下降|减少|降低|下修|下跌|回落|缩小|扩大|净减|减收|减支|增幅|降幅|升幅|涨幅|跌幅|增长幅度|下降幅度|累计增长|累计下降|累计提高';
/** Words between two levels and a growth that has no noun of its own, so that it is theirs. */
const GOES_ON = new RegExp(
  `^[,、;](?:累计|共|净|总共|期间|平均|显著|显着|明显|大幅|小幅|相应|(?:[一二三四五六七八九十两]+|\\d+)年(?:间|来|之间)?)?(?:${VERBS}|改善|升|涨|跌|降)(?:了|为|是|达|达到|约|近|到)*$`,
);
/** The same behind a level with which another one is compared. */
const BEHIND = new RegExp(
  `^(?:相比|相较|比较)?,?(?:则|又|也|略|微|净|显著|显着|大幅|小幅|明显|共)*(?:${VERBS}|改善|高出?|低|多出?|少|增|减|升|降|涨|跌)(?:了|为|是|达|达到|约|近)*$`,
);
const DOWN = /[降减低少跌]|回落|缩小/;
/** At most so many growths behind two levels are theirs. */
const GROWTHS = 3;

/** The interval of a level; a percentage is taken as rounded, even where it is a whole number. */
const levelOf = (quantity: Quantity): Interval =>
  /^[%‰]$/.test(quantity.unit ?? '') ? printed(quantity) : quantity;

/** Tests a growth behind two levels. @returns whether it may be theirs */
function giveGrowth(
  move: Move & { up: boolean },
  stated: Mention,
  words: string,
  told: Give,
): boolean {
  const { from, to, up, by } = move;
  const ground = /约|近/.test(words) ? null : move.ground;
  const give = (kind: RelationKind, parts: readonly Mention[], verdict: RelationVerdict): void => {
    // Levels that need not belong together prove nothing where the relation fails.
    if (by !== 'arrived' || verdict === 'holds') told(kind, by, stated, parts, verdict, ground);
  };
  const [high, low] = up ? [to, from] : [from, to];
  const { unit } = stated.quantity;
  const ofPercent = /^[%‰]$/.test(from.quantity.unit ?? '');
  const growth = percentOf(subtract(high.quantity, low.quantity), from.quantity);
  if (unit === '%' && !ofPercent) {
    give('growth', [to, from], verdictOf(stated, growth, move.isReal ? null : ground));
    return true;
  }
  if (unit === '倍' && up) {
    // 增长4倍 may mean to four times or by four times.
    const times = over(to.quantity, from.quantity);
    const readings = [times, subtract(times, point('1'))];
    const holds = readings.some((computed) => meets(stated.quantity, computed));
    const isWrong =
      ground !== null && readings.every((computed) => misses(stated.quantity, computed));
    const verdict = holds ? 'holds' : isWrong ? 'contradicts' : 'cannot tell';
    give('multiple', [to, from], verdict);
    return true;
  }
  const isPoints =
    (unit === '个百分点' && from.quantity.unit === '%') ||
    (unit === '个千分点' && from.quantity.unit === '‰');
  if (!sameUnit(stated, to) && !isPoints) return false;
  // 从7.4%增长到8%,增长8.1%: between percentages, a percentage may be the difference or the growth.
  const isOpen = ofPercent && unit === '%';
  if (isOpen && meets(stated.quantity, growth)) {
    give('growth', [to, from], 'holds');
    return true;
  }
  const computed = subtract(levelOf(high.quantity), levelOf(low.quantity));
  if (by === 'arrived' && isOneOff(stated, high, low, computed)) {
    told('difference', by, stated, [high, low], 'doubt', ONE_DIGIT);
    return true;
  }
  const verdict = verdictOf(stated, computed, isOpen ? null : ground);
  const kind = unit === '个百分点' ? 'points' : 'difference';
  give(kind, [high, low], verdict);
  return true;
}

/** From … to …, or one level compared with another, with the growth or difference that follows. */
export function changes(passage: Passage, give: Give): void {
  const { text, groups } = passage;
  for (const [at, group] of groups.entries()) {
    const move = movesTo(passage, at, give).at(-1);
    if (move === undefined || group.length !== 1 || !isExact(move.from) || !isExact(move.to))
      continue;
    let { up } = move;
    let end = group[0]!.end;
    for (const [stated] of groups.slice(at + 1, at + 1 + GROWTHS)) {
      // 六年跌了: a number of years is no growth.
      if (stated === undefined || stated.sentence !== move.to.sentence) break;
      if (stated.quantity.unit === '年' && move.to.quantity.unit !== '年') continue;
      const words = text.slice(end, stated.start);
      if (!(up === null ? BEHIND : GOES_ON).test(words)) break;
      if (/年均|平均/.test(words) || /[到至]$/.test(words)) break;
      const falls = stated.falls || DOWN.test(words);
      up ??= /改善/.test(words)
        ? orderOf(move.to.quantity, move.from.quantity) === 'above'
        : !falls;
      // A change in the other direction is the change of another thing.
      if (stated.role !== 'level' && falls === up) break;
      if (!giveGrowth({ ...move, up }, stated, words, give)) break;
      ({ end } = stated);
    }
  }
}
