import type { APIRoute } from 'astro';
import { exploreData } from '../../../site/explore-data.ts';
import { languagePaths } from '../../../site/languages.ts';
import type { Lang } from '../../../lib/language.ts';

export const getStaticPaths = languagePaths;

/** The data that the script of the page for exploring loads. */
export const GET: APIRoute = ({ props }) =>
  Response.json(exploreData((props as { lang: Lang }).lang));
