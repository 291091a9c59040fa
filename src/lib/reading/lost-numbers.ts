import { compare } from '../quantity/decimal.ts';
import { unitAt } from '../quantity/units.ts';
import type { Damage, FoldedNumeral } from './numeral.ts';

/**
 * Characters that mask digits: 20xx年, xx户, **万元. A masked number, and one of which only the measure
 * word is left (达元, 项目个), is reported as damage without a value.
 */
const MASK = /[xX×*＊○□]/;
const MASKED_DATE =
  /(?:\d{2}|[xX×*]{2})[xX×*]{2}年(?:(?:\d{1,2}|[xX×*]{1,2})月(?:(?:\d{1,2}|[xX×*]{1,2})日)?)?|[xX×*]{1,2}月[xX×*]{1,2}日/y;
const MASKED = /[\d.]{0,12}[xX×*＊○□]{1,12}[\dxX×*＊○□.]{0,12}[万亿]*/y;
/** A measure word without a number, behind a word that calls for one and before a pause. */
const HOLE =
  /(?<=达到?|共有?|共计|投入|资金|收入|提高到|发放)[万亿]?元(?=PAUSE)|(?<=贫困户|脱贫户|风险户|监测户|对象)户?人(?=PAUSE)|(?<=改造|新增|共有?|共计)户(?=PAUSE)|(?<=项目|岗位|问题|共有?|达到?)个(?=PAUSE)|(?<=达到?|占比?|增长|下降|完成率|覆盖率)%(?=PAUSE)|(?<=面积|达到?|种植|流转)万?亩(?=PAUSE)/.source.replaceAll(
    'PAUSE',
    '[,。;、)]|$|\\n',
  );
const HOLES = new RegExp(HOLE, 'y');

/** Reads the masked number or date that begins at `at`. */
export function maskedAt(text: string, at: number, floor: number): FoldedNumeral | null {
  if (/[A-Za-z]/.test(text.charAt(at - 1)) && at > floor) return null;
  MASKED_DATE.lastIndex = at;
  const date = MASKED_DATE.exec(text);
  if (date !== null && MASK.test(date[0]))
    return { start: at, end: at + date[0].length, kind: 'date', damage: 'masked', reading: null };
  let end = at;
  for (;;) {
    MASKED.lastIndex = end;
    const masked = MASKED.exec(text);
    if (masked === null) break;
    const unit = unitAt(text, end + masked[0].length);
    // XX县 and XX村 stand for the name of a place.
    if (unit === null || /^[省州市县区乡镇村旗国社街]/.test(unit.unit)) break;
    ({ end } = unit);
  }
  return end === at ? null : { start: at, end, kind: 'figure', damage: 'masked', reading: null };
}

/** Reads the measure word at `at` whose number was deleted; the token is the measure word. */
export function deletedAt(text: string, at: number): FoldedNumeral | null {
  HOLES.lastIndex = at;
  const hole = HOLES.exec(text);
  if (hole === null) return null;
  return { start: at, end: at + hole[0].length, kind: 'figure', damage: 'deleted', reading: null };
}

/** Words before a share that cannot exceed 100%. */
const BOUNDED = /(?:占[^,。;\d]{0,12}|比重|比例|[业住格标及盖保生除贫]率)(?:为|达到?|的|约)*$/;
/** Words before a share or growth. */
const SHARE = /(?:占比|比重|[业住格标及盖保生除贫]率|增速|同比(?:增长|下降))(?:为|达到?|约)?$/;

/**
 * The sign that a figure must have lost: the decimal point of a share above 100% or of households that
 * outnumber their persons (443万户17.91万人), or the % behind a share (占比34.06,). `null` for none.
 *
 * The damage is reported and not repaired, since nothing proves what stood there.
 */
export function lostSign(text: string, { start, end, quantities }: FoldedNumeral): Damage | null {
  const [first, second] = quantities ?? [];
  if (first == null || first.value === null) return null;
  const { unit, value } = first;
  const printed = text.slice(start, end);
  if (unit === '户' && second?.unit === '人')
    return /^\d{3,}万户\d+\.\d+万人$/.test(printed) && compare(value, second.value ?? value) > 0
      ? 'lost-point'
      : null;
  if (unit !== '%' && unit !== null) return null;
  const before = text.slice(Math.max(0, start - 16), start);
  if (unit === '%')
    return /^\d{3,}%$/.test(printed) && compare(value, '100') > 0 && BOUNDED.test(before)
      ? 'lost-point'
      : null;
  return /^\d{1,2}\.\d{1,2}$/.test(printed) &&
    /^[,。;]/.test(text.slice(end, end + 1)) &&
    SHARE.test(before)
    ? 'lost-character'
    : null;
}
