import { getEntry, render } from 'astro:content';
import type { Lang } from '../lib/language.ts';

/** The prose of a page, from `content/pages/<lang>/<slug>.mdx`. */
export async function proseOf(slug: string, lang: Lang) {
  const entry = await getEntry('pages', `${lang}/${slug}`);
  if (entry === undefined) throw new Error(`no prose for the page: ${lang}/${slug}`);
  const { Content } = await render(entry);
  return { ...entry.data, Content };
}
