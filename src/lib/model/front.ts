/** What the front page shows in a language, as `content/front.<lang>.yaml` has it. `Text` is a text that may name figures. */
export interface Front<Text> {
  /** The headline, a line each. */
  readonly headline: readonly string[];
  readonly lede: Text;
  /** The articles of the strip, from the earliest on. */
  readonly strip: readonly {
    /** The article's id. */
    readonly article: string;
    /** When it speaks: `to mid-2020`. */
    readonly when: Text;
    /** The figure whose bar is pointed out, and what is said of it. */
    readonly figure: string;
    readonly says: Text;
  }[];
  /** A damaged number, and the ways to cut it; `null` for a record that has none. */
  readonly cut: {
    readonly title: Text;
    readonly text: Text;
    /** Figures for people whose tokens lost a word: the whole, then its parts. */
    readonly figures: readonly string[];
    /** The slug of the story that tells it, and the words that lead there. */
    readonly story: string;
    readonly go: Text;
  } | null;
  readonly asked: Text;
  /** Exactly {@link QUESTIONS} of them. */
  readonly questions: readonly {
    readonly question: Text;
    readonly answer: Text;
    /** The slug of the chart that is drawn beside it. */
    readonly chart: string;
  }[];
  readonly places: {
    readonly title: Text;
    readonly text: Text;
    /** Two places, by their ids, whose distance the map of places tells; empty for none. */
    readonly apart: readonly string[];
  };
}

/** How many questions the front page asks. */
export const QUESTIONS = 6;
