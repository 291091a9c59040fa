/** What the labels of a list say of it. */
export interface Labels {
  /** Why they make up a whole; `null` where they may not. */
  readonly closed: string | null;
  /** Whether they name different things of one kind, so that nothing is counted twice. */
  readonly apart: boolean;
}

/** Why labels make up a whole: what was done, and what was not. */
export const DONE = 'done and not done';
/** The same: a thing and its opposite. */
export const OPPOSITES = 'a thing and all that is not it';
/** The same: the last is 其余. */
export const REST = 'a list that ends with the rest';

const OPEN: Labels = { closed: null, apart: false };
const closed = (why: string): Labels => ({ closed: why, apart: true });

/** Labels that make up a whole together. */
const SETS: readonly (readonly RegExp[])[] = [
  [/第?一(?:次)?产业|一产|^第一$/, /第?二(?:次)?产业|二产|^第二$/, /第?三(?:次)?产业|三产/],
  [/城镇|城市|市镇/, /乡村|农村/],
  [/男/, /女/],
  [/夏粮/, /秋粮/],
  [/(?<!进)出口/, /进口/],
  [/赞成|同意/, /反对/, /弃权/],
  [/有(?!效)/, /无/],
  [/国内|省内|市内|县内|境内|域内/, /国外|省外|市外|县外|境外|域外|海外|入境/],
  [/预期性/, /约束性/],
  [/文科/, /理科/],
  [/汉族/, /各?少数民族/],
  [/家庭户/, /集体户/],
  [/不同性别/, /相同性别/],
];

/** What labels of a set say. They must be alike otherwise: 限额以上城镇 and 乡村 are not, as the first is a part of 城镇. */
function ofSet(set: readonly RegExp[], names: readonly string[], noun: string | null): Labels {
  const rest = names.map((name) =>
    set
      .reduce((left, one) => left.replace(new RegExp(one, 'g'), ''), name)
      .replace(/[^\u4e00-\u9fff]|其中|分别|实现|完成|达到?|为|是|有|约|的/g, ''),
  );
  const isAlike =
    noun === null
      ? new Set(rest.map((left) => left.replace(/占|比重|比例|比/g, ''))).size <= 1
      : rest.every((left) => left === '' || noun.includes(left) || left.endsWith(noun));
  if (!isAlike) return OPEN;
  const counts = set.map(
    (one) =>
      names.filter(
        (name) => one.test(name) && !set.some((other) => other !== one && other.test(name)),
      ).length,
  );
  // 夏粮 and 秋粮 are not all grain: 早稻 is counted apart.
  if (
    counts.every((count) => count === 1) &&
    names.length === set.length &&
    !/夏粮/.test(names.join())
  )
    return closed('labels that make up the whole');
  const isApart =
    counts.reduce((sum, count) => sum + count, 0) === names.length &&
    counts.every((count) => count <= 1);
  return isApart ? { closed: null, apart: true } : OPEN;
}

/** Whether a label may be the first of some that make up a whole. */
export const mayBegin = (label: string): boolean =>
  SETS.some(([first]) => first!.test(label)) ||
  /(?:^|\D)0(?:周岁|岁)?[-—–~至到]\d|岁(?:及)?以下/.test(label);

/** 国有 and 非国有; 限额以上 and 限额以下. */
function ofOpposites(names: readonly string[]): Labels {
  const [one = '', other = '', ...more] = names;
  if (more.length > 0) return OPEN;
  const not = /(?<!除)非([\u4e00-\u9fff]{1,2})/.exec(other)?.[1];
  if (
    not !== undefined &&
    !/非(?:常|遗|洲|但)/.test(other) &&
    one.includes(not) &&
    !one.includes('非')
  )
    return closed(OPPOSITES);
  return /以上/.test(one) && /以下/.test(other) && other.replace('以下', '以上') === one
    ? closed('all above and all below')
    : OPEN;
}

/** 已整改, 正在整改. */
function ofDone(names: readonly string[]): Labels {
  const [first = '', ...rest] = names;
  const done = /^(?:其中)?已(?:经)?(?:完成)?([\u4e00-\u9fff]{2})(?:完成|到位)?$/.exec(
    first.trim(),
  )?.[1];
  if (done === undefined || rest.length > 2) return OPEN;
  const undone = new RegExp(
    `^(?:其余)?(?:正在|尚未|未|待|尚待)(?:完成|进行)?${done}(?:完成|到位|的)?$`,
  );
  return rest.every((name) => undone.test(name.trim())) ? closed(DONE) : OPEN;
}

/** Ages from the lowest to the highest, without a gap: 18岁以下, 18—59岁, 60岁以上. */
function isAllAges(names: readonly string[]): boolean {
  const spans = names.map((name): readonly [number, number] | null => {
    const between = /(\d+)(?:周岁|岁)?[-—–~至到](\d+)/.exec(name);
    if (between) return [Number(between[1]), Number(between[2])];
    const under = /(\d+)(?:周岁|岁)?(?:以下|及以下)/.exec(name);
    if (under) return [0, Number(under[1])];
    const over = /(\d+)(?:周岁|岁)?(?:及)?以上/.exec(name);
    return over ? [Number(over[1]), Infinity] : null;
  });
  return spans.every(
    (span, at) =>
      span !== null &&
      (at === 0 ? span[0] === 0 : Math.abs(span[0] - spans[at - 1]![1]) <= 1) &&
      (at < spans.length - 1 || span[1] === Infinity),
  );
}

/**
 * What the labels of a list say of it: whether they make up a whole.
 *
 * @param noun what the whole counts; `null` where there is no whole, as of shares
 * @example labelsOf(['城镇人口', '乡村人口'], '人口').closed // 'labels that make up the whole'
 */
export function labelsOf(names: readonly string[], noun: string | null = null): Labels {
  if (names.length < 2) return OPEN;
  for (const set of SETS) {
    const found = ofSet(set, names, noun);
    if (found.apart) return found;
  }
  const opposites = ofOpposites(names);
  if (opposites.apart) return opposites;
  const last = names.at(-1)!.trim();
  if (
    /^(?:、|和|及|,)?(?:其余|余下|剩余)(?:部分|的|均)?(?:为|是|有|$)|[或以]其[它他]方式$/.test(last)
  )
    return closed(REST);
  if (!isAllAges(names)) return ofDone(names);
  const isAlike = names.every((name) => {
    const rest = name.replace(/[^\u4e00-\u9fff]|周?岁|及?以[上下]|其中|为|有|的/g, '');
    return noun === null || noun.includes(rest) || rest.endsWith(noun);
  });
  return isAlike ? closed('ages from the lowest to the highest') : OPEN;
}
