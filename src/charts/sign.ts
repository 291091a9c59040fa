import { messages, punctuation, type Lang } from '../lib/language.ts';
import type { FigureRow } from '../lib/model/published.ts';
import type { Clash } from '../lib/model/site.ts';

/** How a number came to be here, and whether a check holds in which it takes part. Each number has one of these. */
export type Standing = 'confirmed' | 'unconfirmed' | 'repaired' | 'computed' | 'target';

/** What a sign says of a number. A number has its standing, and may have any of the others. */
export type Sign = Standing | 'interval' | 'doubtful' | Clash;

/** What the signs mean, in drawings and tables, in prose and on cards. */
export const signWords = messages<Readonly<Record<Sign, string>>>({
  en: {
    confirmed: 'printed, and it takes part in a check that holds',
    unconfirmed: 'printed, and no check confirms it',
    interval: 'rounded or hedged: it stands for a range',
    repaired: 'read from a damaged number',
    computed: 'computed by us',
    target: 'a target, not a result',
    reading: 'hangs on how the text is read',
    doubtful: 'there is a doubt about this figure',
    impossible: 'this cannot be right as printed',
  },
  zh: {
    confirmed: '原文所印，且有核算印证',
    unconfirmed: '原文所印，未得核算印证',
    interval: '经取整或为约数，代表一个区间',
    repaired: '据受损数字校读',
    computed: '本站推算',
    target: '目标，不是结果',
    reading: '取决于如何理解原文',
    doubtful: '此数存疑',
    impossible: '照原文印出的不可能成立',
  },
});

/** {@link signWords} as a sentence of its own begins. */
export function signSentence(sign: Sign, lang: Lang): string {
  const text = signWords[lang][sign];
  return text[0]!.toUpperCase() + text.slice(1);
}

/**
 * The characters of the signs that stand behind a number. Square brackets are what editors of damaged texts put round a
 * restored reading. The soft end of a range has no character: a style sheet draws it.
 */
export const glyphs = {
  repaired: '[·]',
  interval: '',
  impossible: '≠',
  reading: '?',
  doubtful: '?',
} as const satisfies Partial<Record<Sign, string>>;

/** A sign that stands behind a number. */
export type Glyph = keyof typeof glyphs;

/** What the signs of a number follow from. */
interface Known extends Pick<FigureRow, 'status' | 'reading' | 'low' | 'high'> {
  readonly isComputed?: boolean;
  readonly clash: Clash | null;
  /** Whether it is printed and takes part in a check that holds. */
  readonly confirmed: boolean;
  /** Whether there is a recorded doubt about it. */
  readonly isDoubtful: boolean;
}

/** The standing of a number. */
export function standingOf({
  status,
  reading,
  isComputed = false,
  confirmed,
}: Pick<Known, 'status' | 'reading' | 'isComputed' | 'confirmed'>): Standing {
  if (status === 'target') return 'target';
  if (isComputed) return 'computed';
  if (reading === 'repaired') return 'repaired';
  return confirmed ? 'confirmed' : 'unconfirmed';
}

/** What is wrong with a number, the gravest thing; `null` for nothing. */
export const doubtOf = ({
  clash,
  isDoubtful,
}: Pick<Known, 'clash' | 'isDoubtful'>): Clash | 'doubtful' | null =>
  clash ?? (isDoubtful ? 'doubtful' : null);

/**
 * The least width of a range that is shown beside a text, as a share of its larger end. Drawings have a least width in
 * pixels. What is narrower is said in words alone.
 */
const visible = 0.01;

function isRange({ low, high }: Known): boolean {
  if (low === null || high === null) return true;
  const [from, to] = [Number(low), Number(high)];
  return to > from && to - from >= visible * Math.max(Math.abs(from), Math.abs(to));
}

/** The signs of a number in a text: its standing first. */
export function signsOf(known: Known): readonly Sign[] {
  const standing = standingOf(known);
  const doubt = doubtOf(known);
  return [
    standing,
    ...(known.reading === 'repaired' && standing !== 'repaired' ? (['repaired'] as const) : []),
    ...(isRange(known) ? (['interval'] as const) : []),
    ...(doubt === null ? [] : [doubt]),
  ];
}

/** The signs that need no words beside each number: they are on its card, and in the text of a hedged number. */
const quiet: readonly Sign[] = ['confirmed', 'unconfirmed', 'interval'];

/** The word for a target where the line under its number is not seen. */
const words = messages({ en: { target: 'target' }, zh: { target: '目标' } });

/** How a number with its signs is written in a text. */
interface Signed {
  /** The classes of its element. */
  readonly classes: readonly string[];
  /** The signs behind it. */
  readonly behind: readonly Glyph[];
  /** A word for what is seen only in the line under it; `null` for none. */
  readonly word: string | null;
  /** What is said with it where signs cannot be seen; empty for nothing. */
  readonly said: string;
}

const behind = (signs: readonly Sign[]) => signs.filter((sign): sign is Glyph => sign in glyphs);

/**
 * A number with the signs that stand behind it, for a text without elements.
 *
 * @example withSigns('910 yuan', ['repaired', 'interval', 'doubtful']) // '910 yuan [·]?'
 */
export function withSigns(text: string, signs: readonly Sign[]): string {
  const all = behind(signs)
    .map((sign) => glyphs[sign])
    .join('');
  return all === '' ? text : `${text} ${all}`;
}

/** Writes the signs of a number. */
export const signed = (signs: readonly Sign[], lang: Lang): Signed => ({
  classes: ['figure', ...signs],
  behind: behind(signs),
  word: signs.includes('target') ? words[lang].target : null,
  said: signs
    .filter((sign) => !quiet.includes(sign))
    .map((sign) => signWords[lang][sign])
    .join(punctuation[lang].semicolon),
});
