/** What `<Illustration of="…" />` of a story can show: drawings made for one story, which are no kind of chart. */
export const illustrations = [
  'income-slopes',
  'near-ceiling',
  'worker-squares',
  'leavers',
  'water-levels',
  'newcomers',
  'equals',
  'one-village',
  'pilots-money',
  'promises',
  'promise-searches',
  'helpers',
  'classes',
] as const;

export type IllustrationName = (typeof illustrations)[number];
