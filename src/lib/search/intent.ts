import type { Question } from './question.ts';

/** What a question wants: a count, an amount, a share, a line, a date, a definition, a place, a comparison, a reason, or pages. */
export type Intent =
  | 'how-many'
  | 'how-much'
  | 'share'
  | 'line'
  | 'when'
  | 'define'
  | 'where'
  | 'compare'
  | 'explain'
  | 'list';

/** The unit that the answer to a question has to have. */
export type AskedUnit = 'person' | 'household' | 'money' | 'share' | 'line';

/** Names of what is measured, and not counted: 收入多少 asks how much. */
const MASS: ReadonlySet<string> = new Set([
  'net-income',
  'wages',
  'labour-earnings',
  'partner-investment',
  'partner-funds',
  'poverty-funds',
  'linking-funds',
  'pooled-funds',
  'sales',
  'donations',
  'reimbursement',
  'disposable-income',
  'collective-income',
  'hardship-funds',
  'startup-loans',
  'microcredit',
  'poverty-loans',
]);

/** Measure words of things that are counted one by one. */
const COUNTED = '[人户名个家所座件次场起间岁期条项位处种批辆亩天年月]';
const HOW_MANY = new RegExp(
  `how many|how often|how long|how old|what age|number of|(?:多少|几)${COUNTED}|人数|户数|次数|家数|数量|总数|多久|多长时间|几时`,
);
/** What is asked for behind 多少, or before it, is an amount of money. */
const MONEY =
  /多少(?:钱|元|万元|亿|资金|金额|款|贷款)|(?:多少|几)\p{Script=Han}{0,6}(?:金|款|补贴|津贴|资金|贷款|收入)(?:$|[?？。，])|花了|金额/u;

const DEFINE =
  /^(?:what(?:'s| is| are| was| were| does| do)|who (?:counts|is)|what counts|define|explain|meaning of|definition)\b|\bmean(?:s|ing)?\b/;
const NOT_DEFINE =
  /what(?:'s| is| are| was| were) the (?:\w+ ){0,3}(?:share|percentage|proportion|percent|rate|number|total|amount|average|income|standard|line|goal|target|price|cost|limit|threshold|balance|growth)|what (?:share|percentage|proportion|percent|rate|number)/;
const DEFINE_HAN =
  /什么是|是什么|是啥|什么意思|啥意思|何为|何谓|指什么|指的是|什么叫|叫做|区别|所谓|解释|定义|含义/;

/** What only a question has: without it, a share or a line is a subject. */
const ASKS = /\?|？|多少|几|占比|是什么|^(?:what|how|which)\b/;

/** What a question asks for. */
export function intentOf(question: Question): Intent {
  const { folded: text, parts, places } = question;
  const means = (id: string) =>
    parts.some(({ meanings }) =>
      meanings.some((each) => each.kind === 'measure' && each.id === id),
    );
  const isMass = parts.some(({ meanings }) => meanings.some(({ id }) => MASS.has(id)));
  if (
    places.filter((place) => place !== 'china').length > 1 &&
    /compar|versus|\bvs\b|which|between|各|比|分别|哪|\band\b|\bor\b|和|与|跟|、/.test(text)
  )
    return 'compare';
  if (DEFINE.test(text) && !NOT_DEFINE.test(text) && question.terms.length > 0) return 'define';
  if (DEFINE_HAN.test(text)) return 'define';
  if (/^where\b|在哪|哪里|哪儿/.test(text)) return 'where';
  if (/^when\b|什么时候|哪年|哪一年|何时|几时/.test(text)) return 'when';
  if (/^what happen/.test(text)) return 'explain';
  if (means('share') || /占比|百分之|比例|几成|率(?:是|有|达|能)?(?:多少|几)|\brate\b/.test(text))
    return ASKS.test(text) || places.length > 0 ? 'share' : 'list';
  if (HOW_MANY.test(text) && !MONEY.test(text)) return 'how-many';
  if (isMass && /多少|几|^what\b|how high/.test(text)) return 'how-much';
  if (means('line')) return ASKS.test(text) || places.length > 0 ? 'line' : 'list';
  if (/how much|\bearn(?:s|ed)?\b|多少|几/.test(text) || MONEY.test(text)) return 'how-much';
  if (
    /^(?:who|why|which|how|can|could|do|does|did|is|are|was|were|has|have|should|what)\b|\?$|为什么|为何|怎么|怎样|如何|谁|吗$|吗[?？]|哪|还.不|是不是|有没有|能不能/.test(
      text,
    )
  )
    return 'explain';
  return 'list';
}

/** Whether a question asks for a number. */
export const asksNumber = (intent: Intent): boolean =>
  ['how-many', 'how-much', 'share', 'line'].includes(intent);

/** The unit that a question asks for; nothing where it leaves that open. */
export function unitAsked(question: Question, intent: Intent): AskedUnit | undefined {
  const { folded: text, parts } = question;
  const meanings = parts.flatMap((part) => part.meanings);
  const measures = meanings.flatMap(({ kind, id }) => (kind === 'measure' ? [id] : []));
  if (intent === 'share') return 'share';
  if (/how long|how old|what age|how often|多久|多长时间|多少[岁年天]|几[岁年天]/.test(text))
    return undefined;
  // A measure word of things asks for things, whoever has them.
  if (/(?:多少|几)(?:[个件间亩起所座条辆吨家处期场批]|公里)(?!人)/.test(text)) return undefined;
  if (/多少户|几户|户数|多少家庭|how many (?:\w+ ){0,3}(?:households|families)/.test(text))
    return 'household';
  if (
    /多少(?:名|个)?(?:人(?!次)|群众|农民|学生|对象|劳动力)|几个人|人数|how many (?:\w+ ){0,2}(?:people|villagers|residents|farmers|workers|children|pupils|students|teachers)/.test(
      text,
    )
  )
    return 'person';
  if (MONEY.test(text)) return 'money';
  if (intent === 'line') return 'line';
  if (intent === 'how-much' || (intent === 'compare' && /how much|多少/.test(text))) {
    const grows = meanings.some(({ id }) => id === 'increase' || id === 'growth');
    const isMass = meanings.some(({ id }) => MASS.has(id) && id !== 'reimbursement');
    // What one gets in a month is money, whoever gets it.
    return measures.includes('money') || measures.includes('per-month') || (isMass && !grows)
      ? 'money'
      : undefined;
  }
  return (['person', 'household', 'money', 'share', 'line'] as const).find((unit) =>
    measures.includes(unit),
  );
}

/** Whether a folded question asks if something came about. @example asksWhether('did anyone fall back') // true */
export const asksWhether = (folded: string): boolean =>
  /^(?:did|has|have|had)\b|有没有|是否|吗[?？]?$/.test(folded);

/** Whether a folded question asks for the whole country: “in China”, while “Chinese” is said of anything. */
export const asksCountry = (folded: string): boolean =>
  /\b(?:in|across|throughout) china\b|\bnationwide\b|\bnationally\b|全国|全中国/.test(folded);
