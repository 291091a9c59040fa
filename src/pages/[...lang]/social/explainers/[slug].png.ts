import type { SiteExplainer } from '../../../../lib/model/site.ts';
import { explainerCard } from '../../../../site/chart-picture.ts';
import { explainers, formerStories } from '../../../../site/data.ts';
import { languagePaths } from '../../../../site/languages.ts';

/** A story that was withdrawn has the image of the first that tells what it told. */
export function getStaticPaths() {
  return languagePaths().flatMap(({ params, props: { lang } }) => {
    const stories = explainers(lang);
    return [
      ...stories.map((explainer) => ({ slug: explainer.slug, explainer })),
      ...formerStories().map(({ slug, stories: [heir] }) => ({
        slug,
        explainer: stories.find((story) => story.slug === heir)!,
      })),
    ].map(({ slug, explainer }) => ({ params: { ...params, slug }, props: { explainer } }));
  });
}

/** The image of an explainer for social networks. */
export const GET = async ({ props: { explainer } }: { props: { explainer: SiteExplainer } }) =>
  new Response(await explainerCard(explainer), { headers: { 'Content-Type': 'image/png' } });
