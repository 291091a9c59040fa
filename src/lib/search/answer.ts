import { isBareSyllable } from '../text/pinyin.ts';
import { foldText, squash } from './fold.ts';
import type { Folding } from './fold.ts';
import { initialsAsked, pinyinTerms, syllablesOf } from './pinyin.ts';
import type { Postings } from './postings.ts';
import { stem } from './stem.ts';
import { isCommon, mark, pairsOf, textTerms, withoutAsking, wordsOf } from './terms.ts';
import type { Word } from './terms.ts';

/** Where terms are looked up. */
export interface Index {
  readonly folding: Folding;
  /** Postings of each term, empty where nothing has it. */
  exact(terms: readonly string[]): Promise<Postings[]>;
  /** Postings of all terms that begin so, the highest level of each record. */
  beginning(start: string): Promise<Postings>;
  /** Which kind a record is of, by its place among `kinds`. */
  kindOf(record: number): number;
  /** Whether a record's text in either language holds the folded phrase, between the borders of words. */
  holds(record: number, phrase: string): Promise<boolean>;
}

/** What a query found. */
export interface Answer {
  /** Record numbers, best first. */
  readonly records: readonly number[];
  /** Words that no page has: they were left out. */
  readonly unknown: readonly string[];
  /** Words left out because no page has them together with the others. */
  readonly apart: readonly string[];
  /** Pieces of a word that pages do not have as it stands: some of the results are without them. */
  readonly partly: readonly string[];
  /** Languages whose text the query matched. */
  readonly languages: ReadonlySet<'en' | 'zh'>;
}

/** A part of a query that a page must have. */
interface Part {
  readonly asked: string;
  /** It is a piece of a word that nothing has as a whole. */
  readonly piece?: boolean;
  readonly hits: Postings;
  readonly languages: readonly ('en' | 'zh')[];
}

const NONE: Postings = new Map();
/** Between a run found whole and one found in pieces; less than the step between two levels. */
const WHOLE = 0.25;
/** Pieces are of interest only where the whole run is rarer than this share of them. */
const RARE = 0.3;

function united(all: readonly Postings[]): Postings {
  const union = new Map<number, number>();
  for (const postings of all)
    for (const [record, level] of postings)
      if (level > (union.get(record) ?? 0)) union.set(record, level);
  return union;
}

/** Records that all have, each with its lowest level. */
function shared(all: readonly Postings[]): Postings {
  const [first = NONE, ...others] = all.toSorted((a, b) => a.size - b.size);
  const found = new Map<number, number>();
  for (const [record, level] of first) {
    const levels = others.map((postings) => postings.get(record));
    if (levels.every((other) => other !== undefined))
      found.set(record, Math.min(level, ...(levels as number[])));
  }
  return found;
}

/**
 * Records that have a run whose neighbouring pairs are given: all its pairs, or enough of them that each of its
 * characters is in one, so that joined words are found where they stand apart.
 */
function covering(pairs: readonly Postings[]): Postings {
  const whole = new Map([...shared(pairs)].map(([record, level]) => [record, level + WHOLE]));
  if (pairs.length < 3) return whole;
  const found = new Map<number, number>();
  for (const record of united([pairs[0]!]).keys()) {
    const levels = pairs.map((postings) => postings.get(record));
    const covered = levels.every(
      (level, at) =>
        level !== undefined || (levels[at - 1] !== undefined && levels[at + 1] !== undefined),
    );
    if (covered) found.set(record, Math.min(...levels.filter((level) => level !== undefined)));
  }
  return whole.size > RARE * found.size ? whole : united([found, whole]);
}

async function hanParts(run: string, index: Index): Promise<Part[]> {
  const pairs = await index.exact(pairsOf(run));
  const characters = [...run];
  const part = (from: number, to: number, hits: Postings): Part => ({
    asked: characters.slice(from, to).join(''),
    hits,
    languages: ['zh'],
  });
  if (characters.length < 2) return [part(0, 1, pairs[0]!)];
  const parts: Part[] = [];
  let left = 0;
  for (let at = 0; at < characters.length;) {
    let end = at;
    while (end < pairs.length && pairs[end]!.size > 0) end += 1;
    if (end === at) {
      at += 1;
      continue;
    }
    if (left < at) parts.push(...(await looseParts(characters.slice(left, at).join(''), index)));
    parts.push(...split(characters, pairs, at, end, part));
    left = at = end + 1;
  }
  if (left < characters.length)
    parts.push(...(await looseParts(characters.slice(left).join(''), index)));
  const known = parts.filter(({ hits, asked }) => hits.size > 0 && asked.length > 1);
  const length = known.reduce((sum, { asked }) => sum + asked.length, 0);
  // Pieces that chance to be known say little of a word that is mostly unknown.
  if (length * 2 < characters.length) return [part(0, characters.length, NONE)];
  return parts.length > 1 ? parts.map((each) => ({ ...each, piece: true })) : parts;
}

/** Characters between known pairs: a known single one is asked for, anything else is unknown as it stands. */
async function looseParts(run: string, index: Index): Promise<Part[]> {
  const [hits = NONE] = run.length === 1 ? await index.exact([run]) : [];
  return [{ asked: run, hits, languages: ['zh'] }];
}

/** Parts for characters `from` to `end` inclusive, whose pairs are all known: one, or more where no page has them all. */
function split(
  characters: readonly string[],
  pairs: readonly Postings[],
  from: number,
  end: number,
  part: (from: number, to: number, hits: Postings) => Part,
): Part[] {
  const inside = pairs.slice(from, end);
  const hits = covering(inside);
  if (hits.size > 0 || end - from < 3) return [part(from, end + 1, hits)];
  const sizes = inside.map(({ size }) => size);
  const weakest = from + 1 + sizes.slice(1, -1).indexOf(Math.min(...sizes.slice(1, -1)));
  return [
    ...split(characters, pairs, from, weakest, part),
    ...split(characters, pairs, weakest + 1, end, part),
  ];
}

async function pinyinHits(
  readings: readonly (readonly string[])[],
  index: Index,
): Promise<Postings> {
  return united(
    await Promise.all(
      readings.map(async (syllables) => covering(await index.exact(pinyinTerms(syllables)))),
    ),
  );
}

async function latinPart(word: string, index: Index): Promise<Part> {
  const readings = syllablesOf(word).filter(({ length }) => length > 1);
  const [[english = NONE, initials = NONE], pinyin] = await Promise.all([
    index
      .exact([stem(word), mark.name + word])
      .then(([hits = NONE, named = NONE]) =>
        index
          .exact(initialsAsked(word))
          .then(
            (pieces) => [united([hits, named]), word.length > 1 ? shared(pieces) : NONE] as const,
          ),
      ),
    pinyinHits(readings, index),
  ]);
  const found = { asked: word, hits: united([english, lowered(lowered(pinyin))]) };
  if (english.size > 0) return { ...found, languages: pinyin.size > 0 ? ['en', 'zh'] : ['en'] };
  if (pinyin.size > 0) return { ...found, hits: pinyin, languages: ['zh'] };
  if (initials.size > 0) return { ...found, hits: initials, languages: ['zh'] };
  if (word.length < 2) return { ...found, languages: ['en'] };
  const begun = united([await index.beginning(word), await unfinished(word, index)]);
  if (begun.size > 0) return { ...found, hits: lowered(begun), languages: ['en'] };
  const typed = await index.beginning(mark.pinyin + word);
  return { ...found, hits: lowered(typed), languages: typed.size > 0 ? ['zh'] : ['en'] };
}

/** Endings that the stemmer takes off; a reader may have typed a part of one. */
const ENDINGS = [
  'ations',
  'ational',
  'ators',
  'ated',
  'ating',
  'ingly',
  'ments',
  'ions',
  'ities',
  'iness',
  'ables',
];

/** Postings of the stem of a word whose ending is being typed: `relocat` of relocation. */
async function unfinished(word: string, index: Index): Promise<Postings> {
  const stems = [1, 2, 3, 4]
    .filter((cut) => word.length - cut >= 4)
    .filter((cut) => ENDINGS.some((ending) => ending.startsWith(word.slice(-cut))))
    .map((cut) => word.slice(0, -cut));
  return united(await index.exact(stems));
}

const lowered = (postings: Postings): Postings =>
  new Map([...postings].map(([record, level]) => [record, level - WHOLE]));

async function numberPart({ text }: Word, index: Index): Promise<Part> {
  const [exact = NONE] = await index.exact([mark.number + text]);
  const hits =
    exact.size > 0 || text.length < 2 ? exact : lowered(await index.beginning(mark.number + text));
  return { asked: text, hits, languages: [] };
}

/**
 * Single syllables in a row, of which one at least is no English word of ours, are one run: `jian ce`.
 *
 * @returns the words, such runs joined
 */
async function joinedSyllables(words: readonly Word[], index: Index): Promise<(Word | string[])[]> {
  const single = (word: Word | undefined) =>
    word?.kind === 'latin' && syllablesOf(word.text).some(({ length }) => length === 1);
  const joined: (Word | string[])[] = [];
  for (let at = 0; at < words.length;) {
    let end = at;
    while (single(words[end])) end += 1;
    const run = words.slice(at, end).map(({ text }) => text);
    const english = run.length > 1 ? await index.exact(run.map(stem)) : [];
    if (run.length > 1 && english.some(({ size }) => size === 0)) {
      joined.push(run);
      at = end;
    } else {
      joined.push(words[at]!);
      at += 1;
    }
  }
  return joined;
}

/** Syllables with their tones as digits, without them: `jian ce` for `jian1ce4`. */
function withoutTones(folded: string): string {
  return folded.replace(/(?<![a-z\d])(?:[a-z]+[1-5])+(?![a-z\d.,])/g, (run) => {
    const letters = run.split(/\d/).filter((part) => part !== '');
    return letters.every(isBareSyllable) ? letters.join(' ') : run;
  });
}

async function partsOf(folded: string, index: Index): Promise<Part[]> {
  const words = await joinedSyllables(wordsOf(withoutTones(folded)), index);
  const telling = words.filter(
    (word) => Array.isArray(word) || word.kind !== 'latin' || !isCommon(word.text),
  );
  const parts = await Promise.all(
    (telling.length > 0 ? telling : words).map(async (word): Promise<Part[]> => {
      if (Array.isArray(word)) {
        const hits = await pinyinHits([word], index);
        return [{ asked: word.join(' '), hits, languages: ['zh'] }];
      }
      if (word.kind === 'number') return [await numberPart(word, index)];
      if (word.kind === 'latin') return [await latinPart(word.text, index)];
      const runs = await Promise.all(withoutAsking(word.text).map((run) => hanParts(run, index)));
      return runs.flat();
    }),
  );
  return parts.flat();
}

async function phrasePart(phrase: string, index: Index): Promise<Part> {
  const terms = await index.exact([...textTerms(phrase)]);
  const candidates = [...shared(terms)];
  const held = await Promise.all(candidates.map(([record]) => index.holds(record, phrase)));
  return {
    asked: `“${phrase}”`,
    hits: new Map(candidates.filter((_, at) => held[at])),
    languages: /\p{Script=Han}/u.test(phrase) ? ['zh'] : ['en'],
  };
}

/**
 * What all parts share; where that is only somewhere in the text, and a word among them is in pieces, also what is
 * there without one of its pieces, if that stands in a title.
 */
function loosened(parts: readonly Part[]): { found: Postings; partly: string[] } {
  const levelsOf = (some: readonly Part[]) => shared(some.map(({ hits }) => hits));
  const best = (postings: Postings) => Math.max(0, ...postings.values());
  const found = levelsOf(parts);
  if (best(found) >= 3) return { found, partly: [] };
  const looser = parts
    .filter(({ piece, asked }) => piece && parts.length > 1 && asked !== '')
    .map((part) => ({ part, hits: levelsOf(parts.filter((other) => other !== part)) }))
    .filter(({ hits }) => best(hits) >= 3)
    .toSorted((a, b) => a.hits.size - b.hits.size)[0];
  if (looser === undefined) return { found, partly: [] };
  return { found: united([found, looser.hits]), partly: [looser.part.asked] };
}

interface Ranked {
  readonly record: number;
  /** Higher first, before kinds. */
  readonly tier: number;
  /** Of the levels of all parts. */
  readonly sum: number;
  readonly kind: number;
}

const QUOTED = /["“”„«「『]([^"“”„»」』]+)["“”»」』]/g;

/** The parts whose pages are shared, and those left out so that there are any. */
function agreeing(parts: readonly Part[]): { kept: Part[]; apart: Part[] } {
  let kept = parts.toSorted((a, b) => a.hits.size - b.hits.size);
  const apart: Part[] = [];
  while (kept.length > 1 && shared(kept.map(({ hits }) => hits)).size === 0) {
    const without = kept.map((part) => kept.filter((other) => other !== part));
    const sizes = without.map((rest) => shared(rest.map(({ hits }) => hits)).size);
    const most = Math.max(...sizes);
    const at = most > 0 ? sizes.indexOf(most) : 0;
    apart.push(kept[at]!);
    kept = without[at]!;
  }
  return { kept, apart };
}

/**
 * Answers a query: every word must be on a page, in its text or as what it is filed under; words that nothing has,
 * or that no page has together with the rest, are left out and named.
 *
 * The order: a figure of exactly that value or a page of exactly that name; then by where the words stand, title
 * before filing before text; then by kind, and among equals by record number, newer before older.
 *
 * @param facets what must hold besides, `kind:chart` for example; with an empty query they alone decide
 */
export async function answer(
  query: string,
  facets: readonly string[],
  index: Index,
): Promise<Answer> {
  const phrases: string[] = [];
  const folded = foldText(
    query.replace(QUOTED, (_, phrase: string) => (phrases.push(phrase), ' ')),
    index.folding,
  );
  const [parts, quoted, filters, [named = NONE]] = await Promise.all([
    partsOf(folded, index),
    Promise.all(phrases.map((phrase) => phrasePart(foldText(phrase, index.folding).trim(), index))),
    index.exact(facets.map((facet) => mark.facet + facet)),
    index.exact([mark.name + squash(foldText(query, index.folding))]),
  ]);
  const all = [...quoted, ...parts];
  const unknown = all.filter(({ hits }) => hits.size === 0);
  const { kept, apart } = agreeing(all.filter(({ hits }) => hits.size > 0));
  const numbers = kept.filter(({ languages, asked }) => languages.length === 0 && asked !== '');
  const { found, partly } =
    all.length > 0 ? loosened(kept) : { found: shared(filters), partly: [] };
  const records: Ranked[] = [];
  for (const [record, level] of found) {
    if (!filters.every((postings) => postings.has(record))) continue;
    const value = numbers.some(({ hits }) => hits.get(record) === 6);
    const name = unknown.length + apart.length === 0 && named.has(record);
    // A title counts as what a page is about, so that among both the kind decides; what was added for a whole run
    // or taken off for a beginning stays.
    const step = Math.round(level + WHOLE / 2);
    const about = Math.min(step, 3) + level - step;
    const tier = about + (value ? 8 : 0) + (name ? 16 : 0);
    const levels = kept.map(({ hits }) => hits.get(record) ?? 0);
    const sum = levels.reduce((total, each) => total + each, 0);
    records.push({ record, tier, sum, kind: index.kindOf(record) });
  }
  records.sort(
    (a, b) => b.tier - a.tier || a.kind - b.kind || b.sum - a.sum || a.record - b.record,
  );
  const languages = new Set(kept.flatMap((part) => part.languages));
  return {
    records: records.map(({ record }) => record),
    unknown: unknown.map((part) => part.asked),
    apart: apart.map((part) => part.asked),
    partly,
    languages: languages.size > 0 ? languages : new Set(['en', 'zh']),
  };
}
