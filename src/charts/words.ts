import { messages } from '../lib/language.ts';
import type { Verdict } from '../lib/model/verdict.ts';

/** The texts of drawings, in each language. */
export const words = messages({
  en: {
    /** Behind a label: what the value may be, where it is not drawn. */
    between: (low: string, high: string) => ` (${low} to ${high})`,
    /** Of a number from outside of the articles. */
    outside: 'outside source',
    /** @param count the amount that a square stands for */
    square: (count: string) => `each square: ${count}`,
    /** Under the parts in `sums`. */
    verdicts: {
      holds: 'The parts come to the whole.',
      'holds by truncation': 'The parts come to the whole if digits were cut off.',
      contradicts: 'The parts do not come to the whole.',
      'cannot tell': 'Whether the parts come to the whole cannot be told.',
    } satisfies Readonly<Record<Verdict, string>>,
    usedForRepair: 'The sum was used to repair them, so it is no check.',
  },
  zh: {
    between: (low, high) => `（${low}至${high}）`,
    outside: '文外来源',
    square: (count) => `每格代表${count}`,
    verdicts: {
      holds: '各部分之和等于整体。',
      'holds by truncation': '若末位系截去，各部分之和等于整体。',
      contradicts: '各部分之和不等于整体。',
      'cannot tell': '无法判断各部分之和是否等于整体。',
    },
    usedForRepair: '此和曾用于校读受损数字，不再另作证明。',
  },
});
