import type { Lang } from '../../lib/language.ts';
import type { ExplainerFrontmatter } from './frontmatter.ts';
import type { Prose } from './prose.ts';

/** What the record knows of a checked explainer; the page reads its body for itself. */
export interface Explainer extends ExplainerFrontmatter {
  readonly slug: string;
  readonly lang: Lang;
  /** Ids of the figures that it names, in order of first use, those of the frontmatter first. */
  readonly figures: readonly string[];
  readonly charts: readonly string[];
  /** Checks whose source from outside the articles a footnote cites, in order of first use. */
  readonly notes: readonly string[];
}

/** The explainer of the file `content/explainers/<lang>/<slug>.mdx`. */
export function explainerOf(
  slug: string,
  lang: Lang,
  { front, figures, charts, notes }: Prose<ExplainerFrontmatter>,
): Explainer {
  const named = [...front.title, ...front.description].flatMap((part) =>
    part.kind === 'figure' ? [part.id] : [],
  );
  return {
    slug,
    lang,
    ...front,
    figures: [...new Set([...named, ...figures])],
    charts: [...new Set(charts)],
    notes: [...new Set(notes)],
  };
}
