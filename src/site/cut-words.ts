import { messages } from '../lib/language.ts';
import type { Cut } from './cuts.ts';
import { decimalInWords } from './wording.ts';

/** People to a household, with as many decimals as such a number is read with. */
function each({ households, people }: Cut): string {
  const quotient = Number(people) / Number(households);
  return quotient.toFixed(quotient < 100 ? 2 : quotient < 1000 ? 1 : 0);
}

/** Numbers that begin with a zero keep it, because that is what is wrong with them. */
const grouped = (digits: string) =>
  digits.startsWith('0') ? digits : decimalInWords(digits, 'en');

/** The numbers of a cut, as texts show them. Chinese leaves them as the run of digits has them. */
export const cutWords = messages({
  en: {
    number: grouped,
    households: ({ households }: Cut) => grouped(households),
    people: ({ people }: Cut) => grouped(people),
    each: (cut: Cut) => decimalInWords(each(cut), 'en'),
  },
  zh: {
    number: (digits) => digits,
    households: ({ households }) => households,
    people: ({ people }) => people,
    each,
  },
});
