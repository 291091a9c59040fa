import type { Bilingual, Lang } from '../language.ts';
import type { Front } from './front.ts';
import type { FormerStory } from './story-list.ts';
import type { Topic } from './glossary.ts';
import type { Pledge } from './pledge.ts';
import type { Portrait } from './portrait.ts';

/** How the site writes a figure: with its unit, and without. */
export interface ShownFigure {
  /** `44,300 households`, 4.43万户 */
  readonly full: string;
  /** `44,300`, 4.43万 */
  readonly number: string;
}

export type FigureText = Bilingual<ShownFigure>;

/**
 * How a text shows a figure: with its unit and what it is per, with its unit alone (`910 yuan`, 910元), without it, or by
 * the digits of its token, which may be damaged.
 */
export type Show = keyof ShownFigure | 'short' | 'digits';

/** A piece of a text whose placeholders are filled in; the `text` of all pieces joined is the plain text. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'plain'; readonly text: string }
  | {
      readonly kind: 'figure';
      readonly id: string;
      readonly show: Exclude<Show, 'digits'>;
      readonly text: string;
    }
  | { readonly kind: 'number'; readonly of: string; readonly text: string }
  | { readonly kind: 'claim'; readonly that: string; readonly text: string };

/** What a contradiction does to a figure: it cannot be right as printed, or that hangs on how the text is read. */
export type Clash = 'impossible' | 'reading';

/** What pages need of a figure beyond its row in `figures.json`. */
export interface SiteFigure {
  readonly id: string;
  /** The figure's own slice of the token: 4538人 of 1294户4538人. */
  readonly printed: string;
  readonly text: FigureText;
  readonly note: Bilingual<readonly TextPart[]>;
  /** The row's `doubts`, each in parts. */
  readonly doubted: readonly Bilingual<readonly TextPart[]>[];
  /** Ids of the checks in which it takes part. */
  readonly checks: readonly string[];
  /** Whether a contradiction makes the figure doubtful: see {@link Clash}. */
  readonly clash: Clash | null;
  /** Whether it takes part in a check that holds and did not serve to repair it. */
  readonly confirmed: boolean;
  /** Slugs of the charts and explainers that show it. */
  readonly charts: readonly string[];
  readonly explainers: readonly string[];
}

/** What pages need of a check beyond its row in `checks.json`. */
export interface SiteCheck {
  readonly id: string;
  /** The identity written out: 1,294 = 421 + 671 + 202. */
  readonly written: Bilingual<readonly TextPart[]>;
  readonly note: Bilingual<readonly TextPart[]>;
  /** The reading under which its numbers clash, and the one under which they fit; `null` where there is only one. */
  readonly readings: {
    readonly clash: Bilingual<readonly TextPart[]>;
    readonly fits: Bilingual<readonly TextPart[]>;
  } | null;
}

/** A number that a text states, or a relation that it claims, with the expression that was checked. */
export interface StatedSum {
  readonly kind: 'number' | 'claim';
  /** An amount or a claim over figures and benchmarks: `a.part / a.whole`. */
  readonly expression: string;
  /** As they stand in the text. */
  readonly words: string;
}

/** A stated sum, worked out for readers. */
export interface WorkedSum extends StatedSum {
  /** Signs, numbers, and ids of figures and benchmarks, in the order in which the expression is written. */
  readonly terms: readonly (string | Bilingual | { readonly id: string })[];
  /** The exact result, with what the printed precision allows; of a claim, of both sides. */
  readonly result: Bilingual;
}

/** The frontmatter of an explainer, and the things to which its body refers. */
export interface SiteExplainer {
  readonly slug: string;
  readonly lang: Lang;
  readonly title: readonly TextPart[];
  readonly description: readonly TextPart[];
  readonly article: string | null;
  /** ISO date. */
  readonly published: string;
  readonly updated: string;
  /** Ids, in order of first use. */
  readonly figures: readonly string[];
  readonly charts: readonly string[];
  /** Ids of the checks whose outside sources its footnotes cite. */
  readonly notes: readonly string[];
  /** Its numbers and claims, worked out, in order of first use. */
  readonly sums: readonly WorkedSum[];
}

/** A term of the glossary with its definitions in parts. */
export interface SiteTerm {
  readonly id: string;
  readonly term: Bilingual;
  readonly pinyin: string;
  readonly definition: Bilingual<readonly TextPart[]>;
  /** Ids of related terms. */
  readonly see: readonly string[];
  readonly topic: Topic;
}

/** A promise with its texts in parts and its sources in words. */
export interface SitePledge extends Omit<Pledge, 'what' | 'says' | 'benchmarks' | 'page' | 'at'> {
  readonly what: Bilingual<readonly TextPart[]>;
  readonly says: Bilingual<readonly TextPart[]>;
  /** The pages that were found, each once. */
  readonly sources: readonly {
    readonly publisher: Bilingual;
    readonly title: string;
    /** Of the title. */
    readonly language: Lang;
    readonly address: string;
    readonly pageDate: string | null;
  }[];
}

/**
 * `site.json`: what pages need and the published tables do not contain, derived from the same
 * dataset. Charts are in `charts.jsonl`, one `ResolvedChart` a line.
 */
export interface SiteData {
  /** By figure id. */
  readonly figures: { readonly [id: string]: SiteFigure };
  /** By check id. */
  readonly checks: { readonly [id: string]: SiteCheck };
  /** In the order in which they are listed. */
  readonly explainers: readonly SiteExplainer[];
  readonly formerStories: readonly FormerStory[];
  readonly front: Bilingual<Front<readonly TextPart[]>>;
  readonly portraits: readonly Portrait<readonly TextPart[]>[];
  /** In the order of `data/questions.csv`: those by which the gallery lists charts. */
  readonly questions: readonly { readonly id: string; readonly question: Bilingual }[];
  /** In the order of `data/promises.csv`. */
  readonly pledges: readonly SitePledge[];
  /** In the order of `data/glossary.csv`. */
  readonly glossary: readonly SiteTerm[];
}
