import type { APIRoute } from 'astro';
import type { SourceFile } from '../../client/copy-report.ts';
import { articles, byId, figuresIn, numeralsIn, repairsIn } from '../../site/data.ts';

export const getStaticPaths = () => articles().map(({ id }) => ({ params: { id } }));

/** The numerals of one article, which `src/client/copy-check.ts` compares with a reader's copy. */
export const GET: APIRoute<never, { id: string }> = ({ params: { id } }) => {
  const own = figuresIn(id);
  const chosen = new Map(repairsIn(id).map((repair) => [repair.start, repair.chosen]));
  const content: SourceFile = {
    sha256: byId(articles(), id).sha256,
    numerals: numeralsIn(id).map(
      ({ start, token, kind, paragraph, occurrence, prefix, suffix }) => ({
        token,
        kind,
        paragraph,
        occurrence,
        prefix,
        suffix,
        ...(chosen.get(start) ? { chosen: chosen.get(start)! } : {}),
        figures: own.filter((figure) => figure.start === start).map((figure) => figure.id),
      }),
    ),
  };
  return new Response(JSON.stringify(content), {
    headers: { 'Content-Type': 'application/json' },
  });
};
