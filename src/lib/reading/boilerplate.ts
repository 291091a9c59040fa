import type { FoldedNumeral } from './numeral.ts';

/** A run of ASCII characters of numbers, words and addresses, without blanks; `end` is exclusive. */
export interface AsciiRun {
  readonly start: number;
  readonly end: number;
  /** It consists only of digits and the signs of numbers. */
  readonly plain: boolean;
}

/**
 * The characters of such runs by code unit: 1 for digits and signs of numbers, 2 for all others, 0
 * where a run ends.
 */
const ASCII_CLASS = new Uint8Array(0x10000);
for (const sign of '0123456789./%+-~') ASCII_CLASS[sign.charCodeAt(0)] = 1;
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:@?&=#')
  ASCII_CLASS[sign.charCodeAt(0)] = 2;
const ADDRESS =
  /:\/\/|@|www\.|\.(?:html?|shtml|php|png|jpe?g|gif|pdf|docx?|xlsx?|mp4|com|cn|net|org)\b/i;
const IP = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/;
/** A label before a number that is boilerplate: views, telephone, licence … */
const LABEL =
  /(?:查看数?|评论数?|浏览(?:量|次数)?|阅读(?:量|次数)?|点击(?:率|次数)?|点击量|回复|点赞|转发|分享|热度|人气|收藏|访问量?|播放量?|电话|热线|传真|手机|微信号?|QQ|邮编|编号|证号|备案号?|ICP备|公网安备|版号|文号|页码|字号|积分|帖子|主题|粉丝|关注|字体|邮政编码|许可证|稿件号|稿号)[\s:([【]{1,4}$/i;
/** Words behind a count of views, comments or likes. */
const COUNTED = /^(?:次|人)?(?:浏览|阅读|点击|围观|播放|评论|点赞)/;

/**
 * The ASCII run around `at`, which does not begin before `floor`. The caller keeps it until the scan has
 * passed its end, so that a long run is measured only once.
 */
export function asciiRun(text: string, at: number, floor: number): AsciiRun {
  let start = at;
  while (start > floor && ASCII_CLASS[text.charCodeAt(start - 1)]! > 0) start -= 1;
  let end = at;
  let kinds = 0;
  for (let i = start; i < text.length; end = ++i) {
    const kind = ASCII_CLASS[text.charCodeAt(i)]!;
    if (kind === 0) break;
    kinds |= kind;
  }
  return { start, end, plain: (kinds & 2) === 0 };
}

/**
 * Reads a number at `at` that belongs to the page and not to its text: in an address or file name, a
 * telephone number, a view count.
 *
 * @param floor it does not begin before this position.
 * @param run the ASCII run around `at`.
 */
export function boilerplateAt(
  text: string,
  at: number,
  floor: number,
  run: AsciiRun,
): FoldedNumeral | null {
  const kind = 'boilerplate';
  let start = Math.max(run.start, floor);
  while (start < at && /[:.=&?#~+%-]/.test(text.charAt(start))) start += 1;
  if (run.end - start <= 200 && !(run.plain && run.end - start < 7)) {
    const word = text.slice(start, run.end);
    if (ADDRESS.test(word) || IP.test(word)) return { start, end: run.end, kind };
  }
  // The number of a page between dashes, and of a note in brackets behind its words.
  const sheet = /^\d{1,3}(?= ?[—–－-]{1,2}(?!\d))/.exec(text.slice(at, at + 8))?.[0];
  if (
    sheet !== undefined &&
    /(?:^|[\n。.!?;\s])[—–－-]{1,2} ?$/.test(text.slice(Math.max(0, at - 5), at))
  )
    return { start: at, end: at + sheet.length, kind };
  const note = /^\d{1,3}(?=[\]〕])/.exec(text.slice(at, at + 5))?.[0];
  if (
    note !== undefined &&
    /[\p{Script=Han}%”"。,;)][[〔]$/u.test(text.slice(Math.max(0, at - 2), at))
  )
    return { start: at - 1, end: at + note.length + 1, kind };
  const page = /^\d{1,4}(?=页)/.exec(text.slice(at, at + 5))?.[0];
  if (page !== undefined && /(?:第|页[,/ ]{0,2}共) ?$/.test(text.slice(Math.max(0, at - 6), at))) {
    const counted = text.charAt(at - 1) === '第' && at > floor;
    return { start: counted ? at - 1 : at, end: at + page.length + 1, kind };
  }
  const digits = /^\d+(?:-\d{3,})*/.exec(text.slice(at, at + 40))?.[0] ?? '';
  if (digits === '') return null;
  const end = at + digits.length;
  if (/[\s)]/.test(text.charAt(end)) && /^\s?\)\.(?:png|jpe?g|gif)/i.test(text.slice(end, end + 7)))
    return { start: at, end, kind };
  const labelled =
    /[\s:([【]/.test(text.charAt(at - 1)) && LABEL.test(text.slice(Math.max(floor, at - 14), at));
  if (labelled && !/^(?:万|亿|户|元|家|项|件|%|个|名)/.test(text.slice(end, end + 1)))
    return { start: at, end, kind };
  if (
    '次人浏阅点围播评'.includes(text.charAt(end)) &&
    COUNTED.test(text.slice(end, end + 4)) &&
    at - start < 8
  )
    return { start: at, end, kind };
  const phone =
    digits.length > 9 &&
    /^(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8}|[48]00-\d{3}-\d{4}|0800-\d{3}-\d{3})$/.test(digits);
  if (phone && (digits.includes('-') || !/[\p{Script=Han}%]/u.test(text.charAt(end))))
    return { start: at, end, kind };
  return null;
}
