/** What `<Tally of="…" />` can count: the numbers that prose gives about the record itself. */
export const tallies = [
  'articles',
  'figures',
  'repaired',
  'doubted',
  'tested',
  'checks',
  'holding',
  'rounding',
  'cut',
  'impossible',
  'disputed',
  'outcomes',
  'benchmarks',
  'studies',
  'cut-gaps',
  'cut-gaps-left',
  'cut-ways',
  'cut-ways-households',
  'cut-ways-people',
  'cut-balances',
  'promises',
  'promises-shown',
  'promises-neighbour',
  'promises-not-found',
] as const;

export type Tally = (typeof tallies)[number];
