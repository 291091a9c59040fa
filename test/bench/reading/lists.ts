// Lists of households and persons in which some compounds have lost their 户, with what stood there.
import { read } from '../../../src/lib/reading/read.ts';

type Random = () => number;

/** A count as it stands in a list of the bench. */
interface Printed {
  readonly start: number;
  readonly end: number;
  /** What it says: a compound or, where it counts persons alone, these. */
  readonly truth: string;
  readonly fused: boolean;
}

/** A text that is one list, with its counts. */
export interface List {
  readonly text: string;
  readonly counts: readonly Printed[];
}

/** How lists are made. */
interface Recipe {
  readonly name: string;
  /** The share of compounds that have lost their 户. */
  readonly damaged: number;
  /** Whether the parts add up to the whole: always, never, or so often. */
  readonly complete: number;
  /** How often one part counts persons alone. */
  readonly personsOnly: number;
  /** Parts overlap and add up to nothing. */
  readonly overlapping?: boolean;
}

const LABELS = [
  '收入不稳的',
  '处在边缘的',
  '突遭变故的',
  '因病的',
  '因学的',
  '因灾的',
  '缺劳力的',
  '住房有险的',
];

/** From 1.3 to 6.5 persons to a household, mostly near three. */
function personsOf(households: number, random: Random): number {
  return Math.max(households, Math.round(households * (1.3 + 3.2 * random() + 2 * random() ** 6)));
}

/** One list, in one of three wordings. */
export function listOf(recipe: Recipe, random: Random): List {
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const scale = 10 ** (1 + random() * 2.6);
  const mixed = random() < recipe.personsOnly;
  const complete = random() < recipe.complete;
  const size = int(2, 5);
  const parts = Array.from({ length: size }, (_, i) => {
    const households = int(Math.max(2, Math.floor(scale * 0.1)), Math.floor(scale) + 3);
    return { households, persons: personsOf(households, random), alone: mixed && i === size - 1 };
  });
  const whole = { households: 0, persons: 0, alone: false };
  for (const part of parts) {
    whole.households += part.households;
    whole.persons += part.persons;
  }
  if (recipe.overlapping === true) {
    whole.households = Math.max(...parts.map((one) => one.households)) + int(0, Math.ceil(scale));
    whole.persons = Math.max(
      personsOf(whole.households, random),
      ...parts.map((one) => one.persons),
    );
  } else if (!complete) {
    const more = int(1, Math.ceil(scale));
    whole.households += more;
    whole.persons += personsOf(more, random);
  }
  let text = '';
  const counts: Printed[] = [];
  const put = ({ households, persons, alone }: typeof whole) => {
    const fused = !alone && random() < recipe.damaged;
    const token = alone
      ? `${persons}人`
      : fused
        ? `${households}${persons}人`
        : `${households}户${persons}人`;
    const truth = alone ? token : `${households}户${persons}人`;
    counts.push({ start: text.length, end: text.length + token.length, truth, fused });
    text += token;
  };
  const putParts = (between: string) =>
    parts.forEach((part, i) => {
      text += (i > 0 ? between : '') + LABELS[i]!;
      put(part);
    });
  const wording = int(0, 2);
  if (wording === 1) {
    putParts('、');
    text += '，合计';
    put(whole);
    text += '。';
  } else {
    text += wording === 0 ? '在册监测对象' : '全县识别监测对象';
    put(whole);
    text += wording === 0 ? '，其中' : '（';
    putParts('，');
    text += wording === 0 ? '。' : '），户均增收3200元。';
  }
  return { text, counts };
}

/** The same of what is counted by household, too. */
export function cleanPersonsList(random: Random): List {
  const { text, counts } = personsList(random);
  const noun = '监测对象';
  const moved = noun.length - PERSONS.length;
  return {
    text: noun + text.slice(PERSONS.length),
    counts: counts.map((one) => ({ ...one, start: one.start + moved, end: one.end + moved })),
  };
}

const PERSONS = '总人口';

/** A list in which nothing is damaged: counts of persons alone, whose parts add up in one of two. */
export function personsList(random: Random): List {
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const digits = int(3, 6);
  const whole = int(10 ** (digits - 1), 10 ** digits - 1);
  const counts: Printed[] = [];
  let text = '';
  const put = (persons: number) => {
    const token = `${persons}人`;
    counts.push({
      start: text.length,
      end: text.length + token.length,
      truth: token,
      fused: false,
    });
    text += token;
  };
  text += PERSONS;
  put(whole);
  text += '，其中';
  let left = whole;
  const size = int(2, 4);
  const adds = random() < 0.5;
  for (let i = 0; i < size && left > 0; i++) {
    const persons = adds && i === size - 1 ? left : int(1, Math.max(1, adds ? left - 1 : whole));
    left = adds ? left - persons : left;
    text += (i > 0 ? '，' : '') + LABELS[i]!;
    put(persons);
  }
  return { text: `${text}。`, counts };
}

/** A clean list with persons whom its households serve, more than they are. */
export function servedList(random: Random): List {
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const households = int(5, 3000);
  const persons = personsOf(households, random);
  const some = int(1, households);
  const words = ['带动群众', '联系群众', '服务', '惠及'][int(0, 3)]!;
  const text = `脱贫户${households}户${persons}人，其中党员户${some}户${personsOf(some, random)}人，${words}${int(persons, persons * 20)}人。`;
  return { text, counts: [] };
}

/** What becomes of fused counts, and of sound ones. */
interface ListScore {
  fused: number;
  proved: number;
  preferred: number;
  suspect: number;
  silent: number;
  wrong: number;
  wronglyProved: number;
  sound: number;
  /** Sound counts that are read otherwise, or doubted. */
  repairedSound: number;
  suspectSound: number;
}

/** Reads lists and counts what becomes of their members. */
export function scoreLists(lists: Iterable<List>): ListScore {
  const score: ListScore = {
    fused: 0,
    proved: 0,
    preferred: 0,
    suspect: 0,
    silent: 0,
    wrong: 0,
    wronglyProved: 0,
    sound: 0,
    repairedSound: 0,
    suspectSound: 0,
  };
  for (const { text, counts } of lists) {
    const numerals = read(text);
    const printed = new Map(counts.map((one) => [one.start, one]));
    for (const { start, repair, suspicion } of numerals) {
      const count = printed.get(start);
      if (count?.fused !== true) {
        score.sound += 1;
        if (repair !== null) score.repairedSound += 1;
        if (repair?.verdict === 'proved') score.wronglyProved += 1;
        if (suspicion !== null) score.suspectSound += 1;
        continue;
      }
      score.fused += 1;
      if (repair === null || repair.chosen === null)
        score[repair === null && suspicion === null ? 'silent' : 'suspect'] += 1;
      else if (repair.chosen === count.truth)
        score[repair.verdict === 'proved' ? 'proved' : 'preferred'] += 1;
      else {
        score.wrong += 1;
        if (repair.verdict === 'proved') score.wronglyProved += 1;
      }
    }
  }
  return score;
}

/** The kinds of lists that are measured. */
export const recipes: readonly Recipe[] = [
  ...[0.3, 0.5, 0.75, 1].map((damaged) => ({
    name: `complete, ${damaged * 100} %`,
    damaged,
    complete: 1,
    personsOnly: 0,
  })),
  ...[0.3, 0.5, 0.75, 1].map((damaged) => ({
    name: `incomplete, ${damaged * 100} %`,
    damaged,
    complete: 0,
    personsOnly: 0,
  })),
  ...[0.3, 0.5, 0.75, 1].map((damaged) => ({
    name: `one in persons, ${damaged * 100} %`,
    damaged,
    complete: 1,
    personsOnly: 1,
  })),
  { name: 'overlapping, 50 %', damaged: 0.5, complete: 0, personsOnly: 0.3, overlapping: true },
  { name: 'clean, complete', damaged: 0, complete: 1, personsOnly: 0.5 },
  { name: 'clean, incomplete', damaged: 0, complete: 0, personsOnly: 0.5 },
  { name: 'clean, overlapping', damaged: 0, complete: 0, personsOnly: 1, overlapping: true },
];
