import { folderOf, htmlLang, languages, otherLanguage, type Lang } from '../../lib/language.ts';
import type { Card } from '../../lib/search/card.ts';
import { excerpt } from './marks.ts';
import type { Span } from './marks.ts';
import type { Reader } from './reader.ts';
import type { Words } from './words.ts';

/** An element with attributes and content. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** The text with its spans marked. */
function marked(text: string, spans: readonly Span[]): (Node | string)[] {
  let done = 0;
  const nodes = spans.flatMap(([from, to]) => {
    const pair = [text.slice(done, from), element('mark', {}, text.slice(from, to))];
    done = to;
    return pair;
  });
  return [...nodes, text.slice(done)];
}

/** What results are drawn with. */
export interface Drawing {
  /** Where a text has the words of the query. */
  readonly spans: (text: string) => Span[];
  /** Whether texts in a language can have any of them. */
  readonly inText: Readonly<Record<Lang, boolean>>;
  readonly reader: Reader;
  readonly words: Words;
  /** The site's path, with a slash at its end. */
  readonly base: string;
}

const ABOUT = 140;

/** The address of a page. @param base the site's path, with a slash at its end; @param path from the language's root */
export const addressOf = (base: string, lang: Lang, path: string): string =>
  base.slice(0, -1) + folderOf(lang) + path;

/** A figure's value, what its print allows, its share as a bar, its place and year. */
function numbersOf(card: Card, at: number, spans: Drawing['spans']): HTMLElement {
  const value = card.value![at]!;
  const numbers = element('span', { class: 'hit-numbers' });
  numbers.append(element('strong', {}, ...marked(value, spans(value))));
  if (card.interval !== undefined)
    numbers.append(element('span', { class: 'hit-interval' }, card.interval[at]!));
  if (card.bar !== undefined) {
    const bar = element('span', { class: 'hit-bar', 'aria-hidden': 'true' });
    bar.style.setProperty('--share', `${Math.min(100, Math.max(0, card.bar))}%`);
    numbers.append(bar);
  }
  numbers.append(element('span', { class: 'hit-where' }, card.where![at]!));
  return numbers;
}

/** A result: a link with what it is, its title, a figure's value at once, and where its words stand. */
function hit(card: Card, lang: Lang, { spans, words, base }: Drawing): HTMLLIElement {
  const at = languages.indexOf(lang);
  const url = addressOf(base, lang, card.path);
  const title = card.title[at]!;
  const link = element('a', { href: url });
  link.append(
    element('span', { class: 'hit-kind' }, words.kinds[card.kind]),
    element('span', { class: 'hit-title' }, ...marked(title, spans(title))),
  );
  if (card.value !== undefined) link.append(numbersOf(card, at, spans));
  const about = card.about[at]!;
  const found = spans(about);
  const shown = found[0] === undefined ? about : excerpt(about, found[0], ABOUT);
  if (about !== title)
    link.append(element('span', { class: 'hit-about' }, ...marked(shown, spans(shown))));
  return element('li', { 'data-url': url, 'data-kind': card.kind, lang: htmlLang[lang] }, link);
}

/** Says where the words stand, when the title and its line do not: in the other language's title, or in the text. */
async function explain(
  item: Element,
  record: number,
  lang: Lang,
  { spans, reader, inText }: Drawing,
): Promise<void> {
  const link = item.firstElementChild!;
  if (link.querySelector('mark') !== null) return;
  const card = await reader.card(record);
  const other = otherLanguage(lang);
  const title = card.title[languages.indexOf(other)]!;
  const found = spans(title);
  if (found.length > 0) {
    link.append(
      element('span', { class: 'hit-about', lang: htmlLang[other] }, ...marked(title, found)),
    );
    return;
  }
  if (card.kind === 'figure' || !inText[lang]) return;
  const text = await reader.text(record, lang);
  const [first] = spans(text);
  if (first === undefined) return;
  const shown = excerpt(text, first, ABOUT);
  link.append(element('span', { class: 'hit-about' }, ...marked(shown, spans(shown))));
}

/** Items for records, best first, in one language. */
export function hits(
  records: readonly number[],
  lang: Lang,
  drawing: Drawing,
): Promise<HTMLLIElement[]> {
  return Promise.all(
    records.map(async (record) => hit(await drawing.reader.card(record), lang, drawing)),
  );
}

/** Explains those of the items that come into view and have no word of the query marked. */
export function explainShown(
  items: readonly Element[],
  records: readonly number[],
  lang: Lang,
  drawing: Drawing,
): void {
  const shown = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      shown.unobserve(target);
      void explain(target, records[items.indexOf(target)]!, lang, drawing).catch(() => {});
    }
  });
  for (const item of items) shown.observe(item);
}
