import type { Lang } from '../../lib/language.ts';
import type { ExplainerFrontmatter } from './frontmatter.ts';
import type { Prose } from './prose.ts';

/** An explainer, checked; its body stays with the page. */
export interface Explainer extends ExplainerFrontmatter {
  readonly slug: string;
  readonly lang: Lang;
  /** In order of first use, frontmatter first. */
  readonly figures: readonly string[];
  readonly charts: readonly string[];
  /** Checks whose source from outside the articles a footnote cites, in order of first use. */
  readonly notes: readonly string[];
}

/** The explainer that `content/explainers/<lang>/<slug>.mdx` makes. */
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
