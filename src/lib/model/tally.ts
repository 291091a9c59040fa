/** What `<Tally of="…" />` can count: the numbers that prose gives about the record itself. */
export const tallies = [
  'articles',
  'figures',
  'repaired',
  'doubted',
  'checks',
  'holding',
  'rounding',
  'cut',
  'impossible',
  'disputed',
  'outcomes',
  'benchmarks',
  'studies',
] as const;

export type Tally = (typeof tallies)[number];
