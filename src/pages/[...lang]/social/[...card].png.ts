import type { Lang } from '../../../lib/language.ts';
import { languagePaths } from '../../../site/languages.ts';
import { cardFile, cardPng, shareCards } from '../../../site/share-cards.ts';

export function getStaticPaths() {
  return languagePaths().flatMap(({ params, props: { lang } }) =>
    [...shareCards(lang).keys()].map((path) => ({
      params: { ...params, card: cardFile(path).slice('/social/'.length) },
      props: { lang, path },
    })),
  );
}

/** The image of a page for social networks and messengers. */
export const GET = async ({ props: { lang, path } }: { props: { lang: Lang; path: string } }) =>
  new Response(await cardPng(path, lang), { headers: { 'Content-Type': 'image/png' } });
