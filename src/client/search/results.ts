import { glyphs, signed } from '../../charts/sign.ts';
import {
  folderOf,
  htmlLang,
  languages,
  otherLanguage,
  punctuation,
  type Lang,
} from '../../lib/language.ts';
import type { Card } from '../../lib/search/card.ts';
import { excerpt } from './marks.ts';
import type { Span } from './marks.ts';
import type { Reader } from './reader.ts';
import type { Words } from './words.ts';

/** Creates an element with attributes and content. */
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

/** The text as nodes, with a `mark` element around each span. */
function marked(text: string, spans: readonly Span[]): (Node | string)[] {
  let done = 0;
  const nodes = spans.flatMap(([from, to]) => {
    const pair = [text.slice(done, from), element('mark', {}, text.slice(from, to))];
    done = to;
    return pair;
  });
  return [...nodes, text.slice(done)];
}

/** What is the same for all results of one answer. */
export interface ResultContext {
  /** Finds the words of the query in a text. */
  readonly spans: (text: string) => Span[];
  /** Whether texts in a language can contain any of them. */
  readonly inText: Readonly<Record<Lang, boolean>>;
  readonly reader: Reader;
  readonly words: Words;
  /** The site's path, with a slash at its end. */
  readonly base: string;
}

/** How many characters an excerpt of a text has. */
const EXCERPT = 140;

/**
 * The path of a page, with the site's base path.
 *
 * @param base the site's base path, with a slash at its end
 * @param path below the language's root, such as `/search/`
 */
export const addressOf = (base: string, lang: Lang, path: string): string =>
  base.slice(0, -1) + folderOf(lang) + path;

/** A figure's value. Its signs are seen behind it, and heard in its name. */
function valueOf({ value, signs = [] }: Card, at: number, { spans }: ResultContext): HTMLElement {
  const text = value![at]!;
  const content = marked(text, spans(text));
  if (signs.length === 0) return element('strong', {}, ...content);
  const lang = languages[at]!;
  const { behind, word, said } = signed(signs, lang);
  const { open, close, semicolon } = punctuation[lang];
  return element(
    'strong',
    { role: 'img', 'aria-label': text + semicolon + said, title: said },
    ...content,
    ...(word === null ? [] : [open + word + close]),
    ...behind.map((sign) => element('sup', { translate: 'no' }, glyphs[sign])),
  );
}

/** A figure's value, its interval, its percentage as a bar, its place and year. */
function numbersOf(card: Card, at: number, context: ResultContext): HTMLElement {
  const numbers = element('span', { class: 'hit-numbers' }, valueOf(card, at, context), ' ');
  if (card.interval !== undefined)
    numbers.append(element('span', { class: 'hit-interval' }, `[${card.interval[at]!}]`), ' ');
  if (card.bar !== undefined) {
    const bar = element('span', { class: 'hit-bar', 'aria-hidden': 'true' });
    bar.style.setProperty('--share', `${Math.min(100, Math.max(0, card.bar))}%`);
    numbers.append(bar);
  }
  numbers.append(element('span', { class: 'hit-where' }, card.where![at]!));
  return numbers;
}

/** A result as a list item: a link with its kind, its title, the value of a figure, and a line of text. */
function hit(card: Card, lang: Lang, context: ResultContext): HTMLLIElement {
  const { spans, words, base } = context;
  const at = languages.indexOf(lang);
  const url = addressOf(base, lang, card.path);
  const title = card.title[at]!;
  const link = element('a', { href: url });
  link.append(
    element('span', { class: 'hit-kind' }, words.kinds[card.kind]),
    ' ',
    element('span', { class: 'hit-title' }, ...marked(title, spans(title))),
    ' ',
  );
  if (card.value !== undefined) link.append(numbersOf(card, at, context));
  const about = card.about[at]!;
  const found = spans(about);
  const shown = found[0] === undefined ? about : excerpt(about, found[0], EXCERPT);
  if (about !== title)
    link.append(element('span', { class: 'hit-about' }, ...marked(shown, spans(shown))));
  return element('li', { 'data-url': url, 'data-kind': card.kind, lang: htmlLang[lang] }, link);
}

/**
 * Adds a line that shows why a result was found, where its title and text line have no word of the query: the title
 * in the other language, or an excerpt of the page's text.
 */
async function explain(
  item: Element,
  record: number,
  lang: Lang,
  { spans, reader, inText }: ResultContext,
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
  const shown = excerpt(text, first, EXCERPT);
  link.append(element('span', { class: 'hit-about' }, ...marked(shown, spans(shown))));
}

/** The list items for records, in their order and in one language. */
export function hits(
  records: readonly number[],
  lang: Lang,
  context: ResultContext,
): Promise<HTMLLIElement[]> {
  return Promise.all(
    records.map(async (record) => hit(await context.reader.card(record), lang, context)),
  );
}

/**
 * Explains items as they come into view: see {@link explain}.
 *
 * @param records the record of each item
 */
export function explainShown(
  items: readonly Element[],
  records: readonly number[],
  lang: Lang,
  context: ResultContext,
): void {
  const shown = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      shown.unobserve(target);
      void explain(target, records[items.indexOf(target)]!, lang, context).catch(() => {});
    }
  });
  for (const item of items) shown.observe(item);
}
