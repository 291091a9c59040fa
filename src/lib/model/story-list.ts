import type { Bilingual } from '../language.ts';

/** A story that was withdrawn: its address answers, and leads to what took its place. */
export interface FormerStory {
  readonly slug: string;
  /** What its page is called. */
  readonly title: Bilingual;
  /** Slugs of the stories that tell what it told. */
  readonly stories: readonly string[];
  /** Id of the place that it was about; `null` where it was about several. */
  readonly place: string | null;
}

/** The order in which stories are listed, and those that are no longer there. */
export interface StoryList {
  /** Slugs, each story once. */
  readonly order: readonly string[];
  readonly former: readonly FormerStory[];
}
