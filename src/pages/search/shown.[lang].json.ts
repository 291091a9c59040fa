import type { APIRoute } from 'astro';
import { languages, type Lang } from '../../lib/language.ts';
import { shownFile } from '../../site/search-shown.ts';

export const getStaticPaths = () =>
  languages.map((lang) => ({ params: { lang }, props: { lang } }));

/** What the search shows of figures, in a language. */
export const GET: APIRoute<{ lang: Lang }> = ({ props: { lang } }) =>
  Response.json(shownFile(lang));
