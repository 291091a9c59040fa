import { getEntry, render } from 'astro:content';
import type { Lang } from '../lib/language.ts';
import { minutesToRead } from '../site/reading-time.ts';

/** A story as a language tells it, with its sections and the minutes that it takes to read. */
export async function storyOf(slug: string, lang: Lang) {
  const entry = await getEntry('explainers', `${lang}/${slug}`);
  if (entry === undefined) throw new Error(`no prose for the explainer: ${lang}/${slug}`);
  const { Content, headings } = await render(entry);
  const sections = headings.filter(({ depth }) => depth === 2);
  return { Content, sections, minutes: minutesToRead(entry.body ?? '', lang) };
}
