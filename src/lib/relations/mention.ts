import { mapPos, type Edits } from '../text/edits.ts';
import { fold } from '../text/fold.ts';
import type { FoundNumeral } from '../reading/numeral.ts';
import type { Quantity } from '../quantity/quantity.ts';

/** What a figure does in its clause. */
export type Role =
  | 'level' // how much there is: 达5.8万吨
  | 'change' // how much more or less: 比上年增加250亩
  | 'growth' // the same as a percentage or multiple: 增长5%
  | 'points' // a difference of percentages: 提高1.2个百分点
  | 'share'; // a part of something: 占60%, 办结率100%

/** What a growth or change refers to; `null` where the clause does not say, so that it goes with the clause before. */
export type Base = 'year' | 'previous' | 'since January' | 'span' | 'average' | 'other' | null;

/** A quantity as a text mentions it: what it does there, and what it speaks of. Read from the words around it, by rules alone. */
export interface Mention {
  readonly numeral: FoundNumeral;
  readonly part: number;
  readonly quantity: Quantity;
  /** Place among all quantities of the text. */
  readonly index: number;
  /** Position in the folded text. */
  readonly start: number;
  readonly end: number;
  /** Place of the numeral among the figures' numerals, and of its sentence and paragraph. */
  readonly order: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** The bracket in which it stands, by the position of its opening; `null` for none. */
  readonly bracket: number | null;
  /** The words before it in its clause and behind it up to the next stop, without numbers that stand there. */
  readonly lead: string;
  readonly trail: string;
  readonly role: Role;
  /** Whether a change, growth or difference goes down; its quantity is above zero all the same. */
  readonly falls: boolean;
  readonly base: Base;
  /** The noun phrase it counts; '' where the clause has none of its own and goes on with the figure before. */
  readonly noun: string;
  /** Whether `noun` is empty. */
  readonly bare: boolean;
}

const COPULA =
  /(?:达到|达|实现|完成|为|是|约|近|超过|超|逾|突破|的|了|至|到|分别|均|仅|只|已经|已|现有|共有|共计|共|合计|总计|累计|保持在|稳定在|有|其中|完成了|再|又|也|则|各|总量|左右|占|一共|就|高达|不足|仍有|还有|尚有)$/;
const UPWARD =
  '同比多增|增收|增支|改善|微升|增产|净增加|净增|增加|增长|上涨|提高|上升|扩大|提升|加快|增幅|增速|升幅|涨幅|成长|年增|上修|增|涨|升|多';
const DOWNWARD =
  '减收|减支|减产|微减|微跌|净减少|减少|下降|降低|回落|下滑|萎缩|缩小|降幅|跌幅|负增长|压减|衰退|年减|下修|下跌|减|降|跌|少';
const MOVES = new RegExp(`(?:(${UPWARD})|(${DOWNWARD}))(?:了|为|约|近|超过|超|达到|达|逾|仅|:)*$`);
/** 增至, 降到: what follows is a level. */
const ARRIVES = new RegExp(`(?:${UPWARD}|${DOWNWARD})(?:到|至|为)(?:了|约|近|超过|超|逾)*$`);
const TOWARDS = /(?:到|至|为)(?:了|约|近|超过|超|逾)*$/;
const BASES: readonly (readonly [Base, RegExp])[] = [
  ['average', /年均|平均每年|年平均|年递增|年复合/],
  [
    'other',
    /平均水平|平均增|预期|(?:比|较|于)[^,]{0,6}(?:全国|全省|全市|全县|全州|目标|计划|预算)/,
  ],
  ['since January', /(?:比|较)(?:上年末|年初|上年底|去年底|去年末)/],
  ['previous', /环比|(?:比|较)(?:上月|上季|前月|上周|上期)/],
  ['year', /同比|(?:比|较)(?:上年|去年|上一年|同期)|上年同期|去年同期|年增|年减|按年/],
  ['span', /(?:比|较)(?:20\d\d|19\d\d|"|“|\S{0,8}(?:前|末|初|时期))/],
];
const WHEN =
  /^(?:(?:其中|而|并|且|同时|截至|截止|到|至|在|的|及|和|与|全年|年末|年底|上半年|下半年|前三季度|目前|同期|当年|本年|今年|去年|上年|期末|全部|:|"|“|”|[一二三四五六七八九十]+是)|(?:\d{2,4}年)(?:底|末|初)?|\d{1,2}月(?:底|末|份)?(?:\d{1,2}日)?|按[^,]{1,8}计算)+/;

function without(text: string, pattern: RegExp): string {
  let [rest, before] = [text, ''];
  while (rest !== before) [before, rest] = [rest, rest.replace(pattern, '')];
  return rest;
}

/** The noun phrase of a clause: its words without verbs of motion, what they refer to, and copulas. */
function nounOf(lead: string, moves: boolean): string {
  let rest = lead;
  if (moves) rest = rest.replace(MOVES, '').replace(TOWARDS, '').replace(MOVES, '');
  rest = rest.replace(
    /(?:同比|环比|年均|平均每年|按年|实际|名义|可比|不变价|(?:比|较)(?:上年|去年|上月|年初|同期|上年同期|去年同期|上年末|上年底|预算|\d{4}年)?(?:同期|同月|同季|末|底)?)+$/,
    '',
  );
  rest = without(rest, COPULA);
  return rest.replace(WHEN, '');
}

function roleOf(unit: string | null, lead: string, token: string): { role: Role; falls: boolean } {
  // 负增长5% is read as a negative value already, so that it is no fall besides.
  if (/^负[增成]长/.test(token)) return { role: 'growth', falls: false };
  const moved = MOVES.exec(lead);
  const falls = moved?.[2] !== undefined;
  const arrives = ARRIVES.test(lead);
  if (unit === '个百分点' || unit === '个千分点' || unit === '个基点')
    return { role: 'points', falls };
  if (unit === '%' || unit === '‰') {
    if (moved !== null && !arrives) return { role: 'growth', falls };
    if (/增长率|增速|增幅|降幅|涨幅/.test(lead.slice(-6))) return { role: 'growth', falls };
    return { role: 'share', falls: false };
  }
  if (moved !== null && !arrives) {
    if (unit === '倍' || unit === '番' || unit === '成') return { role: 'growth', falls };
    // 新增 counts what is new, and is no difference of two levels.
    if (!/新增$/.test(lead)) return { role: 'change', falls };
  }
  return { role: 'level', falls: false };
}

/**
 * The quantities of a text with what each speaks of, in text order.
 *
 * @returns also the text in which their positions lie, folded, and the edits that lead to it
 */
export function mentionsIn(
  raw: string,
  numerals: readonly FoundNumeral[],
): { text: string; edits: Edits; list: Mention[] } {
  const folded = fold(raw);
  // A line that ends with a comma goes on in the next one.
  const text = folded.text.replace(/([;:,、][^\S\n]*)\n/g, '$1 ');
  const own = numerals
    .filter(({ kind, quantities }) => kind === 'figure' && quantities.length > 0)
    .map((numeral) => ({
      numeral,
      start: mapPos(folded.edits, numeral.start, 'start'),
      end: mapPos(folded.edits, numeral.end, 'end'),
    }))
    .filter(
      ({ start, end }) =>
        !isYear(
          text.slice(start, end),
          text.slice(Math.max(0, start - 2), start),
          text.slice(end, end + 1),
        ),
    );
  const list: Mention[] = [];
  let [sentence, paragraph] = [0, 0];
  let bracket: number | null = null;
  own.forEach(({ numeral, start, end }, order) => {
    const before = order === 0 ? 0 : own[order - 1]!.end;
    const gap = text.slice(before, start);
    sentence += (gap.match(/[。!?\n]/g) ?? []).length;
    paragraph += (gap.match(/\n/g) ?? []).length;
    bracket = bracketBehind(gap, before, bracket);
    const lead = /[^,。;:!?()\n、]*$/.exec(gap.slice(-40))![0];
    const next = own[order + 1]?.start ?? text.length;
    const trail = /^[^,。;:!?()\n、]*/.exec(text.slice(end, Math.min(next, end + 16)))![0];
    numeral.quantities.forEach((quantity, part) => {
      const { role, falls } = roleOf(quantity.unit, lead, text.slice(start, end));
      const base = BASES.find(([, pattern]) => pattern.test(lead))?.[0] ?? null;
      let noun = nounOf(lead, role !== 'level' && role !== 'share');
      const counted =
        /^(?!占|同比|增|比|较|下降|减|和|及|与|以|左右|,)的?([\u4e00-\u9fff]{1,10})$/.exec(
          trail,
        )?.[1];
      if (counted !== undefined && noun === '') noun = counted;
      list.push({
        numeral,
        part,
        quantity,
        index: list.length,
        start,
        end,
        order,
        sentence,
        paragraph,
        bracket,
        lead,
        trail,
        role,
        falls,
        base,
        noun,
        bare: noun === '',
      });
    });
  });
  return { text, edits: folded.edits, list };
}

/** Two digits of a year of the Republic, which no length of time has in its place: 較94年的. */
const YEAR = /^(?:[4-9]\d|1[0-2]\d)年$/;

/** Whether a figure is a year of the Republic rather than a length of time. */
const isYear = (token: string, before: string, behind: string): boolean =>
  YEAR.test(token) &&
  (behind.startsWith('的') ||
    /[比较与到在于]$/.test(before) ||
    (/(?:^|[,。;:!?\n]|但是|民国)$/.test(before) &&
      /^(?![来前后内间以之多])[\u4e00-\u9fff]/.test(behind)));

/** The bracket that is open behind a gap, before which `open` was. A bracket that is never closed ends with its line. */
function bracketBehind(gap: string, start: number, open: number | null): number | null {
  let bracket = open;
  for (const { 0: sign, index } of gap.matchAll(/[()\n]/g))
    bracket = sign === '(' ? start + index : null;
  return bracket;
}

/** Whether two noun phrases name one thing: one ends with the other, or both with the same two characters. */
export function sameHead(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  return (
    a.endsWith(b) || b.endsWith(a) || (a.length > 1 && b.length > 1 && a.slice(-2) === b.slice(-2))
  );
}
