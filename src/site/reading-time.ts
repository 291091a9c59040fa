import type { Lang } from '../lib/language.ts';

/** How a language is read: what is counted of a text, and how many of these a minute, as round numbers of ours. */
const pace: Readonly<Record<Lang, { readonly counted: RegExp; readonly aMinute: number }>> = {
  en: { counted: /[\p{L}\p{N}’'.,%-]+/gu, aMinute: 230 },
  zh: { counted: /\p{Script=Han}|[\p{Script=Latin}\p{N}.%]+/gu, aMinute: 400 },
};

/**
 * The minutes that it takes to read a story.
 *
 * @param mdx its body as typed; components count as one word each
 * @returns a whole number, 1 at least
 */
export function minutesToRead(mdx: string, lang: Lang): number {
  const { counted, aMinute } = pace[lang];
  const text = mdx.replace(/<[^>]*\/>/g, ' x ').replace(/<[^>]*>|\]\([^)]*\)/g, ' ');
  return Math.max(1, Math.round((text.match(counted) ?? []).length / aMinute));
}
