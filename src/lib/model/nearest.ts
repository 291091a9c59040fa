import { editDistance } from '../text/edit-distance.ts';
import type { Problem } from '../problem.ts';

/**
 * The candidate with the smallest {@link editDistance}, the first of several; `null` where every
 * distance is more than half the word's length, so that nothing far-fetched is proposed.
 *
 * @example nearest('lanzou', ['lanzhou', 'lijiang']) // 'lanzhou'
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 2)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Where the names of a kind are listed, for those that are too many for a message. */
export const LISTED: { readonly [what: string]: string } = {
  benchmark: 'data/benchmarks.csv',
  chart: 'content/charts/',
  'chart-kind': 'src/lib/model/chart.ts',
  check: 'data/identities.csv',
  component: 'src/record/read/prose.ts',
  concept: 'data/concepts.csv',
  dimension: 'data/dimensions.csv',
  entity: 'data/entities.csv',
  explainer: 'content/explainers/',
  figure: 'data/figures/',
  group: 'data/groups.csv',
  'identity-kind': 'src/lib/model/identity.ts',
  illustration: 'src/lib/model/illustration.ts',
  indicator: 'data/indicators.csv',
  'judged-question': 'src/lib/model/judgement.ts',
  key: 'docs/authoring.md',
  place: 'data/places.csv',
  publisher: 'data/publishers.csv',
  'sourced-check': 'data/identities.csv',
  story: 'content/explainers/',
  tally: 'src/lib/model/tally.ts',
  term: 'data/glossary.csv',
  theme: 'data/themes.csv',
  'time-kind': 'docs/codebook.md',
  topic: 'src/lib/model/glossary.ts',
};

/**
 * The problem of a name that is not among the known ones. It lists these where they are few, says
 * where they stand where they are many, and proposes the nearest.
 *
 * @param what the kind of name, for the code `unknown-<what>`.
 * @example unknownName('chart', 'lanzou', ['lanzhou']).hint // 'did you mean "lanzhou"?'
 */
export function unknownName(
  what: string,
  found: string,
  known: Iterable<string>,
): Omit<Problem, 'at'> {
  const names = [...known];
  const near = nearest(found, names);
  const listed = `one of ${names.join(', ')}`;
  const place = LISTED[what] === undefined ? '' : `, listed in ${LISTED[what]}`;
  return {
    code: `unknown-${what}`,
    found: `"${found}"`,
    expected:
      names.length > 0 && listed.length <= 90
        ? listed
        : `a known ${what.replaceAll('-', ' ')}${place}`,
    ...(near === null ? {} : { hint: `did you mean "${near}"?` }),
  };
}
