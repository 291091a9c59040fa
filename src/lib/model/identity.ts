import type { Problem } from '../problem.ts';
import { compare } from '../quantity/decimal.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { wordsOf } from '../quantity/unit-words.ts';
import { unitOf } from '../quantity/units.ts';
import type { Bilingual } from '../language.ts';
import { decimalNumber, id, known, list, oneOf, optional, text, words } from './cells.ts';
import type { Figure } from './figure.ts';
import { halfTranslated, readRows, repeated } from './table.ts';
import type { Table } from './table.ts';
import { grades, verdicts } from './verdict.ts';
import type { Grade, Verdict } from './verdict.ts';

const identityKinds = [
  'sum',
  'total',
  'share',
  'attainable',
  'difference',
  'growth',
  'gain',
  'subset',
  'at-most',
  'rise',
  'fall',
  'ratio',
  'product',
  'equal',
  'count',
  'rate',
  'remainder',
  'multiple',
  'within',
] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** What an identity of a kind must consist of, besides its whole. */
interface Shape {
  /** The number of parts: least and most, both inclusive. */
  readonly parts: readonly [least: number, most: number];
  /** Names that the text lists may stand in for parts. */
  readonly terms?: true;
  /** It compares figures with a bound from outside the articles. */
  readonly bounds?: true;
}

const shapes: { readonly [kind in IdentityKind]: Shape } = {
  sum: { parts: [2, Infinity] },
  total: { parts: [2, Infinity] },
  share: { parts: [2, Infinity] },
  attainable: { parts: [1, 1] },
  difference: { parts: [2, 2] },
  growth: { parts: [2, 2] },
  gain: { parts: [2, 2] },
  subset: { parts: [1, 1] },
  'at-most': { parts: [1, Infinity] },
  rise: { parts: [1, 1] },
  fall: { parts: [1, 1] },
  ratio: { parts: [2, 2] },
  product: { parts: [2, Infinity] },
  equal: { parts: [1, 1] },
  count: { parts: [0, Infinity], terms: true },
  rate: { parts: [1, 2], bounds: true },
  remainder: { parts: [3, 3], bounds: true },
  multiple: { parts: [1, 1], bounds: true },
  within: { parts: [0, 0], bounds: true },
};

/** The least and the greatest number that a rule allows, both inclusive; `null` where it sets no such bound. */
export interface Bounds {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
}

/** A relation between figures that ought to hold, such as a whole and its parts: a row of `data/identities.csv`. */
export interface Identity extends Bounds {
  readonly id: string;
  readonly kind: IdentityKind;
  /** Figure id; `null` for a total, whose whole is not printed: it is a hundred per cent. */
  readonly whole: string | null;
  /** Figure ids, in the order in which the kind takes them. */
  readonly parts: readonly string[];
  /** For a count: the names that the text lists. 等 as the last one says that there are more. */
  readonly terms: readonly string[];
  /** The verdict that a person has recorded; the build fails where it computes another. */
  readonly expected: Verdict;
  /** Templates, as typed. */
  readonly note: Bilingual;
  /** What it means that the identity contradicts; `null` where it is not expected to. */
  readonly grade: Grade | null;
  /** The reading under which the numbers clash, and the one under which they fit; `null` where there is only one. */
  readonly readings: { readonly clash: Bilingual; readonly fits: Bilingual } | null;
  /** Ids of the figures that a contradiction makes doubtful; none of those that no reading does. */
  readonly inDoubt: readonly string[];
  /**
   * The source of the knowledge from outside the articles on which the check rests; `null` where
   * it rests on the article alone. A citation, so it may contain digits.
   */
  readonly source: Bilingual | null;
  readonly at: string;
}

/**
 * Reads `data/identities.csv`. A row that does not fit its kind is left out.
 *
 * @param ids of all figures, those of faulty rows included.
 * @param figures the valid ones, by id; their units must fit the kind.
 */
export function readIdentities(
  table: Table,
  ids: ReadonlySet<string>,
  figures: ReadonlyMap<string, Figure>,
): { identities: Identity[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    id,
    kind: oneOf('identity-kind', identityKinds),
    whole: optional(known('figure', ids)),
    parts: list(known('figure', ids)),
    terms: list(words),
    low: optional(decimalNumber),
    high: optional(decimalNumber),
    expected: oneOf('verdict', verdicts),
    note_en: text,
    note_zh: text,
    source_en: text,
    source_zh: text,
    grade: optional(oneOf('grade', grades)),
    clash_en: text,
    clash_zh: text,
    fits_en: text,
    fits_zh: text,
    in_doubt: list(known('figure', ids)),
  });
  problems.push(...repeated(table, ['id']));
  const identities: Identity[] = [];
  for (const row of rows) {
    const { note_en, note_zh, source_en, source_zh, clash_en, clash_zh, fits_en, fits_zh } = row;
    const source = source_en === '' && source_zh === '' ? null : { en: source_en, zh: source_zh };
    const clash = { en: clash_en, zh: clash_zh };
    const fits = { en: fits_en, zh: fits_zh };
    const identity: Identity = {
      id: row.id,
      kind: row.kind,
      whole: row.whole,
      parts: row.parts,
      terms: row.terms,
      low: row.low,
      high: row.high,
      expected: row.expected,
      note: { en: note_en, zh: note_zh },
      grade: row.grade,
      readings: [clash, fits].every(({ en, zh }) => en === '' && zh === '')
        ? null
        : { clash, fits },
      inDoubt: row.in_doubt,
      source,
      at: row.at,
    };
    const found = [
      ...shapeProblems(identity),
      ...textProblems(identity),
      ...unitProblems(identity, figures),
    ];
    problems.push(...found);
    if (found.length === 0) identities.push(identity);
  }
  return { identities, problems };
}

function shapeProblems(identity: Identity): Problem[] {
  const { kind, whole, parts, terms, low, high, at } = identity;
  const shape = shapes[kind];
  const [least, most] = shape.parts;
  const problems: Problem[] = [];
  if (parts.length < least || parts.length > most) {
    problems.push({
      code: 'part-count',
      at,
      found: `${kind} of ${parts.length} parts`,
      expected:
        most === least
          ? `${least}`
          : most === Infinity
            ? `${least} or more`
            : `${least} to ${most}`,
    });
  }
  const stranger = identity.inDoubt.find((figure) => ![whole, ...parts].includes(figure));
  if (stranger !== undefined || (identity.grade === null && identity.inDoubt.length > 0)) {
    problems.push({
      code: 'in-doubt',
      at,
      found: `"${stranger ?? identity.inDoubt[0]!}" in doubt through this ${kind}`,
      expected: 'figures that take part in a contradiction',
    });
  }
  const twice = [whole, ...parts].find((figure, i, all) => all.indexOf(figure) < i);
  if (twice !== undefined) {
    problems.push({ code: 'repeated-part', at, found: `"${twice}" takes part twice` });
  }
  if ((whole === null) !== (kind === 'total')) {
    problems.push({
      code: 'identity-whole',
      at,
      found: whole === null ? `a ${kind} without a whole` : `a total with the whole "${whole}"`,
      expected: whole === null ? 'a figure' : 'none: a total comes to a hundred per cent',
    });
  }
  const listed = terms.length > 0;
  if (shape.terms ? listed === parts.length > 0 : listed) {
    problems.push({
      code: 'identity-terms',
      at,
      found: shape.terms
        ? `a ${kind} of ${listed ? 'both terms and parts' : 'nothing'}`
        : `a ${kind} with terms`,
      expected: shape.terms ? 'either the names that the text lists, or figures' : 'none',
    });
  }
  const bound = low !== null || high !== null;
  const crossed = low !== null && high !== null && compare(low, high) > 0;
  if (bound !== (shape.bounds === true) || crossed) {
    problems.push({
      code: 'identity-bounds',
      at,
      found: `a ${kind} from ${low ?? '…'} to ${high ?? '…'}`,
      expected: shape.bounds ? 'a lower bound, an upper one, or both in order' : 'no bounds',
    });
  }
  return problems;
}

function textProblems({ kind, expected, note, grade, readings, source, at }: Identity): Problem[] {
  const problems = [
    ...halfTranslated(at, 'note', note),
    ...(source === null ? [] : halfTranslated(at, 'source', source)),
  ];
  if ((expected === 'contradicts') !== (grade !== null)) {
    problems.push({
      code: 'grade',
      at,
      found: `"${expected}" ${grade === null ? 'without a grade' : `with the grade ${grade}`}`,
      expected: grade === null ? `what the contradiction means: ${grades.join(', ')}` : 'none',
    });
  }
  if (grade !== null && readings === null) {
    problems.push({
      code: 'grade-readings',
      at,
      found: `the grade ${grade} without readings`,
      hint: 'say in clash and fits, in both languages, under which reading the numbers clash and under which they fit',
    });
  }
  if (readings !== null) {
    for (const [name, text] of Object.entries(readings)) {
      if (text.en === '' || text.zh === '') {
        problems.push({ code: 'grade-readings', at, found: `${name} is empty in a language` });
      }
    }
  }
  if (expected !== 'holds' && note.en === '') {
    problems.push({
      code: 'unexplained-verdict',
      at,
      found: `"${expected}" without a note`,
      hint: 'say in both languages what a reader should make of it',
    });
  }
  if (shapes[kind].bounds && source === null) {
    problems.push({
      code: 'uncited-bound',
      at,
      found: `a ${kind} without a source`,
      hint: 'a bound from outside the articles is cited, in both languages',
    });
  }
  return problems;
}

/** Kinds whose whole is a percentage and whose parts have one unit. */
const percentages: readonly IdentityKind[] = ['share', 'growth', 'gain'];
/** Kinds that may compare counts of different units: people and their households. */
const acrossUnits: readonly IdentityKind[] = ['subset', 'at-most', 'equal'];
/** Kinds whose units are not checked, because they divide, multiply or count. */
const anyUnits: readonly IdentityKind[] = ['ratio', 'product', 'count', 'rate', 'remainder'];

/** The parts of most kinds need the unit of the whole; those of a percentage need one unit among themselves. */
function unitProblems(
  { kind, whole, parts, at }: Identity,
  figures: ReadonlyMap<string, Figure>,
): Problem[] {
  if (anyUnits.includes(kind)) return [];
  const unit = (figure: string | null) => figures.get(figure ?? '')?.quantity.unit;
  const percentage = percentages.includes(kind);
  const problems: Problem[] = [];
  const wholeUnit = kind === 'total' ? '%' : unit(whole);
  const needed = percentage || kind === 'attainable';
  if (needed && wholeUnit !== undefined && wholeUnit !== '%') {
    problems.push({
      code: 'identity-unit',
      at,
      found: `the ${kind} "${whole}" is in ${wholeUnit}`,
      expected: '%',
    });
  }
  if (kind === 'attainable') return problems;
  const points = kind === 'difference' && wholeUnit === '个百分点';
  const expected = points ? '%' : percentage ? unit(parts[0] ?? '') : wholeUnit;
  const agree = acrossUnits.includes(kind) ? bothCounts : sameUnit;
  for (const part of parts) {
    const found = unit(part);
    if (expected === undefined || found === undefined || agree(found, expected)) continue;
    problems.push({
      code: 'identity-unit',
      at,
      found: `"${part}" is in ${found}`,
      expected: `${expected}, as ${percentage ? `"${parts[0]}"` : whole === null ? 'the total' : `"${whole}"`}`,
    });
  }
  return problems;
}

/**
 * Units agree where they are the same, or where one is a classifier that says nothing of the thing:
 * posts (个) and their holders (人).
 */
function sameUnit(a: string, b: string): boolean {
  const classifier = (unit: string) => unitOf(unit)?.kind === 'count' && wordsOf(unit).one === '';
  return a === b || classifier(a) || classifier(b);
}

function bothCounts(a: string, b: string): boolean {
  const count = (unit: string) => ['count', 'place'].includes(unitOf(unit)?.kind ?? '');
  return a === b || (count(a) && count(b));
}
