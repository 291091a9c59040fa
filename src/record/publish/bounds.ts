import type { Bilingual } from '../../lib/language.ts';
import { measured } from '../../lib/model/measure.ts';
import type { MeasureKind } from '../../lib/model/measure.ts';
import type { BoundsRow } from '../../lib/model/published.ts';
import { readQuantities } from '../../lib/quantity/parse.ts';
import { both } from './schemas/column.ts';

/** A rule in words, and a token that it is applied to. */
interface Rule {
  readonly rule: string;
  readonly words?: string;
  readonly kind: MeasureKind;
  readonly example: string;
  readonly interval: string;
  readonly reason: Bilingual;
}

const law = both(
  'The word includes the number (Civil Code of the PRC, art. 1259).',
  '依民法典第一千二百五十九条，包括本数。',
);
const lawWithout = both(
  'The word excludes the number (Civil Code of the PRC, art. 1259).',
  '依民法典第一千二百五十九条，不包括本数。',
);

const rules: readonly Rule[] = [
  {
    rule: 'count',
    kind: 'count',
    example: '1294户',
    interval: '[v, v]',
    reason: both('Things are whole, and every digit is printed.', '所计为整件，各位数字俱全。'),
  },
  {
    rule: 'count-rounded',
    kind: 'count',
    example: '4.43万户',
    interval: '[v − u/2, v + u/2), whole numbers, both ends included',
    reason: both(
      'Things are whole, and were rounded at the last printed digit; half is rounded up.',
      '所计为整件，在末位四舍五入。',
    ),
  },
  {
    rule: 'quotient',
    kind: 'share',
    example: '77%',
    interval: '[v − u/2, v + u/2)',
    reason: both(
      'A share, a ratio, a growth or a mean is almost never whole: a whole number was rounded, too.',
      '占比、比率、增幅与平均数几乎不会恰为整数，整数亦经四舍五入。',
    ),
  },
  {
    rule: 'full-share',
    kind: 'share',
    example: '100%',
    interval: '[v − u/2, 100]',
    reason: both('A share lies from 0 to 100.', '占比在 0 至 100 之间。'),
  },
  {
    rule: 'amount',
    kind: 'measure',
    example: '1470亩',
    interval: '[v − u/2, v + u/2)',
    reason: both(
      'Money, areas and lengths are continuous; the last printed digit says how exact they are.',
      '金额、面积与长度是连续的，精度见于末位。',
    ),
  },
  {
    rule: 'change',
    kind: 'change',
    example: '734元',
    interval: '[v − u/2, v + u/2); of counts [v, v]',
    reason: both(
      'The difference of two amounts or averages is as rough as they are; that of two counts is exact.',
      '两个金额或平均数之差，与之同样粗略；两个计数之差为精确值。',
    ),
  },
  {
    rule: 'set',
    kind: 'rule',
    example: '5580元',
    interval: '[v, v]',
    reason: both(
      'A rule or a limit is set and not measured. An average of rules is a mean.',
      '规定或界线系设定而非测得；规定的平均数为平均数。',
    ),
  },
  {
    rule: 'at-least',
    words: '以上 及以上 不低于 不少于 至少',
    kind: 'share',
    example: '60%以上',
    interval: '[v, ∞)',
    reason: law,
  },
  {
    rule: 'more-than',
    words: '超过 高于 突破 逾',
    kind: 'share',
    example: '超过50%',
    interval: '(v, ∞)',
    reason: lawWithout,
  },
  {
    rule: 'at-most',
    words: '以下 以内 不超过 至多',
    kind: 'money',
    example: '5万元以下',
    interval: '[0, v]; growth and changes (−∞, v]',
    reason: law,
  },
  {
    rule: 'less-than',
    words: '不足 不到 低于',
    kind: 'count',
    example: '不足300人',
    interval: '[0, v); growth and changes (−∞, v)',
    reason: lawWithout,
  },
  {
    rule: 'remainder',
    words: '余 多',
    kind: 'money',
    example: '7500多亿元',
    interval: '(v, v + z); counts v + 1 to v + z − 1',
    reason: both(
      'The word asserts a remainder. That it is less than one unit of the last digit that is not zero is a convention.',
      '该词表明尚有余数；余数不足末位非零数字的一个单位，为约定。',
    ),
  },
  {
    rule: 'nearly',
    words: '近 将近 接近',
    kind: 'money',
    example: '近5亿元',
    interval: '[v − z, v)',
    reason: both(
      'The mirror of a remainder, by the same convention. No figure of the record has it.',
      '与余数对称，同一约定；本数据集中未见。',
    ),
  },
  {
    rule: 'about',
    words: '约 大约 左右 上下',
    kind: 'count',
    example: '约500万人',
    interval: '[v − z/2, v + z/2]',
    reason: both(
      'The least width that the digits allow, a convention: it never makes a check contradict.',
      '数字所容许的最小宽度，为约定，从不据以判为矛盾。',
    ),
  },
  {
    rule: 'range',
    kind: 'rule',
    example: '800—1500元',
    interval: '[from, to]',
    reason: both('Both ends are printed.', '双端均已印出。'),
  },
  {
    rule: 'several',
    words: '数 几',
    kind: 'count',
    example: '数十人',
    interval: '[2 × 10ⁿ, 10ⁿ⁺¹)',
    reason: both(
      'Two or more of the power of ten that is named, and fewer than ten.',
      '所称位数的两倍以上、十倍以下。',
    ),
  },
];

/** The rules of intervals, each with an example that is computed by them. */
export function boundsRows(): BoundsRow[] {
  return rules.map(({ rule, words = '', kind, example, interval, reason }) => {
    const { quantity, place } = readQuantities(example)![0]!;
    const result = measured(
      { quantity: { ...quantity, unit: quantity.unit! }, place },
      { kind, hedge: null, boundRole: null },
    );
    return {
      rule,
      words,
      relation: result.measure.relation,
      interval,
      bounds_by: result.measure.boundsBy,
      example,
      example_low: result.quantity.low,
      example_high: result.quantity.high,
      reason_en: reason.en,
      reason_zh: reason.zh,
    };
  });
}
