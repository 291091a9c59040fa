import type { SiteExplainer } from '../../../../lib/model/site.ts';
import { explainers } from '../../../../site/data.ts';
import { languagePaths } from '../../../../site/languages.ts';
import { storyOembed } from '../../../../site/oembed.ts';

export const getStaticPaths = () =>
  languagePaths().flatMap(({ params, props: { lang } }) =>
    explainers(lang).map((story) => ({
      params: { ...params, slug: story.slug },
      props: { story },
    })),
  );

/** The oEmbed response for a story. */
export const GET = ({ props }: { props: { story: SiteExplainer } }) =>
  new Response(storyOembed(props.story), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
