/** Numbers that prose states of something else than the articles and the record: none of them is in the data. */
export const givens = [
  'context',
  'dollar-2022',
  'enlargement',
  'found-by-programs',
  'themes',
  'width',
] as const;

export type Given = (typeof givens)[number];
