import type { Answer } from '../lib/search/answer.ts';
import type { Card } from '../lib/search/card.ts';
import { excerpt } from './marks.ts';
import type { Reader } from './reader.ts';
import type { Words } from './words.ts';

export type Lang = 'en' | 'zh';
const LANGS = ['en', 'zh'] as const;

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
function marked(text: string, spans: readonly (readonly [number, number])[]): (Node | string)[] {
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
  readonly spans: (text: string) => (readonly [number, number])[];
  readonly reader: Reader;
  readonly words: Words;
  /** The site's path, with a slash at its end. */
  readonly base: string;
}

const ABOUT = 140;

/** A result: a link with what it is, its title, a figure's value at once, and where its words stand. */
function hit(card: Card, record: number, lang: Lang, drawing: Drawing): HTMLLIElement {
  const { spans, words, base } = drawing;
  const at = LANGS.indexOf(lang);
  const url = `${base}${lang === 'en' ? '' : 'zh/'}${card.path.slice(1)}`;
  const title = card.title[at]!;
  const link = element('a', { href: url });
  link.append(
    element('span', { class: 'hit-kind' }, words.kinds[card.kind]),
    element('span', { class: 'hit-title' }, ...marked(title, spans(title))),
  );
  if (card.value !== undefined) {
    const value = card.value[at]!;
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
    link.append(numbers);
  }
  const about = card.about[at]!;
  const found = spans(about);
  const line = element('span', { class: 'hit-about' });
  const shown = found[0] === undefined ? about : excerpt(about, found[0], ABOUT);
  line.append(...marked(shown, spans(shown)));
  if (about !== title) link.append(line);
  if (link.querySelector('mark') === null) void explain(link, card, record, at, drawing);
  const item = element('li', {
    'data-url': url,
    'data-kind': card.kind,
    lang: lang === 'en' ? 'en' : 'zh-Hans',
  });
  item.append(link);
  return item;
}

/** Says where the words stand, when the title and its line do not: in the other language's title, or in the text. */
async function explain(
  link: Element,
  card: Card,
  record: number,
  at: number,
  { spans, reader }: Drawing,
): Promise<void> {
  const other = card.title[1 - at]!;
  const found = spans(other);
  if (found.length > 0) {
    const lang = LANGS[1 - at] === 'en' ? 'en' : 'zh-Hans';
    link.append(element('span', { class: 'hit-about', lang }, ...marked(other, found)));
    return;
  }
  if (card.kind === 'figure') return;
  const text = (await reader.texts(record))[at]!;
  const [first] = spans(text);
  if (first === undefined) return;
  const shown = excerpt(text, first, ABOUT);
  link.append(element('span', { class: 'hit-about' }, ...marked(shown, spans(shown))));
}

/** Items for the first `most` records of an answer, in one language. */
export async function hits(
  { records }: Answer,
  lang: Lang,
  most: number,
  drawing: Drawing,
): Promise<HTMLLIElement[]> {
  return Promise.all(
    records
      .slice(0, most)
      .map(async (record) => hit(await drawing.reader.card(record), record, lang, drawing)),
  );
}
