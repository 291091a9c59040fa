import { endAt, matchAt } from '../text/match-at.ts';
import { unitAt } from '../quantity/units.ts';
import type { FoldedNumeral } from './numeral.ts';

// Numbers that count nothing: list markers, ordinals, numbers in names and slogans.

const NUMBER = '(?:\\d{1,4}|[一二三四五六七八九十百零]{1,5})';

/**
 * Whether a sentence begins at `at`: only blanks stand between it and the start of its line, or a
 * stop, colon or quotation mark.
 */
function opensSentence(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && /[ \t\u00a0\u3000]/.test(text.charAt(i)) && at - i < 24) i -= 1;
  return i < 0 || /[\n\r。!?;:”"…>»—]/.test(text.charAt(i));
}

/** Whether a sentence begins at `at`, or a clause behind a comma. */
function opensClause(text: string, at: number): boolean {
  return opensSentence(text, at) || /[,、]/.test(text.charAt(at - 1));
}

const BRACKETED = new RegExp(`${NUMBER}(?=[)〕】\\]])`, 'y');
const POINTED = new RegExp(
  `\\d{1,2}[.、](?![\\d])|(?!十.五)[一二三四五六七八九十]{1,3}、(?![二三四][级类][低重残智])|\\d{1,2}[,)](?=\\p{Script=Han}|[A-Z]{2})`,
  'yu',
);
const COUNTED = /[一二三四五六七八九十]{1,2}(?=(?:是|要|则)(?!要是)|、)/y;

/**
 * Reads a number with which the text numbers its own parts: （一） 一、 1. 一是 ① 第三, The token includes
 * its brackets and its point.
 *
 * @param floor it does not begin before this position, here and in the other functions.
 * @example markerAt('(二)强化', 1, 0) // { start: 0, end: 3, kind: 'list-marker' }
 */
export function markerAt(text: string, at: number, floor: number): FoldedNumeral | null {
  const kind = 'list-marker';
  if (text.charCodeAt(at) < 0x4e00 && /[①-➓㈠-㊉]/.test(text.charAt(at)))
    return { start: at, end: at + 1, kind };
  const before = text.charAt(at - 1);
  if (/[([〔【]/.test(before) && at - 1 >= floor) {
    // 昨（十五）日 is a day.
    if (/[昨今明本]$/.test(text.slice(Math.max(0, at - 2), at - 1))) return null;
    const match = matchAt(BRACKETED, text, at);
    const end = at + (match?.[0].length ?? 0) + 1;
    if (match !== null && (opensClause(text, at - 1) || /[一二三四五六七八九十]/.test(match[0])))
      return { start: at - 1, end, kind };
  }
  if (before === '第' && opensSentence(text, at - 1) && at - 1 >= floor) {
    const match = /^[一二三四五六七八九十\d]{1,2}(?=[,、](?!第))/.exec(text.slice(at, at + 5));
    if (match !== null) return { start: at - 1, end: at + match[0].length, kind };
  }
  const pointed = matchAt(POINTED, text, at);
  if (pointed !== null && opensSentence(text, at))
    return { start: at, end: at + pointed[0].replace(/,$/, '').length, kind };
  const headed = /^[一二三四五六七八九十]{1,2}(?=:)/.exec(text.slice(at, at + 3))?.[0];
  if (
    headed !== undefined &&
    /(?:^|[\n。!?;])\p{Script=Han}{2,4}$/u.test(text.slice(Math.max(0, at - 5), at))
  )
    return { start: at, end: at + headed.length, kind };
  const counted = matchAt(COUNTED, text, at);
  if (counted !== null && text.charAt(at + counted[0].length) !== '、' && opensClause(text, at))
    return { start: at, end: at + counted[0].length + 1, kind };
  return null;
}

const PHASE = /[一二三四五六]期(?!间|末|望)/y;
const PLACE = '(?:\\d{1,4}|[一二三四五六七八九十百千万零]{1,6})';
const ORDINAL = new RegExp(
  `${PLACE}(?:[至到、,和及与或—-]第?${PLACE})+(?=[批期届条章款项页节号])|${PLACE}`,
  'y',
);
const CLAUSE_OF_ARTICLE = new RegExp(`^(?:第${PLACE}[款项目])*`);
const GRADE = '(?:[一二两三四五六七八九十]{1,2}|\\d{1,2})';
const LEVEL = new RegExp(
  `${GRADE}(?:[至到、—-]${GRADE})*(?:级(?!别|数)|(?<=、.|[一二三][二三四])类)`,
  'y',
);
const RANKED = /前(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:名|位|强)|前(?:三|十|五)(?=[,。、;])/y;

/**
 * Reads a place in an order: 第三批, 一至四级, 前10名.
 *
 * @example ordinalAt('第二批资金', 1, 0) // { start: 0, end: 3, kind: 'ordinal' }
 */
export function ordinalAt(text: string, at: number, floor: number): FoldedNumeral | null {
  const before = text.charAt(at - 1);
  if (before === '第' && at - 1 >= floor) {
    const match = matchAt(ORDINAL, text, at);
    if (match === null) return null;
    const after = at + match[0].length;
    const unit = unitAt(text, after);
    let end = unit === null ? after : unit.end;
    // 第三条第二款 names one place in a law.
    if (unit?.unit === '条') end += CLAUSE_OF_ARTICLE.exec(text.slice(end, end + 16))![0].length;
    return { start: at - 1, end, kind: 'ordinal' };
  }
  if (before === '前' && at - 1 >= floor) {
    const end = endAt(RANKED, text, at - 1);
    if (end !== null) return { start: at - 1, end, kind: 'ordinal' };
  }
  return levelAt(text, at);
}

/**
 * Reads a grade (三级残疾), which is an ordinal, or levels of government counted together (省市县三级,
 * 四级书记), which are a name.
 */
function levelAt(text: string, at: number): FoldedNumeral | null {
  if (matchAt(PHASE, text, at) !== null) return { start: at, end: at + 2, kind: 'ordinal' };
  const end = endAt(LEVEL, text, at);
  if (end === null) return null;
  const together =
    /[省市县乡镇村州区)]/.test(text.charAt(at - 1)) ||
    /[联书干组网服体党政平河林路]/.test(text.charAt(end));
  return { start: at, end, kind: together ? 'name' : 'ordinal' };
}

const DECADE = /(?:[5-9][05]|0[05]|[五六七八九][〇零十]|零零)后(?![来期续勤台备天的,。;])/y;

/** Reads the people born in a decade: 80后, 九零后. */
export function decadeAt(text: string, at: number): FoldedNumeral | null {
  if (/[\d〇零一二三四五六七八九]/.test(text.charAt(at - 1))) return null;
  const end = endAt(DECADE, text, at);
  return end === null ? null : { start: at, end, kind: 'name' };
}

const ROOM = /[一二三四五六七八九十百〇零]{1,5}(?=室|单元|号(?:楼|院|路|线|馆))/y;

/** Reads the number of a room or house in Chinese characters: 三〇六室. */
export function roomAt(text: string, at: number): FoldedNumeral | null {
  const end = endAt(ROOM, text, at);
  return end === null ? null : { start: at, end, kind: 'name' };
}

const SESSION =
  /(?:第)?[一二三四五六七八九十]{1,3}届(?:[一二三四五六七八九]{1,2}(?:中|次)(?:、[一二三四五六七八九]中)*全会|(?:全国)?(?:人大|政协|人民代表大会)(?:[一二三四五六七八九]{1,2}次会议)?|(?:省|市|县|州)?委[一二三四五六七八九]{1,2}次全会)|(?:十[一二三四五六七八九]|二十)大(?!类|项|个|行|工|任|举|产|重|措|专|体|特|农|提|优|品)|[一二三四五六七八九]{1,2}中全会/y;

/**
 * Reads the name of a party congress, plenary session or people's congress: 二十大, 十九届六中全会.
 *
 * @example sessionAt('党的二十大精神', 2, 0) // { start: 2, end: 5, kind: 'name' }
 */
export function sessionAt(text: string, at: number, floor: number): FoldedNumeral | null {
  const start = text.charAt(at - 1) === '第' && at - 1 >= floor ? at - 1 : at;
  const end = endAt(SESSION, text, start);
  return end === null ? null : { start, end, kind: 'name' };
}

const LETTERED =
  /PM2\.5|[A-Z]\d{1,4}次|[A-Za-z]{0,6}-?\d{1,4}[A-Za-z]{0,3}(?:级|网络|通信|基站|公路|国道|高速)?|\d\.0版/y;

/**
 * Reads a name of digits joined to Latin letters: 5G, 4A级, G85高速. A number with a measure word behind it
 * is not part of a name (App36217人).
 */
export function letteredAt(text: string, at: number, floor: number): FoldedNumeral | null {
  let start = at;
  if (/[A-Za-z]-$/.test(text.slice(Math.max(floor, at - 2), at))) start -= 1;
  while (start > floor && at - start < 7 && /[A-Za-z]/.test(text.charAt(start - 1))) start -= 1;
  const match = matchAt(LETTERED, text, start);
  if (match === null || !/[A-Za-z版]/.test(match[0])) return null;
  const end = start + match[0].length;
  if (/\d\.\d|次$/.test(match[0])) return { start, end, kind: 'name' };
  const digits = /^\d+/.exec(text.slice(at, at + 6))![0].length;
  if (digits > 4) return null;
  const unit = unitAt(text, at + digits);
  if (unit !== null && unit.unit !== '级') return null;
  if (/[.%万亿]/.test(text.charAt(at + digits))) return null;
  return { start, end, kind: 'name' };
}

/** The number of a document. The second form has lost its closing bracket. */
const PAPER = /[〔[(]?(?:19|20)\d\d[〕\])]\s?\d{1,4}号|[〔[](?:19|20)\d{3,6}号/y;
/** Words before a number that name what it numbers. */
const NUMBERED = /(?:附?表|附?图|附件|专栏|热线|案例)\s?$/;

const SHORT = /\d{1,6}(?![\d.])/y;
/** The number of a table or picture in a chapter: 表3-1. */
const SHEET = /(?<=[表图] ?)\d{1,2}[-—–]\d{1,3}(?![\d.%])/y;
/** Words before the number of a road, line, bus or train, and behind that of a road or line. */
const ROAD_BEFORE = /(?:国道|省道|县道|乡道|村道|高速|公交|地铁|动车|列车|航班)$/;
const ROAD_BEHIND = /^(?:国道|省道|县道|乡道|号线)/;
/** A bus or train with the measure word of its number. */
const SERVICE = /^(?:路(?=公交|公车|巴士|车)|次(?=列车|动车|高铁|区间车|班车|航班))/;
/** Words before the number of a telephone. */
const CALLED = /(?:电话|热线|拨打?|致电|专线|短信|客服|传真)(?:是|为|号码)?[“"]?$/;

/** Reads the number of a document (〔2021〕5号), table, annex, hotline or building. */
export function numberedAt(text: string, at: number, floor: number): FoldedNumeral | null {
  const start = /[〔[(]/.test(text.charAt(at - 1)) && at - 1 >= floor ? at - 1 : at;
  const paper = endAt(PAPER, text, start);
  if (paper !== null) return { start, end: paper, kind: 'name' };
  const sheet = endAt(SHEET, text, at);
  if (sheet !== null) return { start: at, end: sheet, kind: 'name' };
  const digits = matchAt(SHORT, text, at)?.[0];
  if (digits === undefined) return null;
  const end = at + digits.length;
  const before = text.slice(Math.max(floor, at - 3), at);
  const hotline =
    digits.length === 5 && /^(?:政务|热线|便民|市民|平台)/.test(text.slice(end, end + 2));
  // A house number; up to 31 it may be a day.
  if (text.charAt(end) === '号' && Number(digits) > 31 && /[街路巷弄道]$/.test(before))
    return { start: at, end: end + 1, kind: 'name' };
  if (text.charAt(end) === '号' && /^号[楼院线令桥馆门厂文公地机]/.test(text.slice(end, end + 2)))
    return { start: at, end: end + 1, kind: 'name' };
  // G318国道 and K205次 are read with their letters.
  if (/[A-Za-z]/.test(text.charAt(at - 1))) return null;
  const behind = text.slice(end, end + 4);
  const road =
    ROAD_BEHIND.test(behind) || (ROAD_BEFORE.test(before) && !/^[条公千米里]/.test(behind));
  const called =
    digits.length >= 3 &&
    CALLED.test(text.slice(Math.max(floor, at - 6), at)) &&
    (unitAt(text, end) === null || /^[,。;、]/.test(behind));
  const service = SERVICE.exec(behind)?.[0];
  if (service !== undefined) return { start: at, end: end + service.length, kind: 'name' };
  if (behind.startsWith('线') && text.charAt(at - 1) === '台' && at > floor)
    return { start: at - 1, end, kind: 'name' };
  const flat = /^\d{1,3}[栋幢座]\d{1,3}(?:单元|号|室)/.exec(text.slice(at, at + 12))?.[0];
  if (flat !== undefined) return { start: at, end: at + flat.length, kind: 'name' };
  if (road || called) return { start: at, end, kind: 'name' };
  if (!hotline && !(NUMBERED.test(before) && unitAt(text, end) === null)) return null;
  return { start: at, end, kind: 'name' };
}

const FORMULA = /\d{1,3}(?:\+(?:\d{1,3}|[NXnx]))+|[NXnx](?:\+\d)+/y;

/** Reads a policy slogan written as a sum: 2+6, 3+X. */
export function formulaAt(text: string, at: number): FoldedNumeral | null {
  const end = endAt(FORMULA, text, at);
  return end === null ? null : { start: at, end, kind: 'slogan' };
}

const IDIOM =
  /^[一二三四五六七八九十百千万两](?![余多几][万亿])[^\d〇零一二三四五六七八九十百千万亿两][一二三四五六七八九十百千万两多](?![一二三四五六七八九十百千万亿])\p{Script=Han}$/u;

/** Reads four characters in the pattern of 一村一品 or 三清四拆, which are a slogan where the lexicon does not have them. */
export function idiomAt(text: string, at: number): FoldedNumeral | null {
  const four = text.slice(at, at + 4);
  if (
    four.length < 4 ||
    !IDIOM.test(four) ||
    /[个户人名项年月日元亩条件家次、,和至到]/.test(four.charAt(1))
  )
    return null;
  return { start: at, end: at + 4, kind: 'slogan' };
}
