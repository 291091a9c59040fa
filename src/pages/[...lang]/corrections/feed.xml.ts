import type { APIRoute } from 'astro';
import { atom } from '../../../site/atom.ts';
import { correctionsFeed } from '../../../site/corrections.ts';
import type { Lang } from '../../../lib/language.ts';
import { languagePaths } from '../../../site/languages.ts';

export const getStaticPaths = languagePaths;

/** The feed of corrections. */
export const GET: APIRoute<{ lang: Lang }> = ({ props }) =>
  new Response(atom(correctionsFeed(props.lang)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
