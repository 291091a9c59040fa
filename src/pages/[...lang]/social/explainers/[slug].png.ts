import type { SiteExplainer } from '../../../../lib/model/site.ts';
import { explainerCard } from '../../../../site/chart-picture.ts';
import { explainers } from '../../../../site/data.ts';
import { languagePaths } from '../../../../site/languages.ts';

export function getStaticPaths() {
  return languagePaths().flatMap(({ params, props: { lang } }) =>
    explainers(lang).map((explainer) => ({
      params: { ...params, slug: explainer.slug },
      props: { explainer },
    })),
  );
}

/** The image of an explainer for social networks. */
export const GET = async ({ props: { explainer } }: { props: { explainer: SiteExplainer } }) =>
  new Response(await explainerCard(explainer), { headers: { 'Content-Type': 'image/png' } });
