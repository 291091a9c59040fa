import { mark } from './terms.ts';

/**
 * The fields of a row in the index, each a list of terms joined by blanks: the words of its names and what they stand
 * for; what it is filed under; its description; its prose; its values; its names in pinyin.
 */
export const fields = ['title', 'keys', 'about', 'text', 'value', 'spoken'] as const;
export type Field = (typeof fields)[number];

/** How much a term counts by where it stands. */
export const boost: Readonly<Record<Field, number>> = {
  title: 6,
  keys: 2.2,
  about: 2,
  text: 0.7,
  value: 10,
  spoken: 4,
};

/** The options with which MiniSearch makes the index, and reads it: terms come ready, with blanks between them. */
export const indexOptions = {
  fields: [...fields],
  tokenize: (text: string): string[] => (text === '' ? [] : text.split(' ')),
  processTerm: (term: string): string => term,
};

/** The term under which a row is found by what its title stands for. */
export const tagTerm = (id: string): string => mark.tag + id;
/** The same for a place that a row is about, and for one in which that place lies. */
export const placeTerm = (id: string): string => `${mark.tag}place:${id}`;
