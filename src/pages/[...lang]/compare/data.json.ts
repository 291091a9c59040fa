import type { APIRoute } from 'astro';
import type { Lang } from '../../../lib/language.ts';
import { comparedRecord } from '../../../site/compare.ts';
import { languagePaths } from '../../../site/languages.ts';

export const getStaticPaths = languagePaths;

/** The data that the script of the pages on comparisons loads. */
export const GET: APIRoute = ({ props }) =>
  Response.json(comparedRecord((props as { lang: Lang }).lang));
