import type { Lang } from '../../lib/language.ts';
import type { ExplainerFrontmatter } from './frontmatter.ts';
import type { StatedSum } from '../../lib/model/site.ts';
import { figuresOfSum } from '../../lib/prose/worked.ts';
import type { Prose } from './prose.ts';

/** What the record knows of a checked explainer; the page reads its body for itself. */
export interface Explainer extends ExplainerFrontmatter {
  readonly slug: string;
  readonly lang: Lang;
  /** Ids of the figures that it names or computes with, in order of first use, those of the frontmatter first. */
  readonly figures: readonly string[];
  readonly charts: readonly string[];
  /** Checks whose source from outside the articles a footnote cites, in order of first use. */
  readonly notes: readonly string[];
  /** The numbers and claims of its title, description and body, each expression once with each of its wordings. */
  readonly sums: readonly StatedSum[];
}

/** The explainer of the file `content/explainers/<lang>/<slug>.mdx`. */
export function explainerOf(
  slug: string,
  lang: Lang,
  { front, figures, charts, notes, sums }: Prose<ExplainerFrontmatter>,
): Explainer {
  const head = [...front.title, ...front.description];
  const named = head.flatMap((part) => (part.kind === 'figure' ? [part.id] : []));
  const stated = [
    ...head.flatMap((part): StatedSum[] =>
      part.kind === 'number'
        ? [{ kind: 'number', expression: part.of, words: part.text }]
        : part.kind === 'claim'
          ? [{ kind: 'claim', expression: part.that, words: part.text }]
          : [],
    ),
    ...sums,
  ];
  return {
    slug,
    lang,
    ...front,
    figures: [...new Set([...named, ...figures, ...stated.flatMap(figuresOfSum)])],
    charts: [...new Set(charts)],
    notes: [...new Set(notes)],
    sums: [...new Map(stated.map((sum) => [`${sum.expression}|${sum.words}`, sum])).values()],
  };
}
