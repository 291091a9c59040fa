import type { Lang } from '../../../../lib/language.ts';
import { everyFigure, type Figure } from '../../../../site/data.ts';
import { languagePaths } from '../../../../site/languages.ts';
import { figureOembed } from '../../../../site/oembed.ts';

export const getStaticPaths = () =>
  languagePaths().flatMap(({ params, props: { lang } }) =>
    everyFigure().map((figure) => ({
      params: { ...params, id: figure.id },
      props: { lang, figure },
    })),
  );

/** The oEmbed response for a figure. */
export const GET = ({ props }: { props: { lang: Lang; figure: Figure } }) =>
  new Response(figureOembed(props.figure, props.lang), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
