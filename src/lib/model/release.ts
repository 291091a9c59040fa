import type { Problem } from '../problem.ts';
import type { CorrectionRow, FigureRow } from './published.ts';

/** The part of a semantic version (https://semver.org) that a change raises. */
export type VersionLevel = 'major' | 'minor' | 'patch';

/** One difference between a figure now and the same figure in a release. */
export interface FigureChange {
  readonly figure: string;
  /**
   * - `value`: another number, unit, precision or rate;
   * - `meaning`: another indicator, place, group, period, status or reading, or another answer to a question of the
   *   codebook, such as what one unit is;
   * - `removed`, `added`: the row itself;
   * - `text`: a label, note, doubt or locator.
   */
  readonly kind: 'value' | 'meaning' | 'removed' | 'added' | 'text';
  /** `null` where the whole row came or went. */
  readonly column: keyof FigureRow | null;
  /**
   * As a row of corrections must repeat it: a value as {@link quantityInCells} writes it, a meaning
   * with its column (`place: lanzhou`). For `text` the cell itself. `null` where there was nothing.
   */
  readonly before: string | null;
  /** As `before`; `null` where there is nothing any more. */
  readonly after: string | null;
}

/** A version and what it changed: an entry of `changelog.json`, which lists the newest first. */
export interface ChangelogEntry {
  /** Ends in `-dev` where it is not released yet. */
  readonly version: string;
  readonly date: string | null;
  /** The part that it raises of the version before; `null` for the first version. */
  readonly level: VersionLevel | null;
  /** The files of the release, with paths from the published folder; `null` where it is not released. */
  readonly files:
    readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[] | null;
  /** The pictures of its charts, with paths from the site's root; none where it has none or is not released. */
  readonly pictures: readonly { readonly path: string; readonly sha256: string }[];
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
  'class',
  'measure_kind',
  'relation',
  'bound_role',
  'coverage',
  'time_kind',
  'period_start_basis',
  'period_end_basis',
  'item',
  'counted',
  'population',
  'served',
  'actor',
] as const satisfies readonly (keyof FigureRow)[];
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

/** The columns that {@link quantityInCells} writes. */
export type Quantity = Pick<
  FigureRow,
  'value' | 'unit' | 'per' | 'low' | 'high' | 'low_open' | 'high_open' | 'approx'
>;

/**
 * A quantity in one line, as corrections write it.
 *
 * @example quantityInCells(row) // '44300 户 [44250, 44350)', '380 元/人/月 [380, 380]', '? 元 [800, 1500]'
 */
export function quantityInCells(row: Quantity): string {
  const { value, unit, per, low, high, low_open, high_open, approx } = row;
  const interval = `${low_open || low === null ? '(' : '['}${low ?? '..'}, ${high ?? '..'}${high_open || high === null ? ')' : ']'}`;
  return [value ?? '?', per === null ? unit : `${unit}/${per}`, interval, approx]
    .filter((part) => part !== null)
    .join(' ');
}

/**
 * What {@link quantityInCells} wrote; `null` where the text is something else. An end without a number counts as open,
 * as it is written.
 *
 * @example quantityOfCells('? 元 [800, 1500]') // { value: null, unit: '元', per: null, low: '800', high: '1500', … }
 */
export function quantityOfCells(text: string): Quantity | null {
  const found = /^(\S+) ([^\s/]+)(?:\/(\S+))? ([[(])(\S+), (\S+)([\])])(?: (.+))?$/.exec(text);
  if (found === null) return null;
  const [, value, unit, per, from, low, high, to, approx] = found;
  return {
    value: value === '?' ? null : value!,
    unit: unit!,
    per: per ?? null,
    low: low === '..' ? null : low!,
    high: high === '..' ? null : high!,
    low_open: from === '(',
    high_open: to === ')',
    approx: approx ?? null,
  };
}

/**
 * All differences between two states of the figures, in the order of the later one; removed figures
 * come last. The column `url` is not compared.
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
      // The first release did not have every column yet.
      if (!(column in was)) return [];
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

/** The highest level that any of the changes calls for; `null` where there are no changes. */
export function levelOf(changes: readonly FigureChange[]): VersionLevel | null {
  const found = new Set(changes.map(({ kind }) => levelOfKind[kind]));
  return (['major', 'minor', 'patch'] as const).find((level) => found.has(level)) ?? null;
}

/** The version after this one. @example nextVersion('1.4.2', 'minor') // '1.5.0' */
export function nextVersion(version: string, level: VersionLevel): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (level === 'major') return `${major + 1}.0.0`;
  return level === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/**
 * Orders versions for `sort`, the oldest first.
 *
 * @example ['1.10.0', '1.9.0'].sort(compareVersions) // ['1.9.0', '1.10.0']
 */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [a, b].map((version) => version.split('.').map(Number)) as [
    number[],
    number[],
  ];
  return one.map((part, i) => part - other[i]!).find((difference) => difference !== 0) ?? 0;
}

/** The `after` of a correction whose figure is gone. */
export const REMOVED = 'removed';

/** The correction that explains a change of value or meaning, or a removal; `null` where there is none. */
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
 * A problem for each change of a released figure's value or meaning, and each removal, that no
 * correction explains.
 *
 * @param at where each figure is typed, by its id.
 * @param version the release with which the figures were compared.
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

/** What changed from one release to the next. */
export interface Step {
  readonly changes: readonly FigureChange[];
  /** ISO date of the later release; `null` where it has not been released. */
  readonly released: string | null;
}

/**
 * A problem for each correction that repeats no change of a released figure, for readers would be told of a mistake that
 * was never published; and for each that is dated after the release that made its change.
 *
 * @param steps from each release to the next, and from the last one to the figures of today.
 */
export function unfoundedCorrections(
  steps: readonly Step[],
  corrections: readonly (CorrectionRow & { readonly at: string })[],
): Problem[] {
  return corrections.flatMap((row): Problem[] => {
    const { date, figure, before, after, at } = row;
    const own = steps.filter(({ changes }) =>
      changes.some((change) => explanationOf(change, [row]) !== null),
    );
    const last = own[own.length - 1];
    if (last === undefined)
      return [
        {
          code: 'unfounded-correction',
          at,
          found: `"${figure}" from "${before}" to "${after}"`,
          expected: 'the two texts of a change between two releases, or since the last',
          hint: 'correct the texts, or remove the row; what was never released needs none',
        },
      ];
    if (last.released === null || date <= last.released) return [];
    return [
      {
        code: 'late-correction',
        at,
        found: `date "${date}" of a change that was released on ${last.released}`,
        expected: 'that day or one before it',
      },
    ];
  });
}
