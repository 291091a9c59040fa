import type { APIRoute } from 'astro';
import { atom } from '../../../site/atom.ts';
import type { Lang } from '../../../lib/language.ts';
import { languagePaths } from '../../../site/languages.ts';
import { storiesFeed } from '../../../site/stories.ts';

export const getStaticPaths = languagePaths;

/** The feed of explainers. */
export const GET: APIRoute<{ lang: Lang }> = ({ props }) =>
  new Response(atom(storiesFeed(props.lang)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
