/** What a sign behind a value says. */
export type Sign = 'repaired' | 'impossible' | 'reading';

/**
 * The characters of the signs, in drawings and in prose. Square brackets are what editors of damaged texts put round a
 * restored reading.
 */
export const glyphs: Readonly<Record<Sign, string>> = {
  repaired: '[·]',
  impossible: '≠',
  reading: '?',
};
