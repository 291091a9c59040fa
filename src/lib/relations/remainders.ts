import { subtract } from '../quantity/arithmetic.ts';
import { compare } from '../quantity/decimal.ts';
import { digitsIfOneOff, isExact, makeUp, meets, sameUnit } from './agreement.ts';
import { DONE } from './labels.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** What was not done, in the words for what was done: 未消除风险 beside 消除风险. */
const UNDONE = /(?:仍未|尚未|还未|未|没有)([\u4e00-\u9fff]{2,8}?)(?:的|有|为|共)*$/;
/** What is left. */
const LEFT = /(?:剩余|还剩|余下|剩下|仍有|尚有|还有|尚余)[\u4e00-\u9fff]{0,8}$/;
/** Words for the balance of two flows of {@link FLOWS}: where the second is greater, and where the first is. */
const BALANCE =
  /(?:(逆差|入超|赤字|净迁出|净流出)|(顺差|出超|盈余|结余|净迁入|净流入|自然增(?:加|长)|社会增加))[^,。;]{0,6}$/;
const FLOWS: readonly (readonly [RegExp, RegExp])[] = [
  [/出口/, /进口/],
  [/收入/, /支出/],
  [/迁入|流入/, /迁出|流出/],
  [/出生/, /死亡/],
];
/** How many quantities before what is left its whole may stand, without those in brackets. */
const BACK = 8;
/** A whole with fewer digits may miss its parts by one digit by chance. */
const DIGITS = 3;
const GROUND = 'what flows in and what flows out';

/** The quantities of a sentence before one, of its unit and exact, nearest first, without those in brackets. */
const levelsBefore = (passage: Passage, one: Mention): Mention[] =>
  passage
    .before(one, BACK)
    .filter(
      (each) =>
        (each.role === 'level' || each.quantity.unit === '‰') &&
        each.sentence === one.sentence &&
        each.order !== one.order &&
        sameUnit(each, one) &&
        isExact(each),
    );

/** A whole, what was done of it, and what was not: 总数90户, 消除风险60户, 未消除风险30户. */
function giveUndone(passage: Passage, left: Mention, give: Give): void {
  const lead = left.lead === '' ? passage.groups[left.order]![0]!.lead : left.lead;
  const undone = UNDONE.exec(lead)?.[1];
  if (undone === undefined && !LEFT.test(lead)) return;
  const levels = levelsBefore(passage, left);
  const leadOf = ({ order }: Mention) => passage.groups[order]![0]!.lead;
  const at =
    undone === undefined
      ? 0
      : levels.findIndex((each) => leadOf(each).includes(undone) && !UNDONE.test(leadOf(each)));
  const [done, whole] = at < 0 ? [] : levels.slice(at, at + 2);
  if (done === undefined || whole === undefined) return;
  if (makeUp(whole, [done, left])) give('sum', 'done and not', whole, [done, left], 'holds', null);
  else if (undone !== undefined && digitsIfOneOff(whole, [done, left]) >= DIGITS)
    give('sum', 'done and not', whole, [done, left], 'doubt', DONE);
}

/** 出口33亿元, 进口93亿元, 逆差60亿元. */
function giveBalance(passage: Passage, stated: Mention, give: Give): void {
  const balance = BALANCE.exec(stated.lead);
  if (balance === null) return;
  const levels = levelsBefore(passage, stated);
  for (const [out, back] of FLOWS) {
    const one = levels.find(({ lead }) => out.test(lead) && !back.test(lead));
    const other = levels.find(({ lead }) => back.test(lead) && !out.test(lead));
    if (one === undefined || other === undefined) continue;
    const [more, less] = balance[1] === undefined ? [one, other] : [other, one];
    if (meets(stated.quantity, subtract(more.quantity, less.quantity)))
      give('difference', 'balance', stated, [more, less], 'holds', null);
    else if (digitsIfOneOff(more, [less, stated]) >= DIGITS)
      give('difference', 'balance', stated, [more, less], 'doubt', GROUND);
    return;
  }
}

/** 两者相差40万票: the two quantities before it. */
function giveApart(passage: Passage, stated: Mention, give: Give): void {
  if (!/(?:两者|二者|双方)?(?:相差|差距)(?:为|达)?$/.test(stated.lead)) return;
  const [one, other] = levelsBefore(passage, stated);
  if (one === undefined || other === undefined) return;
  const [high, low] =
    compare(one.quantity.value!, other.quantity.value!) > 0 ? [one, other] : [other, one];
  if (meets(stated.quantity, subtract(high.quantity, low.quantity)))
    give('difference', 'apart', stated, [high, low], 'holds', null);
}

/** What is left of a whole when a part of it is taken away. */
export function remainders(passage: Passage, give: Give): void {
  for (const each of passage.list) {
    if (each.quantity.unit === '%' || !isExact(each)) continue;
    if (each.role !== 'level' && each.quantity.unit !== '‰') continue;
    giveUndone(passage, each, give);
    giveBalance(passage, each, give);
    giveApart(passage, each, give);
  }
}
