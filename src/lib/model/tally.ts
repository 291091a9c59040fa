/** What the record can be counted by: the numbers that prose says of the dataset itself. */
export const tallies = [
  'articles',
  'figures',
  'repaired',
  'doubted',
  'checks',
  'holding',
  'contradicting',
] as const;

export type Tally = (typeof tallies)[number];
