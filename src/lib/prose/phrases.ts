/**
 * What a hedge lets a number be, beside the number N that is written: `near` it, `under` it or `over` it by little,
 * `above` or `below` it by any amount, or these with N itself (`from`, `to`). {@link allowed} has the limits.
 */
export type Hedge = 'near' | 'under' | 'over' | 'above' | 'below' | 'from' | 'to';

/** Words before a number, or behind it, that say how it is meant. */
interface Hedges {
  readonly hedge: Hedge;
  /** Alternatives, each a regular expression. The first is proposed to writers. */
  readonly words: string;
}

/** The hedges of English and of Chinese before a number; a longer one stands before one that it begins with. */
export const hedgesBefore: readonly Hedges[] = [
  { hedge: 'over', words: 'just over|slightly more than|barely' },
  { hedge: 'under', words: 'nearly|almost|just under|close to' },
  { hedge: 'near', words: 'about|around|roughly|some' },
  { hedge: 'from', words: 'at least|no (?:less|fewer) than' },
  { hedge: 'to', words: 'at most|up to|no more than' },
  { hedge: 'above', words: 'more than|over|above' },
  { hedge: 'below', words: 'less than|fewer than|under|below' },
  { hedge: 'over', words: '略高于|略多于|刚过' },
  { hedge: 'from', words: '不低于|不少于|至少' },
  { hedge: 'to', words: '不超过|不高于|至多|最多' },
  { hedge: 'above', words: '超过|超|高于|多于|逾' },
  { hedge: 'below', words: '不到|不足|低于|少于' },
  { hedge: 'under', words: '将近|接近|近' },
  { hedge: 'near', words: '大约|约' },
];

/** The hedges behind a number. */
export const hedgesBehind: readonly Hedges[] = [
  { hedge: 'near', words: '左右|上下' },
  { hedge: 'from', words: '及?以上' },
  { hedge: 'to', words: '及?以下|以内' },
  { hedge: 'above', words: '多' },
  { hedge: 'from', words: ' or more' },
  { hedge: 'to', words: ' or less' },
];

/** English words for parts of a whole, by their denominator. */
export const englishParts: ReadonlyMap<string, string> = new Map([
  ['half', '2'],
  ['halves', '2'],
  ['third', '3'],
  ['quarter', '4'],
  ['fifth', '5'],
  ['sixth', '6'],
  ['seventh', '7'],
  ['eighth', '8'],
  ['ninth', '9'],
  ['tenth', '10'],
  ['hundredth', '100'],
]);

/** English words for the whole numbers that stand in such phrases: “two thirds”, “three in five”, “four times”. */
export const englishWholes: ReadonlyMap<string, string> = new Map([
  ['a', '1'],
  ['an', '1'],
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['six', '6'],
  ['seven', '7'],
  ['eight', '8'],
  ['nine', '9'],
  ['ten', '10'],
  ['twenty', '20'],
  ['a hundred', '100'],
  ['a thousand', '1000'],
]);

/** Words that are a share or a multiple by themselves. `most` is more than a half. */
export const wholeWords: readonly {
  readonly words: string;
  readonly number: string;
  readonly hedge?: Hedge;
}[] = [
  { words: 'twice|double[ds]?|twofold', number: '2' },
  { words: 'triple[ds]?|treble[ds]?|threefold', number: '3' },
  { words: '(?<!at |al|the )most(?: of)?', number: '0.5', hedge: 'above' },
  { words: '翻了?一番|翻番|翻了?一倍', number: '2' },
  { words: '过半|大多数|多数|大半', number: '0.5', hedge: 'above' },
  { words: '一半|半数', number: '0.5' },
];
