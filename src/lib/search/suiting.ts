import { unitAsked, type Intent } from './intent.ts';
import type { Question } from './question.ts';
import type { FigureFacts } from './row.ts';

/** Things that are counted, and are no people. */
const THINGS: ReadonlySet<string> = new Set(
  'workshops village-projects pilots schools kindergartens county village town prefecture meetings welfare-posts greenhouses enterprises leading-enterprise cooperative problems-found disputes assistance-requests training-classes demonstration-villages hospital-use'.split(
    ' ',
  ),
);

/** What is counted, by the Chinese noun behind 多少. */
const COUNTED: Readonly<Record<string, string>> = {
  县: 'county',
  村: 'village',
  州市: 'prefecture',
  镇: 'town',
};

/** Units that answer the measure word of a quantity, by that word. */
const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
  岁: ['周岁', '岁'],
  年: ['年', '个月'],
  个月: ['年', '个月'],
  亩: ['亩'],
  吨: ['吨'],
  公里: ['公里'],
  批: ['批', '批次'],
  档: ['档'],
  种: ['种', '类', '个'],
  类: ['类', '种', '个'],
  笔: ['笔'],
  份: ['份'],
};

/** Asks for the change of a thing, and not for the thing. */
const ASKS_CHANGE =
  /how (?:many|much) (?:more|fewer|less)\b|than (?:the|a) year (?:before|earlier)|比(?:上年|去年|前一年|上一年)|(?:增加|减少|多|少)了(?:多少|几)/;

/** Words for before and after a change, in questions and in labels. */
const BEFORE = /\b(?:before|used to|originally|formerly)\b|原来|以前|之前|改前|调整前|提高前/;
const AFTER =
  /\b(?:after|now|raised to|drop(?:ped)? to|f[ae]ll to|fallen to)\b|现在|以后|之后|改后|调整后|提高后|降到|涨到|提高到/;

/** Where the head of an English label ends. */
const BEHIND_HEAD = /\b(?:of|among|for|that|who|which|whose|in|from|with|on|by|to|where)\b|[,(;:]/;

/** Words of questions that ask for what a rule sets, which is no count and no amount. */
const ASKS_RULE =
  /几年|years?|\bage\b|年龄|岁|档|tier|allowance|补贴|津贴|minimum|at least|how long|多久|how old/;

/** Units of time and person in a figure’s rate, as 人/月, by the names that ask for them. */
const RATES = [
  ['per-person', '人'],
  ['per-month', '月'],
  ['per-year', '年'],
] as const;

/**
 * Makes a function that says how well a figure suits a question apart from what it is about: its unit, its rate, what is
 * counted, whether it is a target, a whole or a part.
 *
 * @returns for a figure a factor, 1 where nothing speaks for or against it, and whether it has the unit that was asked for
 */
export function suiting(question: Question, intent: Intent) {
  const { folded: text, parts } = question;
  const unit = unitAsked(question, intent);
  const asksCount = intent === 'how-many';
  const meanings = parts.flatMap((part) => part.meanings);
  const names = (id: string) => meanings.some((each) => each.id === id);
  const measures = new Set(meanings.flatMap(({ kind, id }) => (kind === 'measure' ? [id] : [])));
  const asksChange = ASKS_CHANGE.test(text);
  const asksTarget = names('target') || /\bshould\b|\bsupposed\b|\bplan|要达到|将达到/.test(text);
  const rates = RATES.filter(([name]) => measures.has(name)).map(([, sign]) => sign);
  const measureWord =
    /(?:多少|几)(户|件|间|岁|年|亩|次|家|所|吨|公里|条|座|场|期|天|个月|批|档|种|类|笔|份)/.exec(
      text,
    )?.[1];
  const asksThings = /(?:多少|几)[个座所家处条](?!人)/.test(text);
  const head = /how many|number of/.test(text)
    ? parts.find((part) => text.indexOf(part.text) > text.search(/how many|number of/))
    : undefined;
  // Villagers are no villages.
  const headIsPeople = /(?:villagers?|residents?|dwellers?|people|folks?)$/.test(head?.text ?? '');
  const headIsThing = !headIsPeople && (head?.meanings.some(({ id }) => THINGS.has(id)) ?? false);
  const headHan = /(?:多少|几)[个户人家名项所件次座处条]?(?!人)(\p{Script=Han}{2,8})/u.exec(
    text,
  )?.[1];
  const counted =
    (headIsPeople ? undefined : head?.meanings.find(({ kind }) => kind === 'counted')?.id) ??
    COUNTED[/(?:多少|几)(?:个)?(县|村|州市|镇)/.exec(text)?.[1] ?? ''];

  /** Whether a figure has the unit that was asked for, and a factor. */
  function ofUnit(figure: FigureFacts): [number, boolean] {
    const isShare = figure.unit === '%';
    const isMoney = figure.unit === '元';
    const isPeople = figure.unit === '人' || figure.unit === '人次';
    const isLine = figure.kind === 'rule' || figure.kind === 'threshold';
    const unmet: number[] = [];
    let factor = 1;
    if (unit === 'household' && figure.unit !== '户') unmet.push(0.4);
    else if (unit === 'person' && !isPeople) unmet.push(figure.unit === '户' ? 0.5 : 0.4);
    else if (unit === 'money' && !isMoney) unmet.push(0.4);
    else if (unit === 'share' && !isShare) unmet.push(0.3);
    else if (unit === 'line' && !isLine && !names('mean')) unmet.push(0.5);
    else if (unit === 'person' && figure.unit === '人次') factor *= 0.85;
    if (unit !== 'share' && isShare) {
      if (asksCount) unmet.push(0.4);
      else factor *= intent === 'how-much' ? 0.7 : 0.8;
    }
    const dimension = DIMENSIONS[measureWord ?? ''];
    if (dimension !== undefined && !dimension.includes(figure.unit)) unmet.push(0.5);
    if (measureWord !== undefined)
      factor *= figure.unit === measureWord || dimension?.includes(figure.unit) ? 1.25 : 0.8;
    if (measures.has('mean') && figure.kind !== 'mean' && figure.per === null) unmet.push(0.6);
    const hasRate = rates.some((sign) => figure.per?.includes(sign));
    if (rates.length > 0) factor *= hasRate ? 1.1 : 0.8;
    else if (unit !== 'line' && figure.per !== null && asksCount) factor *= 0.7;
    if (unit !== 'line' && isLine && !(unit === 'money' && hasRate) && !ASKS_RULE.test(text))
      factor *= asksCount ? 0.4 : 0.6;
    // How much is no number of persons or things, as 多少 may be.
    if (/how much/.test(text) && unit === undefined && !isMoney && !isShare && !isLine)
      unmet.push(figure.kind === 'count' ? 0.5 : 0.7);
    if (asksCount && unit !== 'money' && isMoney) unmet.push(0.5);
    const isLiving = isPeople || figure.unit === '户';
    if (asksThings && (isLiving || isMoney)) factor *= 0.6;
    if (headIsThing && isLiving) unmet.push(0.7);
    return [unmet.reduce((product, each) => product * each, factor), unmet.length === 0];
  }

  /** How well what is counted is what was asked for. It opens an English label, and closes a Chinese one. */
  function ofHead({ counted: own, labels: [english, chinese] }: FigureFacts): number {
    let factor = 1;
    if (counted !== undefined) factor *= own === counted ? 1.15 : 0.7;
    if (head !== undefined) {
      const opening = english.toLowerCase().split(BEHIND_HEAD)[0]!;
      factor *= opening.includes(head.text.slice(0, 5)) ? 1.1 : 0.88;
    }
    if (headHan !== undefined) {
      const noun = headHan.slice(-2);
      const label = chinese.replace(/[，、（].*$/, '');
      factor *= label.endsWith(noun) ? 1.12 : label.includes(noun) ? 0.92 : 1;
    }
    return factor;
  }

  /** What held before a change where that is asked for, and what holds after it. */
  function ofTime({ labels }: FigureFacts): number {
    const label = labels.join(' ').toLowerCase();
    const [before, after] = [BEFORE.test(text), AFTER.test(text)];
    if (before === after) return 1;
    const isOther = before ? / after the | since the |后的/ : / before the |前的/;
    return isOther.test(label) ? 0.7 : 1;
  }

  /** Targets where targets are asked for, and a whole before its parts. */
  function ofKind({ target, partOf, whole, tags }: FigureFacts): number {
    let factor = target ? (asksTarget ? 1.15 : 0.85) : asksTarget ? 0.8 : 1;
    if (partOf !== null) factor *= 0.93;
    if (whole) factor *= 1.08;
    if (tags.total !== undefined) factor *= 1.06;
    if (names('total') && (partOf !== null || tags.new !== undefined)) factor *= 0.85;
    return factor;
  }

  return (figure: FigureFacts): [factor: number, unitMet: boolean] => {
    const [factor, unitMet] = ofUnit(figure);
    const isChange = figure.tags.increase !== undefined || figure.tags.growth !== undefined;
    const other = asksChange && !isChange ? 0.5 : 1;
    return [
      factor * other * ofHead(figure) * ofTime(figure) * ofKind(figure),
      unitMet && other === 1,
    ];
  };
}
