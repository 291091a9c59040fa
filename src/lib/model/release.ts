import type { Problem } from '../problem.ts';
import type { CorrectionRow, FigureRow } from './published.ts';

/** Which part of a semantic version a change raises. */
export type VersionLevel = 'major' | 'minor' | 'patch';

/** How a figure differs from its released snapshot. */
export interface FigureChange {
  readonly figure: string;
  /**
   * - `value`: another number, unit, precision or rate;
   * - `meaning`: another indicator, place, group, period, status or reading;
   * - `removed`, `added`: the row itself;
   * - `text`: a label, note, doubt or locator.
   */
  readonly kind: 'value' | 'meaning' | 'removed' | 'added' | 'text';
  /** `null` where the whole row came or went. */
  readonly column: keyof FigureRow | null;
  /**
   * In words that a row of corrections repeats: the quantity, or for a meaning its column and what
   * stands there, `place: lanzhou`; `null` where there was nothing, or is no more.
   */
  readonly before: string | null;
  readonly after: string | null;
}

/** A version and what it changed, as `changelog.json` lists it, the newest first. */
export interface ChangelogEntry {
  /** With `-dev` behind it where it is not released yet. */
  readonly version: string;
  readonly date: string | null;
  /** What it raises; `null` for the first. */
  readonly level: VersionLevel | null;
  /** Its files, by their paths from the published folder; `null` where it is not released. */
  readonly files:
    readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[] | null;
  readonly changes: readonly (FigureChange & {
    readonly why_en: string | null;
    readonly why_zh: string | null;
  })[];
}

const meaningColumns = [
  'article',
  'indicator',
  'place',
  'group',
  'period_start',
  'period_end',
  'period_kind',
  'status',
  'reading',
] as const;
const textColumns = [
  'doubts',
  'token',
  'start',
  'end',
  'part',
  'paragraph',
  'occurrence',
  'prefix',
  'suffix',
  'sentence_sha256',
  'label_en',
  'label_zh',
  'note_en',
  'note_zh',
] as const;

const levelOfKind = {
  value: 'major',
  meaning: 'major',
  removed: 'major',
  added: 'minor',
  text: 'patch',
} as const satisfies { readonly [kind in FigureChange['kind']]: VersionLevel };

/**
 * A quantity in one line, as corrections write it.
 *
 * @example quantityInCells(row) // '44300 户 [44250, 44350)', '380 元/人/月 [380, 380]', '? 元 [800, 1500]'
 */
export function quantityInCells(row: FigureRow): string {
  const { value, unit, per, low, high, low_open, high_open, approx } = row;
  const interval = `${low_open || low === null ? '(' : '['}${low ?? '..'}, ${high ?? '..'}${high_open || high === null ? ')' : ']'}`;
  return [value ?? '?', per === null ? unit : `${unit}/${per}`, interval, approx]
    .filter((part) => part !== null)
    .join(' ');
}

/**
 * Everything in which figures differ, in the order of the later ones, the removed last.
 * Addresses are no part of the data and are not compared.
 */
export function changesBetween(
  before: readonly FigureRow[],
  after: readonly FigureRow[],
): FigureChange[] {
  const old = new Map(before.map((row) => [row.id, row]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((row): FigureChange[] => {
      const was = old.get(row.id);
      return was ? changesOf(was, row) : [wholeRow('added', row.id, null, quantityInCells(row))];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map((row) => wholeRow('removed', row.id, quantityInCells(row), null)),
  ];
}

function wholeRow(
  kind: 'added' | 'removed',
  figure: string,
  before: string | null,
  after: string | null,
): FigureChange {
  return { figure, kind, column: null, before, after };
}

function changesOf(was: FigureRow, row: FigureRow): FigureChange[] {
  const figure = row.id;
  const [before, after] = [quantityInCells(was), quantityInCells(row)];
  const value: FigureChange[] =
    before === after ? [] : [{ figure, kind: 'value', column: 'value', before, after }];
  const others = (['meaning', 'text'] as const).flatMap((kind) =>
    (kind === 'meaning' ? meaningColumns : textColumns).flatMap((column): FigureChange[] => {
      const [before, after] = [cell(was[column]), cell(row[column])];
      if (before === after) return [];
      if (kind === 'text') return [{ figure, kind, column, before, after }];
      const told = (text: string | null) => `${column}: ${text ?? 'none'}`;
      return [{ figure, kind, column, before: told(before), after: told(after) }];
    }),
  );
  return [...value, ...others];
}

const cell = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/** The gravest level of the changes; `null` where there are none. */
export function levelOf(changes: readonly FigureChange[]): VersionLevel | null {
  const found = new Set(changes.map(({ kind }) => levelOfKind[kind]));
  return (['major', 'minor', 'patch'] as const).find((level) => found.has(level)) ?? null;
}

/** @example nextVersion('1.4.2', 'minor') // '1.5.0' */
export function nextVersion(version: string, level: VersionLevel): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (level === 'major') return `${major + 1}.0.0`;
  return level === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** @example ['1.10.0', '1.9.0'].sort(compareVersions) // ['1.9.0', '1.10.0'] */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [a, b].map((version) => version.split('.').map(Number)) as [
    number[],
    number[],
  ];
  return one.map((part, i) => part - other[i]!).find((difference) => difference !== 0) ?? 0;
}

/** What a correction has as `after` where the figure is no more. */
export const REMOVED = 'removed';

/** The correction that says why a value or meaning changed, or why a figure went. */
export function explanationOf(
  { figure, before, after }: FigureChange,
  corrections: readonly CorrectionRow[],
): CorrectionRow | null {
  return (
    corrections.find(
      (row) => row.figure === figure && row.before === before && row.after === (after ?? REMOVED),
    ) ?? null
  );
}

/**
 * A problem for each released figure that has another value or meaning now, or is gone, without a
 * correction that says why.
 *
 * @param at where each figure is typed. @param version the release that they are compared with.
 */
export function unexplainedChanges(
  changes: readonly FigureChange[],
  corrections: readonly CorrectionRow[],
  at: ReadonlyMap<string, string>,
  version: string,
): Problem[] {
  return changes
    .filter((change) => levelOfKind[change.kind] === 'major' && !explanationOf(change, corrections))
    .map(({ figure, before, after }) => ({
      code: 'unexplained-change',
      at: at.get(figure) ?? 'data/figures',
      found: `"${figure}" was released as "${before}" in ${version} and is "${after ?? REMOVED}" now`,
      expected: 'what was released, or a row of data/corrections.csv with these two texts',
      hint: 'undo the change, or say in both languages why it was made',
    }));
}
