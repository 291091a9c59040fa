import {
  folderOf,
  htmlLang,
  languages,
  otherLanguage,
  punctuation,
  type Lang,
} from '../../lib/language.ts';
import { asksNumber } from '../../lib/search/intent.ts';
import type { Answer } from '../../lib/search/answer.ts';
import type { FigureShown, Row } from '../../lib/search/row.ts';
import { element } from './element.ts';
import { excerpt, type Span } from './marks.ts';
import { base, type Opened } from './open.ts';
import type { Words } from './words.ts';

/** What is the same for all that is shown of one answer. */
export interface ResultContext {
  readonly lang: Lang;
  readonly words: Words;
  readonly search: Opened;
  /** Finds the words of the query in a text. */
  readonly spans: (text: string) => Span[];
}

/** How many characters an excerpt of a text has. */
const EXCERPT = 140;
/** How many figures stand in a list before the others fold: more where a number is asked for. */
const UNFOLDED = { number: 4, other: 2 };

/**
 * The address of a page, with the site's base path.
 *
 * @param path below the language's root, such as `/search/`
 */
export const addressOf = (lang: Lang, path: string): string =>
  base.replace(/\/$/, '') + folderOf(lang) + path;

/** The address of the search page, with a query or without. */
export function searchPage(lang: Lang, query = ''): string {
  const page = addressOf(lang, '/search/');
  return query === '' ? page : `${page}?q=${encodeURIComponent(query)}`;
}

/** The text as nodes, with a `mark` element around each span. */
export function marked(text: string, spans: readonly Span[]): (Node | string)[] {
  let done = 0;
  const nodes = spans.flatMap(([from, to]) => {
    const pair = [text.slice(done, from), element('mark', {}, text.slice(from, to))];
    done = to;
    return pair;
  });
  return [...nodes, text.slice(done)];
}

/** A figure’s number with its unit and its signs; where signs cannot be seen, their words are its name. */
export function numberOf(
  { value, unit, behind, said, word, ours }: FigureShown,
  { spans, lang }: Pick<ResultContext, 'spans' | 'lang'>,
): HTMLElement {
  const { open, close, semicolon } = punctuation[lang];
  const text = value + unit;
  const content = [
    ...marked(value, spans(value)),
    ...(unit === '' ? [] : [element('small', {}, unit)]),
    ...(word === undefined ? [] : [element('small', {}, open + word + close)]),
    ...behind.map((sign) => element('sup', { translate: 'no' }, sign)),
  ];
  return element(
    'strong',
    {
      class: ours ? 'hit-number ours' : 'hit-number',
      ...(said === '' ? {} : { role: 'img', 'aria-label': text + semicolon + said, title: said }),
    },
    ...content,
  );
}

/** A figure's value, its interval, its percentage as a bar, its place and period. */
function numbersOf(shown: FigureShown, context: ResultContext): HTMLElement {
  const numbers = element('span', { class: 'hit-numbers' }, numberOf(shown, context), ' ');
  if (shown.interval !== undefined)
    numbers.append(element('span', { class: 'hit-interval' }, `[${shown.interval}]`), ' ');
  if (shown.bar !== undefined) {
    const bar = element('span', { class: 'hit-bar', 'aria-hidden': 'true' });
    bar.style.setProperty('--share', `${Math.min(100, Math.max(0, shown.bar))}%`);
    numbers.append(bar);
  }
  numbers.append(element('span', { class: 'hit-where' }, shown.where));
  return numbers;
}

/** A result as a list item: a link with its kind, its title, the value of a figure, and a line of text. */
export function hit(row: Row, context: ResultContext): HTMLLIElement {
  const { lang, words, spans, search } = context;
  const at = languages.indexOf(lang);
  const url = addressOf(lang, row.path);
  const title = row.title[at]!;
  const link = element('a', { href: url });
  link.append(
    element('span', { class: 'hit-kind' }, words.kinds[row.kind]),
    ' ',
    element('span', { class: 'hit-title' }, ...marked(title, spans(title))),
    ' ',
  );
  const shown = row.kind === 'figure' ? search.shown.figures[row.figures[0]!] : undefined;
  if (shown !== undefined) link.append(numbersOf(shown, context));
  const about = row.about[at]!;
  if (about !== title && shown === undefined) {
    const [first] = spans(about);
    const text = first === undefined ? about.slice(0, EXCERPT) : excerpt(about, first, EXCERPT);
    const cut = first === undefined && about.length > EXCERPT ? `${text}…` : text;
    link.append(element('span', { class: 'hit-about' }, ...marked(cut, spans(cut))));
  }
  // Why it was found, where nothing of the query stands in it in the reader’s language.
  const other = row.title[languages.indexOf(otherLanguage(lang))]!;
  const found = spans(other);
  if (link.querySelector('mark') === null && found.length > 0)
    link.append(
      element(
        'span',
        { class: 'hit-about', lang: htmlLang[otherLanguage(lang)] },
        ...marked(other, found),
      ),
    );
  return element('li', { 'data-url': url, 'data-kind': row.kind, lang: htmlLang[lang] }, link);
}

/** A button, as an item of the list, behind which the figures stand that fold. */
function foldButton(folded: readonly HTMLLIElement[], { words }: ResultContext): HTMLLIElement {
  const button = element(
    'button',
    { type: 'button', class: 'search-fold', 'aria-expanded': 'false' },
    words.folded(folded.length),
  );
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') === 'false';
    button.setAttribute('aria-expanded', String(open));
    for (const item of folded) item.hidden = !open;
  });
  return element('li', { class: 'hits-fold' }, button);
}

/**
 * The items of a list for the rows of an answer. Figures behind the first few fold: they stand, hidden, behind a button.
 *
 */
export function resultItems(
  rows: readonly Row[],
  { intent }: Pick<Answer, 'intent'>,
  context: ResultContext,
): HTMLLIElement[] {
  const most = asksNumber(intent) ? UNFOLDED.number : UNFOLDED.other;
  const items: HTMLLIElement[] = [];
  const folded: HTMLLIElement[] = [];
  let figures = 0;
  let place = -1;
  for (const row of rows) {
    const item = hit(row, context);
    if (row.kind === 'figure' && (figures += 1) > most) {
      if (place < 0) place = items.length;
      folded.push(item);
    } else items.push(item);
  }
  // A button for a figure or two would take as much room as they do.
  if (folded.length < 3)
    return place < 0 ? items : [...items.slice(0, place), ...folded, ...items.slice(place)];
  for (const item of folded) item.hidden = true;
  return [...items.slice(0, place), foldButton(folded, context), ...folded, ...items.slice(place)];
}
