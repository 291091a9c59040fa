// What other projects import as `after-the-hat/text`; docs/reader.md describes it.
export { apply, mapPos, oldPosition } from './edits.ts';
export type { Change, Edits, Side } from './edits.ts';
export { findCopy } from './find-copy.ts';
export type { CopyMatch, CopyStatus, Sought } from './find-copy.ts';
export { fold } from './fold.ts';
export type { Folded } from './fold.ts';
export { locatorsOf } from './locator.ts';
export type { Locator } from './locator.ts';
export { paragraphs, sentences } from './paragraphs.ts';
export type { Span } from './paragraphs.ts';
