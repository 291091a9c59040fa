import { foldText, squash, type Folding } from './fold.ts';
import {
  hanNameAt,
  latinKey,
  latinNameAt,
  latinWords,
  meaningsWithin,
  type Meaning,
  type NameBook,
} from './names.ts';
import { numbersIn } from './numbers.ts';
import { initialsAsked, pinyinTerms, syllablesOf } from './pinyin.ts';
import { asking, askingHan, filling, joiningHan } from './question-words.ts';
import { soundOf } from './romanised.ts';
import { stem } from './stem.ts';
import { mark, pairsOf } from './terms.ts';
import { editDistance } from '../text/edit-distance.ts';

/** A piece of a question that names something, or a word of it. */
export interface Part {
  /** As it is read, folded; what was mistyped is mended. */
  readonly text: string;
  /** What it may stand for; none for a word that is no name. */
  readonly meanings: readonly Meaning[];
  /** What the shorter names within it stand for. */
  readonly within: readonly Meaning[];
  /** The terms under which it is looked up in the index. */
  readonly terms: readonly string[];
  /** It is none of the record's words. */
  readonly strange: boolean;
  /** The reader may not have typed it to its end. */
  readonly begun: boolean;
}

/** What was mistyped, and how it is read. */
export interface Mended {
  readonly typed: string;
  readonly meant: string;
}

/** A question as it is read. */
export interface Question {
  readonly folded: string;
  /** Without places, years and numbers. */
  readonly parts: readonly Part[];
  /** Ids of places of the record. */
  readonly places: readonly string[];
  /** Places outside the record, as they are written. */
  readonly outside: readonly string[];
  /** In ascending order; both ends of a span and all years between them. */
  readonly years: readonly number[];
  /** Terms of numbers that are not years: `#80618`. */
  readonly numbers: readonly string[];
  /** Entries of the glossary that are named, the longest name first, whether or not the name means something else too. */
  readonly terms: readonly {
    readonly id: string;
    readonly text: string;
    readonly whole: boolean;
  }[];
  readonly mended: readonly Mended[];
}

/** What a reader of questions knows. */
export interface Knowledge {
  readonly folding: Folding;
  readonly book: NameBook;
  /** Whether the index has a term. */
  knows(term: string): boolean;
  /** English words of the record as they are written, folded. */
  readonly words: readonly string[];
  /** Names of places by what they sound like, after {@link soundOf}. */
  readonly heard: ReadonlyMap<string, string>;
  /** Pinyin without tone of the characters that sound like those of names. */
  readonly sounds: ReadonlyMap<string, string>;
}

const HAN = /\p{Script=Han}/u;
/** A year, or a span of years; whatever follows a Chinese year as its month is left to numbers. */
const YEARS =
  /(^|[^\d.,])((?:19|20)\d\d)(?:年?\s*(?:-|–|—|~|to|and|until|至|到)\s*((?:19|20)\d\d))?(?!\d|[.,-]\d)(年)?/g;
/** A span of years with two digits. */
const SHORT_YEARS = /(^|\D)([012]\d)(年?(?:到|至|-|—))([012]\d)(?=年)/g;
/** Names of kinds of place, which say nothing behind a place’s name. */
const KIND_OF_PLACE: ReadonlySet<string> = new Set(
  'province provincial prefecture autonomous municipality level city county region area'.split(' '),
);
/** How many letters a word must have to be mended, and from which length on two edits are allowed. */
const MENDED = { least: 5, twice: 9 };

/** Edits that are allowed for a word of a length. */
const editsFor = (length: number) => (length < MENDED.least ? 0 : length < MENDED.twice ? 1 : 2);

/**
 * Reads a question: places, years, numbers, names and words, each taken away before the next are read. Longer names go
 * before shorter ones. A word that nothing knows is mended if a word of the record is near, and else kept as strange.
 *
 * @example readQuestion('how many people on dibao in Lijang in 2022', knowledge)
 * // places ['lijiang'], years [2022], parts 'people' and 'dibao', mended [{ typed: 'lijang', meant: 'lijiang' }]
 */
export function readQuestion(question: string, knowledge: Knowledge, verbatim = false): Question {
  const asked = askingClause(question);
  if (asked === null) return readClause(question, knowledge, verbatim);
  const all = readClause(question, knowledge, verbatim);
  const own = readClause(asked, knowledge, verbatim);
  return own.parts.length === 0
    ? all
    : { ...own, places: all.places, outside: all.outside, years: all.years };
}

/** The clause of a long letter that asks for a number; `null` where the text is short or asks for none. */
function askingClause(text: string): string | null {
  if (text.length < 24 || (!HAN.test(text) && text.length < 90)) return null;
  const clauses = text.split(/[，。；！,.;!]\s*/).filter((clause) => clause !== '');
  if (clauses.length < 2) return null;
  return (
    clauses.find((clause) =>
      /how many|how much|what (?:share|percentage|proportion)|多少|几/i.test(clause),
    ) ?? null
  );
}

function readClause(question: string, knowledge: Knowledge, verbatim: boolean): Question {
  const { book, folding, knows, words, heard, sounds } = knowledge;
  const folded = foldText(question, folding).replaceAll('几多', '多少');
  const places: string[] = [];
  const outside: string[] = [];
  const parts: Part[] = [];
  const mended: Mended[] = [];
  const terms: { id: string; text: string; whole: boolean }[] = [];
  const { rest, years } = takeYears(
    folded.replace(
      SHORT_YEARS,
      (_, before: string, from: string, to: string, last: string) =>
        `${before}20${from}${to}20${last}`,
    ),
  );
  const { rest: text, numbers } = takeNumbers(rest);

  const take = (said: string, meanings: readonly Meaning[]): void => {
    const place = meanings.find(({ kind }) => kind === 'place');
    const foreign = meanings.find(({ kind }) => kind === 'outside');
    for (const { kind, id } of meanings)
      if (kind === 'term' && !terms.some((term) => term.id === id))
        terms.push({ id, text: said, whole: false });
    if (place !== undefined) {
      if (!places.includes(place.id)) places.push(place.id);
    } else if (foreign !== undefined) outside.push(said);
    else if (!parts.some((part) => part.text === said))
      parts.push({
        text: said,
        meanings,
        within: HAN.test(said)
          ? meaningsWithin(book, [...said], hanNameAt)
          : meaningsWithin(book, latinWords(said), latinNameAt),
        terms: HAN.test(said) ? pairsOf(said) : latinWords(said).map(stem),
        strange: false,
        begun: false,
      });
  };
  const word = (said: string, found: readonly string[], more: Partial<Part> = {}): void => {
    if (!parts.some((part) => part.text === said))
      parts.push({
        text: said,
        meanings: [],
        within: [],
        terms: found,
        strange: false,
        begun: false,
        ...more,
      });
  };

  /** The longest name that begins at a word; words that only ask are none. */
  function nameAt(run: readonly string[], at: number) {
    const found = latinNameAt(book, run, at);
    if (found === null) return null;
    const said = run.slice(at, at + found.count);
    return said.every((each) => asking.has(each)) ? null : { said: said.join(' '), ...found };
  }
  /** The longest name of which the words from one on are the pinyin. */
  function spokenAt(run: readonly string[], at: number) {
    for (let count = Math.min(8, run.length - at); count > 0; count--) {
      const said = run.slice(at, at + count);
      const letters = said.join('').replace(/\d/g, '');
      const meanings = letters.length > 3 ? book.spoken.get(letters) : undefined;
      if (meanings !== undefined) return { said: said.join(' '), meanings, count };
    }
    return null;
  }
  const isPinyin = (said: string) =>
    syllablesOf(said).some((syllables) => pinyinTerms(syllables).every(knows));
  const isKnown = (said: string) =>
    asking.has(said) || filling.has(said) || book.stems.has(stem(said)) || knows(stem(said));

  function meant(said: string): string | undefined {
    const place = said.length < MENDED.least ? undefined : heard.get(soundOf(said));
    if (place !== undefined) return place;
    const most = editsFor(said.length);
    let best: string | undefined;
    let least = most + 1;
    for (const each of words) {
      if (Math.abs(each.length - said.length) > most || each.charAt(0) !== said.charAt(0)) continue;
      const distance = editDistance(said, each);
      if (distance < least) [least, best] = [distance, each];
    }
    return best;
  }

  function readLatin(typed: readonly string[], last: boolean): void {
    const run = typed.map((said, at) => {
      if (verbatim || /\d/.test(said) || isKnown(said) || spokenAt(typed, at) || isPinyin(said))
        return said;
      if (knows(mark.initials + said)) return said;
      const begun = last && at === typed.length - 1 && words.some((each) => each.startsWith(said));
      const other = begun ? undefined : meant(said);
      if (other === undefined) return said;
      mended.push({ typed: said, meant: other });
      return other;
    });
    for (let at = 0; at < run.length;) {
      const name = nameAt(run, at) ?? spokenAt(run, at);
      if (name !== null) {
        take(name.said, name.meanings);
        at += name.count;
        if (name.meanings.some(({ kind }) => kind === 'place' || kind === 'outside'))
          while (at < run.length && KIND_OF_PLACE.has(run[at]!)) at += 1;
        continue;
      }
      at += readWord(run, at, last);
    }
  }

  /** Reads a word that begins no name. @returns how many words it took */
  function readWord(run: readonly string[], at: number, last: boolean): number {
    const said = run[at]!;
    if (asking.has(said) || filling.has(said)) return 1;
    if (said.length > 1 && knows(stem(said))) {
      word(said, [stem(said)]);
      return 1;
    }
    // Syllables of pinyin, typed together or apart.
    for (let count = Math.min(8, run.length - at); count > 0; count--) {
      const together = run.slice(at, at + count);
      const cut = together.map((each) => syllablesOf(each)[0] ?? null);
      if (cut.includes(null)) continue;
      const syllables = cut.flatMap((each) => each!);
      const asked = pinyinTerms(syllables);
      if (syllables.length > 1 && asked.every(knows)) {
        word(together.join(' '), asked);
        return count;
      }
    }
    const initials = said.length > 1 ? initialsAsked(said) : [];
    const begun = last && at === run.length - 1 && said.length > 1;
    if (initials.length > 0 && initials.every(knows)) word(said, initials);
    else if (begun && words.some((each) => each.startsWith(said)))
      word(said, [stem(said)], { begun: true });
    else if (said.length > 1) word(said, [stem(said)], { strange: true });
    return 1;
  }

  function readHan(run: string): void {
    const characters = [...run.replace(askingHan, ' ')];
    let left = '';
    const flush = () => {
      readResidue(left);
      left = '';
    };
    for (let at = 0; at < characters.length;) {
      const name = hanNameAt(book, characters, at);
      if (name === null) {
        left += characters[at]!;
        at += 1;
        continue;
      }
      flush();
      take(characters.slice(at, at + name.count).join(''), name.meanings);
      at += name.count;
    }
    flush();
  }

  /** Reads characters in which no name stands. */
  function readResidue(residue: string): void {
    for (const run of residue.split(' ')) {
      if (run === '') continue;
      const alike = verbatim ? null : soundsAlike(run);
      if (alike !== null) {
        mended.push({ typed: alike.typed, meant: alike.meant });
        readHan(run.replace(alike.typed, alike.meant));
        continue;
      }
      let words = '';
      const flush = () => {
        const pairs = pairsOf(words);
        if (words.length === 1 && knows(words)) word(words, [words]);
        else if (words.length > 1) {
          // A run of which the index has every pair is a word, or several; the rest is strange.
          let known = '';
          for (const [at, pair] of pairs.entries()) {
            if (knows(pair)) known = known === '' ? pair : known + pair.slice(-1);
            else {
              if (known !== '') word(known, pairsOf(known));
              known = '';
              const before = at > 0 && knows(pairs[at - 1]!);
              const after = at + 1 < pairs.length && knows(pairs[at + 1]!);
              if (!(before && after)) word(pair, [pair], { strange: true });
            }
          }
          if (known !== '') word(known, pairsOf(known));
        }
        words = '';
      };
      for (const character of run) {
        if (joiningHan.has(character)) flush();
        else words += character;
      }
      flush();
    }
  }

  /** The name that sounds like characters of a run of which the index has not all pairs. */
  function soundsAlike(run: string): Mended | null {
    if (pairsOf(run).every(knows)) return null;
    const characters = [...run];
    // Two characters alone sound like many a name: only a run of no more is meant so.
    for (let count = Math.min(6, characters.length); count > 1; count--)
      for (let at = 0; at + count <= characters.length; at++) {
        const typed = characters.slice(at, at + count);
        const letters = typed.map((each) => sounds.get(each) ?? '?').join('');
        const named = [...(book.spoken.get(letters) ?? [])];
        if (named.length === 0 || (count < 3 && count < characters.length)) continue;
        const name = [...book.han].find(
          ([key, meanings]) =>
            [...key].length === count &&
            meanings.some(({ id }) => named.some((each) => each.id === id)) &&
            [...key].every((each, n) => sounds.get(each) === sounds.get(typed[n]!)),
        )?.[0];
        if (name !== undefined && name !== typed.join(''))
          return { typed: typed.join(''), meant: name };
      }
    return null;
  }

  const runs = text.match(/[a-z0-9']+(?:[^\p{L}]+[a-z0-9']+)*|\p{Script=Han}+/gu) ?? [];
  // A question that is a name as a whole is nothing else, even where its words only ask: “who made this”.
  const whole = HAN.test(text)
    ? book.han.get(squash(text))
    : book.latin.get(latinKey(latinWords(text)));
  if (whole !== undefined && numbers.length + years.length === 0) {
    take(HAN.test(text) ? squash(text) : latinWords(text).join(' '), whole);
    runs.length = 0;
  }
  for (const [at, run] of runs.entries()) {
    if (HAN.test(run)) readHan(run);
    else readLatin(latinWords(run), at === runs.length - 1);
  }
  return { folded, parts, places, outside, years, numbers, terms: withTerms(), mended };

  /** The entries of the glossary that were named; one that is all of the question is marked as whole. */
  function withTerms() {
    const alone =
      parts.length === 1 && places.length + outside.length + years.length + numbers.length === 0;
    return terms
      .map((term) => ({ ...term, whole: alone && parts[0]!.text === term.text }))
      .sort((a, b) => b.text.length - a.text.length);
  }
}

/** Takes the years out of a folded question. */
function takeYears(folded: string): { rest: string; years: number[] } {
  const years = new Set<number>();
  const rest = folded.replace(YEARS, (_, before: string, from: string, to?: string) => {
    for (let year = Number(from); year <= Number(to ?? from) && years.size < 60; year++)
      years.add(year);
    return `${before} `;
  });
  return { rest, years: [...years].sort((a, b) => a - b) };
}

/** Takes the numbers out of a folded question. */
function takeNumbers(folded: string): { rest: string; numbers: string[] } {
  const numbers: string[] = [];
  let rest = '';
  let done = 0;
  for (const { start, end, endOfUnit, value } of numbersIn(folded)) {
    // A digit within a word, such as an id, is none, and neither is a month or a day.
    const isDate = /^(?:(?:到|至|-|~|—)\d{1,2})?[月日号]/.test(folded.slice(end));
    if (/[a-z]/.test(folded.charAt(start - 1)) || isDate) {
      rest += `${folded.slice(done, start)} `;
      done = isDate ? end : start;
      continue;
    }
    numbers.push(mark.number + value);
    rest += `${folded.slice(done, start)} ${folded.slice(end, endOfUnit)} `;
    done = endOfUnit;
  }
  return { rest: rest + folded.slice(done), numbers };
}
