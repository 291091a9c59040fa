import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import { languages, type Bilingual, type Lang } from '../../lib/language.ts';
import { QUESTIONS, type Front } from '../../lib/model/front.ts';
import { unknownName } from '../../lib/model/nearest.ts';
import type { Problem } from '../../lib/problem.ts';
import type { KnownFigures } from '../../lib/prose/claim.ts';
import type { KnownQuantities } from '../../lib/prose/derived.ts';
import { readText } from './csv.ts';
import { YamlFile } from './yaml.ts';

/** What the front page may refer to. */
export interface KnownToFront {
  readonly figures: KnownQuantities;
  /** The figures and benchmarks that texts may name. */
  readonly amounts: KnownFigures;
  /** Ids. */
  readonly articles: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Slugs of the charts, those of them that are no longer kept up, and slugs of the stories. */
  readonly charts: ReadonlySet<string>;
  readonly dropped: ReadonlySet<string>;
  readonly stories: ReadonlySet<string>;
}

/**
 * Reads what the front page shows, `front.<lang>.yaml` of the content folder, in every language.
 *
 * @returns `null` where anything is missing or wrong; `problems` then says all of it
 */
export function readFront(
  folder: string,
  known: KnownToFront,
): { front: Bilingual<Front<string>> | null; problems: Problem[] } {
  const read = languages.map((lang) => readOne(folder, lang, known));
  const problems = read.flatMap((one) => one.problems);
  // What is wrong in one language would differ from the others, too.
  if (problems.length > 0) return { front: null, problems };
  const [first, ...others] = read;
  problems.push(...others.flatMap((other) => differing(first!, other)));
  if (problems.length > 0) return { front: null, problems };
  const front = Object.fromEntries(
    languages.map((lang, index) => [lang, read[index]!.front!]),
  ) as unknown as Bilingual<Front<string>>;
  return { front, problems };
}

interface Read {
  readonly file: string;
  readonly front: Front<string> | null;
  readonly problems: readonly Problem[];
}

const named = ({ strip, cut, questions, places }: Front<string>) => ({
  strip: strip.map(({ article, figure }) => `${article}: ${figure}`),
  'cut.figures': cut?.figures ?? [],
  'cut.story': cut === null ? [] : [cut.story],
  questions: questions.map(({ chart }) => chart),
  'places.apart': places.apart,
});

/** Where a language shows other things than the first does. */
function differing(first: Read, other: Read): Problem[] {
  const [expected, found] = [named(first.front!), named(other.front!)];
  return (Object.keys(expected) as (keyof typeof expected)[]).flatMap((key) =>
    expected[key].join() === found[key].join()
      ? []
      : [
          {
            code: 'front-differs',
            at: `${other.file}:1`,
            found: `"${key}" names ${found[key].join(', ') || 'nothing'}`,
            expected: `${expected[key].join(', ') || 'nothing'}, as in ${first.file}`,
          },
        ],
  );
}

const KEYS = ['headline', 'lede', 'strip', 'cut', 'asked', 'questions', 'places'];

function readOne(folder: string, lang: Lang, known: KnownToFront): Read {
  const file = `content/front.${lang}.yaml`;
  const path = join(folder, `front.${lang}.yaml`);
  if (!existsSync(path)) {
    const at = `${file}:1`;
    const found = 'the front page is not there in every language';
    return {
      file,
      front: null,
      problems: [{ code: 'missing-translation', at, found, expected: file }],
    };
  }
  const { text, problem } = readText(file, readFileSync(path));
  if (problem) return { file, front: null, problems: [problem] };
  const yaml = new YamlFile(file, 'front', text, KEYS, known.amounts);
  return { file, front: yaml.root && frontOf(yaml, yaml.root, known), problems: yaml.problems };
}

/** Reads the file. Where something is missing a problem says so, and the result is not used. */
function frontOf(yaml: YamlFile, root: YAMLMap, known: KnownToFront): Front<string> {
  const text = (map: YAMLMap, key: string, path = key) => yaml.text(map, key, path) ?? '';
  const idOf = (map: YAMLMap, key: string, what: string, names: Iterable<string>) =>
    yaml.known(map, key, what, names)?.value ?? '';
  const ids = (map: YAMLMap, key: string, what: string, names: Iterable<string>) => {
    const known = [...names];
    return yaml.strings(map, key, (id, node) => {
      if (!known.includes(id)) yaml.report(node, unknownName(what, id, known));
    });
  };

  const headline = yaml.strings(root, 'headline', () => undefined);
  if (headline.length === 0)
    yaml.report(root, { code: 'missing-text', found: 'no text for "headline"', hint: 'write it' });
  const strip = yaml.maps(root, 'strip', ['article', 'when', 'figure', 'says']).map((item) => {
    const article = idOf(item, 'article', 'article', known.articles);
    const figure = idOf(item, 'figure', 'figure', known.figures.keys());
    const own = known.figures.get(figure)?.article;
    if (own !== undefined && own !== article && known.articles.has(article))
      yaml.report(yaml.child(item, 'figure'), {
        code: 'figure-of-another-article',
        found: `"${figure}", which ${own} prints`,
        expected: `a figure of ${article}`,
      });
    return {
      article,
      when: text(item, 'when'),
      figure,
      says: text(item, 'says'),
    };
  });
  const cut = root.has('cut')
    ? yaml.map(root, 'cut', ['title', 'text', 'figures', 'story', 'go'])
    : null;
  const questions = yaml.maps(root, 'questions', ['question', 'answer', 'chart']).map((item) => {
    const chart = idOf(item, 'chart', 'chart', known.charts);
    if (known.dropped.has(chart))
      yaml.report(yaml.child(item, 'chart'), {
        code: 'dropped-chart',
        found: `"${chart}", which is no longer kept up`,
        expected: 'a chart that is kept up',
      });
    return { question: text(item, 'question'), answer: text(item, 'answer'), chart };
  });
  if (isSeq(yaml.child(root, 'questions')) && questions.length !== QUESTIONS)
    yaml.report(yaml.child(root, 'questions'), {
      code: 'wrong-number-of-questions',
      found: `${questions.length} questions`,
      expected: String(QUESTIONS),
    });
  const places = yaml.map(root, 'places', ['title', 'text', 'apart']);
  const apart = places ? ids(places, 'apart', 'place', known.places) : [];
  if (apart.length !== 0 && apart.length !== 2)
    yaml.report(yaml.child(places!, 'apart'), {
      code: 'malformed-front',
      found: `places in "apart": ${apart.length}`,
      expected: 'two places, or no such key',
    });
  return {
    headline,
    lede: text(root, 'lede'),
    strip,
    cut: cut && {
      title: text(cut, 'title', 'cut.title'),
      text: text(cut, 'text', 'cut.text'),
      figures: ids(cut, 'figures', 'figure', known.figures.keys()),
      story: idOf(cut, 'story', 'story', known.stories),
      go: text(cut, 'go', 'cut.go'),
    },
    asked: text(root, 'asked'),
    questions,
    places: {
      title: places ? text(places, 'title', 'places.title') : '',
      text: places ? text(places, 'text', 'places.text') : '',
      apart,
    },
  };
}
