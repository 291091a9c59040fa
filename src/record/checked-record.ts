import type { AssessedCheck } from '../lib/checks/assess.ts';
import type { ChartSpec } from '../lib/model/chart.ts';
import type { Dataset } from '../lib/model/dataset.ts';
import type { Front } from '../lib/model/front.ts';
import type { Bilingual } from '../lib/language.ts';
import type { StoryList } from '../lib/model/story-list.ts';
import type { Portrait } from '../lib/model/portrait.ts';
import type { Explainer } from './read/explainer.ts';
import type { Release } from './read/releases.ts';

/** Everything that has been read and checked, from which the published files are made. */
export interface CheckedRecord {
  readonly dataset: Dataset;
  readonly checks: readonly AssessedCheck[];
  readonly charts: readonly ChartSpec[];
  readonly portraits: readonly Portrait[];
  readonly explainers: readonly Explainer[];
  readonly stories: StoryList;
  readonly front: Bilingual<Front<string>>;
  /** Origin and base path, ending in a slash: `https://example.org/hat/`. */
  readonly address: string;
  /** The released states of the data, oldest first. */
  readonly releases: readonly Release[];
  /** Tables of former releases that are published as they were, by path. */
  readonly superseded: ReadonlyMap<string, Uint8Array>;
}
