import type { Problem } from '../problem.ts';
import { unitOf } from '../quantity/units.ts';
import type { Bilingual } from './bilingual.ts';
import { id, known, list, oneOf, text } from './cells.ts';
import type { Figure } from './figure.ts';
import { readRows, repeated } from './table.ts';
import type { Table } from './table.ts';
import { verdicts } from './verdict.ts';
import type { Verdict } from './verdict.ts';

const identityKinds = [
  'sum',
  'share',
  'difference',
  'subset',
  'growth',
  'ratio',
  'product',
  'equal',
] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** How many parts a kind takes: least and most, both inclusive. */
const partCounts: { readonly [kind in IdentityKind]: readonly [least: number, most: number] } = {
  sum: [2, Infinity],
  share: [2, 2],
  difference: [2, 2],
  subset: [1, 1],
  growth: [2, 2],
  ratio: [2, 2],
  product: [2, Infinity],
  equal: [1, 1],
};

/** What ought to add up. */
export interface Identity {
  readonly id: string;
  readonly kind: IdentityKind;
  /** Figure id. */
  readonly whole: string;
  /** Figure ids, in the order in which the kind takes them. */
  readonly parts: readonly string[];
  /** The verdict that people have recorded; the build fails where it computes another. */
  readonly expected: Verdict;
  /** Templates, as typed. */
  readonly note: Bilingual;
  readonly at: string;
}

/**
 * Reads `data/identities.csv`.
 *
 * @param ids of every figure, faulty ones included; @param figures those that are sound,
 * whose units must go together.
 */
export function readIdentities(
  table: Table,
  ids: ReadonlySet<string>,
  figures: ReadonlyMap<string, Figure>,
): { identities: Identity[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    id,
    kind: oneOf('identity-kind', identityKinds),
    whole: known('figure', ids),
    parts: list(known('figure', ids)),
    expected: oneOf('verdict', verdicts),
    note_en: text,
    note_zh: text,
  });
  problems.push(...repeated(table, ['id']));
  const identities: Identity[] = [];
  for (const { note_en, note_zh, ...row } of rows) {
    const identity = { ...row, note: { en: note_en, zh: note_zh } };
    const found = [...rowProblems(identity), ...unitProblems(identity, figures)];
    problems.push(...found);
    if (found.length === 0) identities.push(identity);
  }
  return { identities, problems };
}

function rowProblems({ kind, whole, parts, expected, note, at }: Identity): Problem[] {
  const [least, most] = partCounts[kind];
  const problems: Problem[] = [];
  if (parts.length < least || parts.length > most) {
    problems.push({
      code: 'part-count',
      at,
      found: `${kind} of ${parts.length} parts`,
      expected: most === least ? `${least}` : `${least} or more`,
    });
  }
  const twice = [whole, ...parts].find((figure, i, all) => all.indexOf(figure) < i);
  if (twice !== undefined) {
    problems.push({ code: 'repeated-part', at, found: `"${twice}" takes part twice` });
  }
  if ((note.en === '') !== (note.zh === '')) {
    problems.push({
      code: 'missing-translation',
      at,
      found: `note_${note.en === '' ? 'en' : 'zh'} is empty, its other language is not`,
      expected: 'both or neither',
    });
  }
  if (expected !== 'holds' && note.en === '') {
    problems.push({
      code: 'unexplained-verdict',
      at,
      found: `"${expected}" without a note`,
      hint: 'say in both languages what a reader should make of it',
    });
  }
  return problems;
}

/** Sums and their like are of one unit; shares and growth are percentages of one unit. */
function unitProblems(
  { kind, whole, parts, at }: Identity,
  figures: ReadonlyMap<string, Figure>,
): Problem[] {
  if (kind === 'ratio' || kind === 'product') return [];
  const unit = (figure: string) => figures.get(figure)?.quantity.unit;
  const percentage = kind === 'share' || kind === 'growth';
  const problems: Problem[] = [];
  const wholeUnit = unit(whole);
  if (percentage && wholeUnit !== undefined && wholeUnit !== '%') {
    problems.push({
      code: 'identity-unit',
      at,
      found: `the ${kind} "${whole}" is in ${wholeUnit}`,
      expected: '%',
    });
  }
  const points = kind === 'difference' && wholeUnit === '个百分点';
  const expected = points ? '%' : percentage ? unit(parts[0] ?? '') : wholeUnit;
  for (const part of parts) {
    const found = unit(part);
    if (expected === undefined || found === undefined || agree(found, expected)) continue;
    problems.push({
      code: 'identity-unit',
      at,
      found: `"${part}" is in ${found}`,
      expected: `${expected}, as ${percentage ? `"${parts[0]}"` : `"${whole}"`}`,
    });
  }
  return problems;
}

/** Units agree that are the same, or one of which is a classifier that names nothing: posts (个) and their holders (人). */
function agree(a: string, b: string): boolean {
  const classifier = (unit: string) => unitOf(unit)?.kind === 'count' && unitOf(unit)?.one === '';
  return a === b || classifier(a) || classifier(b);
}
