// What other projects import as `after-the-hat/reading`; docs/reader.md describes it.
export type { Damage, FoundNumeral, Judgement, Rejected, TokenKind } from './numeral.ts';
export { read } from './read.ts';
export type { ReadOptions } from './read.ts';
export { suspicions } from './suspicion.ts';
export type { Suspicion } from './suspicion.ts';
