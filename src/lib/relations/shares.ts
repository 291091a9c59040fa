import { over, overlaps, scale } from '../quantity/arithmetic.ts';
import { compare } from '../quantity/decimal.ts';
import {
  comesTo,
  giveShare,
  isCounted,
  isExact,
  meets,
  misses,
  percentOf,
  sameUnit,
  verdictOf,
  widthOf,
} from './agreement.ts';
import { isAttribute, MEAN } from './items.ts';
import { sameHead, type Mention } from './mention.ts';
import { SIBLINGS } from './of-parts.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** A share with what stands before it. */
interface Share {
  readonly share: Mention;
  /** Its place in the list of all quantities. */
  readonly at: number;
  /** The words of its clause before it. */
  readonly words: string;
  /** Quantities before it in its paragraph, nearest first. */
  readonly before: readonly Mention[];
}

/** What is known of the shares read so far. */
interface Known {
  /** The last base that was found by its noun, and its share's paragraph: a bare 占53.5% there has the same base. */
  named: { readonly base: Mention; readonly paragraph: number } | null;
  /** Shares whose base was found, by that base. */
  readonly bases: Map<Mention, Mention[]>;
  /** Shares whose base was not found, each with the quantity that it is the share of. */
  readonly alone: [share: Mention, part: Mention][];
}

/** How far a computed share may lie from one that is printed with a hedge, in percentage points. */
const TENTH = 10;
/** A share stands at most so many numerals behind its part; growths and shares of a plan may stand between. */
const ATTRIBUTES = 3;
const ONE_SHARE = 'one digit makes it the share of what it names';
/** How many quantities before a share are looked at: for a part, for a base, and for a noun that is named. */
const REACH = { part: 10, base: 14, noun: 60 };
/** How wide the interval of a share that is found by value may be, in percentage points, by what its base is. */
const WIDEST = { exact: 1, vague: 8 };
/** A share of a list stands at most so many numerals from the others. */
const LIST_REACH = 8;

const isLevel = ({ role, quantity }: Mention): boolean => role === 'level' && quantity.unit !== '%';
const isAlone = ({ groups }: Passage, { order }: Mention): boolean => groups[order]!.length === 1;
const isFine = ({ numeral }: Mention): boolean => /\.\d/.test(numeral.token);
/** Pairs of characters that say nothing of what is counted. */
const GENERAL = /^(?:全国|全省|全市|全县|全州|总数|总额)$/;

/** Whether two characters that follow each other in a name stand in the noun too. */
const shareTwo = (noun: string, name: string): boolean =>
  [...name].some((_, at) => {
    const two = name.slice(at, at + 2);
    return two.length === 2 && noun.includes(two) && !GENERAL.test(two);
  });

/** The quantity right before a share, and the one of the same unit right before that; `null` for none. */
function pairBefore(
  passage: Passage,
  { share, before }: Share,
): { part: Mention; base: Mention } | null {
  const [part] = before;
  if (part === undefined || !isLevel(part)) return null;
  const base = before.find(
    (each) => each.order < part.order && each.role === 'level' && sameUnit(each, part),
  );
  if (base === undefined) return null;
  const isNext = part.order === share.order - 1 && base.order === part.order - 1;
  const areSure = [part, base].every(
    (each) => each.sentence === share.sentence && isExact(each) && isAlone(passage, each),
  );
  return isNext && areSure ? { part, base } : null;
}

/** X…, 完成预算 B 的 p%; X, 占 B 的 p%; X, 是 B 的 n 倍. @returns whether the share was explained */
function ofNamedBase(
  passage: Passage,
  { share, before }: Share,
  isMultiple: boolean,
  give: Give,
): boolean {
  const { text, groups } = passage;
  const [base, ...rest] = before;
  if (
    base?.role !== 'level' ||
    !/^的(?:约|近)?$/.test(text.slice(base.end, share.start)) ||
    !/(?:占|为|是|相当于|达到?|完成)[^,。;]{0,24}$/.test(base.lead)
  )
    return false;
  const part = rest.find(
    (each) => each.sentence === share.sentence && each.role === 'level' && sameUnit(each, base),
  );
  if (part === undefined || !isExact(part) || !isExact(base) || !isAlone(passage, part))
    return false;
  const computed = isMultiple
    ? over(part.quantity, base.quantity)
    : percentOf(part.quantity, base.quantity);
  const between = groups.slice(part.order + 1, base.order).flat();
  const isClosed =
    !isMultiple &&
    between.every(({ bare, role }) => bare && role !== 'level') &&
    /预算|计划|目标|任务|总/.test(base.lead);
  const ground = isClosed ? 'the base is named' : null;
  const holds = share.quantity.approx === '以上' && overlaps(share.quantity, computed);
  const verdict = holds ? 'holds' : verdictOf(share, computed, ground);
  give('share', 'named base', share, [part, base], verdict, ground);
  return true;
}

const SHARE_OF =
  /占[\u4e00-\u9fff]{0,12}?(户|人)(?:口|总?数)?的?(?:比重|比例)?(?:为|达到?|近|约|了|的)*$/;

/** Whether a count is in the unit that the words name: households for 占监测户的, where persons stand beside them. */
function fitsPhrase(words: string, { numeral, quantity }: Mention): boolean {
  const counted = SHARE_OF.exec(words)?.[1];
  return counted === undefined || numeral.quantities.length === 1 || quantity.unit === counted;
}

/** 非国有投资占全市固定资产投资比重为24.6%: the base is the quantity of that noun. */
function ofNamedNoun(
  { list }: Passage,
  { share, at, words }: Share,
  known: Known,
  give: Give,
): boolean {
  const name =
    /[占在]([\u4e00-\u9fff]{2,16}?)(?:的)?(?:比重|比例)?(?:为|达到?|近|约|了|的)*$/
      .exec(words)?.[1]
      ?.replace(/(?:总值|总额|总量|总数|的)+$/, '') ?? null;
  const carried =
    /占(?:比)?(?:为|达)?$/.test(words) &&
    words.length <= 6 &&
    known.named?.paragraph === share.paragraph
      ? known.named.base
      : null;
  if ((name === null || /^(?:比重|比例|总|全部)/.test(name)) && carried === null) return false;
  const subject =
    name === null
      ? ''
      : words.slice(0, Math.max(0, words.search(/[占在]/))).replace(/^.*[、其中]/, '');
  const back = list
    .slice(Math.max(0, at - REACH.noun), at)
    .filter((each) => isLevel(each) && !MEAN.test(each.lead))
    .reverse();
  const part = back.find(
    (each) =>
      each.paragraph === share.paragraph &&
      fitsPhrase(words, each) &&
      (subject === ''
        ? each.sentence === share.sentence
        : each.noun.length >= 2 && (each.noun.endsWith(subject) || subject.endsWith(each.noun))),
  );
  if (part?.quantity.value == null) return false;
  const bases =
    carried !== null
      ? [carried]
      : back.filter(
          (each) =>
            each !== part &&
            each.order < share.order &&
            sameUnit(each, part) &&
            (each.paragraph >= share.paragraph - 3
              ? shareTwo(each.noun, name!)
              : each.noun.endsWith(name!)),
        );
  const base = bases.find(({ quantity }) => {
    if (quantity.value === null || compare(quantity.value, part.quantity.value!) < 0) return false;
    const computed = percentOf(part.quantity, quantity);
    return share.quantity.approx === null
      ? meets(share.quantity, computed)
      : overlaps(share.quantity, computed);
  });
  if (base === undefined) return false;
  give('share', 'named noun', share, [part, base], 'holds', null);
  known.named = { base, paragraph: share.paragraph };
  return true;
}

/** 预算 B, … 完成 X, 占预算的 p%. */
function ofPlan({ clauseOf }: Passage, { share, words, before }: Share, give: Give): boolean {
  const plan =
    /(?:占|完成|为)[^,。;]{0,6}(预算|计划|目标|任务)(?:数|总数|总任务)?的(?:约|近)?$/.exec(
      words,
    )?.[1];
  if (plan === undefined) return false;
  const inSentence = before.filter(
    ({ role, sentence }) => role === 'level' && sentence === share.sentence,
  );
  const base = inSentence.find(({ lead }) => lead.includes(plan));
  const part = inSentence.find((each) => each !== base && !each.lead.includes(plan));
  if (base === undefined || part === undefined || base.order >= part.order) return false;
  if (!sameUnit(base, part) || !isExact(part) || !isExact(base)) return false;
  const ofYear = /年度|本年|全年|当年/;
  const isNear =
    part.order === share.order - 1 &&
    base.order === part.order - 1 &&
    new RegExp(`${plan}(?:数|总数)?(?:为|是|达)?$`).test(base.lead) &&
    ofYear.test(words) === ofYear.test(clauseOf(base));
  giveShare(give, 'plan', share, [part, base], isNear ? 'the plan is given' : null);
  return true;
}

/** The verb in the name of a rate: 整改 of 整改率. */
export const RATE =
  /(完成|办结|整改|销号|就业|开工|完工|支付|达标|通过|改造|化解|脱贫|到位|入库|普及|覆盖)率(?:为|达到?|已达)*$/;

/** B…, 办结 X, 办结率 p%. */
function ofRate(passage: Passage, own: Share, give: Give): boolean {
  const { share, words } = own;
  const rate = RATE.exec(words)?.[1];
  if (rate === undefined) return false;
  const pair = pairBefore(passage, own);
  if (pair === null) return false;
  const { part, base } = pair;
  const isDone =
    part.lead.includes(rate) &&
    /^[,、;]?(?:已|现已|其中|目前|截至目前)*$/.test(part.lead.slice(0, part.lead.indexOf(rate)));
  if (!isDone) return false;
  if (compare(part.quantity.value!, base.quantity.value!) > 0) return false;
  giveShare(give, 'rate', share, [part, base], 'the rate of what was done');
  return true;
}

/** Finds part and base of a share among the quantities before it by its value alone, so that nothing can contradict. */
function ofValue(
  passage: Passage,
  { share, words, before }: Share,
  known: Known,
  give: Give,
): boolean {
  const done = RATE.exec(words)?.[1];
  const [nearest] = before;
  const usual = before.find(
    (each) =>
      nearest !== undefined &&
      each.order < nearest.order &&
      sameUnit(each, nearest) &&
      each.role === 'level',
  );
  const fine = isFine(share);
  for (const part of before) {
    if (!isLevel(part) || part.sentence < share.sentence - 1 || !isExact(part)) continue;
    if (!fitsPhrase(words, part)) continue;
    for (const base of passage.before(share, REACH.base)) {
      const { value, low, high } = base.quantity;
      const isBehind = base.order > part.order && base.order >= share.order;
      if (isBehind || base.order === part.order || base.role !== 'level' || !sameUnit(base, part))
        continue;
      if (value === null || low === null || high === null) continue;
      // What was done is no base of the rate at which it was done.
      if (done !== undefined && base.lead.includes(done)) continue;
      if (compare(value, part.quantity.value!) < 0 || compare(value, '0') === 0) continue;
      if (!isExact(base) && base.sentence !== part.sentence) continue;
      const computed = percentOf(part.quantity, base.quantity);
      if (widthOf(computed) > (isExact(base) ? WIDEST.exact : WIDEST.vague)) continue;
      // A share without decimals may be met by chance, unless by the two quantities right before it.
      const isTrusted = fine || (part === nearest && base === usual);
      const isNear = part.paragraph - base.paragraph <= (fine ? 1 : 0);
      if (!comesTo(share.quantity, computed) || !isTrusted || !isNear) continue;
      give('share', 'found', share, [part, base], 'holds', null);
      if (fine && part === nearest)
        known.bases.set(base, [...(known.bases.get(base) ?? []), share]);
      return true;
    }
  }
  return false;
}

/** B, 其中 X, 占 p%, where part X and base B are named alike. */
function ofPart(passage: Passage, own: Share, give: Give): void {
  const { share } = own;
  const pair = pairBefore(passage, own);
  if (pair === null) return;
  const { part, base } = pair;
  const { text } = passage;
  const areNamedAlike =
    /^,占(?:比|总数的|总数|比为|比达)?$/.test(text.slice(part.end, share.start)) &&
    /^[,(]其中/.test(text.slice(base.end, part.start)) &&
    sameHead(part.noun, base.noun) &&
    isCounted(part.quantity.unit);
  if (areNamedAlike)
    giveShare(give, 'of which', share, [part, base], 'part and whole are named alike');
}

/** 占总户数的: what stands between a part and its share, which may name its base. */
const BEHIND_PART =
  /^[^。;,]{0,8}[,、(]?占(?:到|了)?(?!全国|全省)([\u4e00-\u9fff]{0,12}?)(?:的)?(?:比重|比例)?(?:为|达到?)?$/;

/** Whether changing one digit of a share, of its part or of its base would make the share right. */
function isOneDigitOff(share: Mention, part: Mention, base: Mention): boolean {
  const computed = percentOf(part.quantity, base.quantity);
  const [is, of] = [
    Number(share.quantity.value),
    (100 * Number(part.quantity.value)) / Number(base.quantity.value),
  ];
  if (!misses(share.quantity, computed)) return false;
  const places = /\.(\d+)/.exec(share.numeral.token)?.[1]!.length ?? 0;
  const [one, other] = [is.toFixed(places), of.toFixed(places)];
  if (
    one.length === other.length &&
    [...one].filter((digit, at) => digit !== other[at]).length === 1
  )
    return true;
  // Part or base would be right if a single digit of it were greater or smaller.
  const slack = (0.5 * 10 ** -places) / is;
  return [of / is, is / of].some((ratio, n) => {
    const value = Number((n === 0 ? part : base).quantity.value);
    const off = Math.abs(value / ratio - value);
    const unit = 10 ** Math.floor(Math.log10(off * (1 + slack)));
    const digit = Math.round(off / unit);
    return digit >= 1 && digit <= 9 && Math.abs(off - digit * unit) <= (value / ratio) * slack;
  });
}

/** A share right behind its part that names its base, where one other digit would make it right. */
function ofNamedNear(passage: Passage, { share, before }: Share, give: Give): void {
  const part = before.find((each) => each.bracket === share.bracket && !isAttribute(each));
  if (part === undefined || !isFine(share) || share.order - part.order > ATTRIBUTES) return;
  if (!isLevel(part) || !isExact(part) || part.sentence !== share.sentence) return;
  const said = BEHIND_PART.exec(passage.gap(share.order - 1, share.order))?.[1];
  if (said === undefined) return;
  const name = said.replace(/^(?:全[市县区省]|总|全部|整体)+|(?:总值|总额|总量|总数|数|的)+$/g, '');
  if (name.length < 2 && !/总/.test(said)) return;
  const base = passage
    .before(part, REACH.noun)
    .find(
      (each) =>
        isLevel(each) &&
        sameUnit(each, part) &&
        isExact(each) &&
        each.paragraph >= share.paragraph - 1 &&
        (each.noun + each.trail).includes(name) &&
        (name.length > 1 || /总|共/.test(each.lead)),
    );
  if (base === undefined || !isOneDigitOff(share, part, base)) return;
  give('share', 'named near', share, [part, base], 'doubt', ONE_SHARE);
}

/** 经常开支占总开支超过八成,为44亿元: the part behind its share, of a base that is named. @returns whether it was explained */
function ofPartBehind(
  { groups, gap, clauseOf }: Passage,
  { share, before }: Share,
  give: Give,
): boolean {
  const name = /占([\u4e00-\u9fff]{2,12}?)的?(?:约|近|超过|逾)?$/.exec(clauseOf(share))?.[1];
  const [part] = groups[share.order + 1] ?? [];
  if (name === undefined || part === undefined || !isLevel(part) || !isExact(part)) return false;
  if (!/^,(?:为|达|即|共)$/.test(gap(share.order, part.order))) return false;
  const base = before.find(
    (each) => isLevel(each) && sameUnit(each, part) && isExact(each) && shareTwo(each.noun, name),
  );
  if (base === undefined) return false;
  const computed = percentOf(part.quantity, base.quantity);
  const tenths = share.quantity.unit === '成' ? scale(computed, '0.1') : computed;
  const step = share.quantity.unit === '成' ? 1 : TENTH;
  const isNear = Math.abs(Number(tenths.low) - Number(share.quantity.value)) < step;
  const isAbove = share.quantity.high === null && overlaps(share.quantity, tenths);
  if (!isNear || !(share.quantity.low !== null ? isAbove : comesTo(share.quantity, tenths)))
    return false;
  give('share', 'part behind', share, [part, base], 'holds', null);
  return true;
}

/** Whether a share stands right behind the quantity that it is the share of, whatever its base. */
function isBehindItsPart(passage: Passage, { share, before: [part] }: Share): boolean {
  return (
    isFine(share) &&
    part !== undefined &&
    part.order === share.order - 1 &&
    part.sentence === share.sentence &&
    isAlone(passage, part) &&
    part.role === 'level' &&
    isExact(part) &&
    /^[,、(]?占(?:比|总数的|总量的|比重)?(?:为|达)?$/.test(
      passage.text.slice(part.end, share.start),
    )
  );
}

/** 投票率66.3%, 投票数A, 选举人数B; A, 占总人口的p%, 总人口B: a base behind its share, found by the value alone. */
function ofFollowing({ groups, gap }: Passage, { share, words, before }: Share, give: Give): void {
  const [first, second] = [1, 2].map((n) => groups[share.order + n]?.[0]);
  if (first === undefined || !isFine(share)) return;
  const isNamed = first.noun.length >= 2 && words.includes(first.noun);
  const [part, base] = isNamed ? [before[0], first] : [first, second];
  if (part === undefined || base === undefined || !sameUnit(part, base)) return;
  const areNext = [part, base].every(
    (each) =>
      isLevel(each) &&
      isExact(each) &&
      each.sentence === share.sentence &&
      (each.order < share.order || /^[,、(]/.test(gap(each.order - 1, each.order))),
  );
  const computed = percentOf(part.quantity, base.quantity);
  if (areNext && widthOf(computed) <= WIDEST.exact && meets(share.quantity, computed))
    give('share', 'following', share, [part, base], 'holds', null);
}

/** Shares of a list in which other shares have one base. */
function ofSiblings({ alone, bases }: Known, give: Give): void {
  for (const [share, part] of alone)
    for (const [base, others] of bases) {
      const isFar =
        base.paragraph !== share.paragraph ||
        others.some(({ order }) => Math.abs(order - share.order) > LIST_REACH);
      if (others.length < 2 || isFar || !sameUnit(base, part)) continue;
      const behind = others.map(({ order }) => order > share.order);
      const isAmong =
        behind[0] !== behind.at(-1) || others.some(({ sentence }) => sentence === share.sentence);
      if (isAmong) giveShare(give, 'siblings', share, [part, base], SIBLINGS);
    }
}

/** Shares of a base that is named, planned, or found before them. */
export function shares(passage: Passage, give: Give): void {
  const { list, clauseOf } = passage;
  const known: Known = { named: null, bases: new Map(), alone: [] };
  for (const [at, share] of list.entries()) {
    const { quantity, role, paragraph } = share;
    const isMultiple = quantity.unit === '倍' && role === 'level';
    const isTenths = quantity.unit === '成' && role === 'level';
    const isShareOf = isMultiple || isTenths || (role === 'share' && quantity.unit === '%');
    if (quantity.value === null || !isShareOf) continue;
    const before = passage.before(share, REACH.part).filter((each) => each.paragraph === paragraph);
    const words = clauseOf(share).replace(/\([^()]*\)/g, '');
    const own: Share = { share, at, words, before };
    if (ofPartBehind(passage, own, give) || isTenths) continue;
    if (ofNamedBase(passage, own, isMultiple, give) || isMultiple) continue;
    if (ofNamedNoun(passage, own, known, give) || ofPlan(passage, own, give)) continue;
    const isShare =
      /(?:率|占比|比重|比例|占[^,。\d]{0,16})(?:为|达到?|的|约)*$/.test(words) &&
      !/(?:增长率|发生率|增速|增幅|利率|同比|年均|贡献率|上升率|下降率)/.test(words);
    if (!isShare || ofRate(passage, own, give) || ofValue(passage, own, known, give)) continue;
    if (!isExact(share)) continue;
    ofNamedNear(passage, own, give);
    if (isBehindItsPart(passage, own)) known.alone.push([share, before[0]!]);
    ofPart(passage, own, give);
    ofFollowing(passage, own, give);
  }
  ofSiblings(known, give);
}
