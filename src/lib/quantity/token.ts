import type { Lang } from '../language.ts';
import { readEnglish } from './english.ts';
import { readQuantities } from './parse.ts';
import type { TokenQuantity } from './quantity.ts';

/** Reads a token in the language of its page; `null` where it is not one number. @example readToken.zh('17131元') */
export const readToken: Readonly<Record<Lang, (token: string) => TokenQuantity | null>> = {
  en: readEnglish,
  zh(token) {
    const read = readQuantities(token);
    if (read?.length !== 1) return null;
    const { quantity, place } = read[0]!;
    return { quantity, place, hedge: null };
  },
};
