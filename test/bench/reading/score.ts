import type { FoundNumeral } from '../../../src/lib/reading/numeral.ts';

/** A quantity of a figure, transcribed by hand. */
export interface TruePart {
  readonly value: string | null;
  readonly unit: string | null;
}

/** A figure of a text, by hand; offsets into the text that is read. */
export interface TrueFigure {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly TruePart[];
}

export interface Score {
  /** Number of true figures. */
  figures: number;
  /** Of these, found. */
  found: number;
  /** Figures that the engine claims. */
  claimed: number;
  /** Of these, true figures. */
  right: number;
  /** Parts of true figures. */
  parts: number;
  /** Of these, with the true value and unit. */
  exact: number;
  /** Compounds of households and persons that were fused. */
  fused: number;
  /** Of these, read right. */
  repaired: number;
  /** Repairs with the verdict "proved" that are wrong. */
  wronglyProved: number;
  /** A line for each miss. */
  misses: string[];
}

export function emptyScore(): Score {
  return {
    figures: 0,
    found: 0,
    claimed: 0,
    right: 0,
    parts: 0,
    exact: 0,
    fused: 0,
    repaired: 0,
    wronglyProved: 0,
    misses: [],
  };
}

/**
 * Compares what was read with the truth; a figure is found where a claimed one overlaps it.
 *
 * @param total the score that is added to
 */
export function score(
  text: string,
  truth: readonly TrueFigure[],
  numerals: readonly FoundNumeral[],
  total: Score,
): void {
  const claims = numerals.filter(({ kind }) => kind === 'figure');
  total.figures += truth.length;
  total.claimed += claims.length;
  for (const claim of claims) {
    const hit = truth.some(({ start, end }) => claim.start < end && claim.end > start);
    if (hit) total.right += 1;
    else total.misses.push(`claimed ${around(text, claim.start, claim.end)}`);
  }
  for (const figure of truth) {
    const hits = claims.filter(({ start, end }) => start < figure.end && end > figure.start);
    const quantities = hits.flatMap((hit) => hit.quantities);
    const exact = figure.parts.map(
      ({ value, unit }, i) => quantities[i]?.value === value && quantities[i]?.unit === unit,
    );
    total.parts += exact.length;
    total.exact += exact.filter(Boolean).length;
    if (hits.length > 0) total.found += 1;
    const right = exact.every(Boolean);
    if (!right) {
      const said = quantities.map((q) => `${q.value}${q.unit}`).join(' ') || 'nothing';
      const want = figure.parts.map((part) => `${part.value}${part.unit}`).join(' ');
      total.misses.push(`${around(text, figure.start, figure.end)} is ${want}, read ${said}`);
    }
    const hit = hits[0];
    if (hit?.repair?.verdict === 'proved' && !right) total.wronglyProved += 1;
    const printed = text.slice(figure.start, figure.end);
    if (figure.parts.length > 1 && figure.parts[0]!.unit === '户' && /^\d+[人名]$/.test(printed)) {
      total.fused += 1;
      if (right) total.repaired += 1;
    }
  }
}

function around(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 8), start);
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + 6)}`.replace(/\s/g, '␣');
}
