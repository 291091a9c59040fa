import { htmlLang, languages, otherLanguage, punctuation } from '../../lib/language.ts';
import type { Answer } from '../../lib/search/answer.ts';
import type { Card, Reason } from '../../lib/search/card.ts';
import type { FigureFacts, FigureShown, Row } from '../../lib/search/row.ts';
import { element } from './element.ts';
import { addressOf, numberOf, type ResultContext } from './results.ts';
import type { Words } from './words.ts';

type Of<Kind extends Card['kind']> = Extract<Card, { readonly kind: Kind }>;

const fact = (name: string, ...content: (Node | string)[]): Node[] => [
  element('dt', {}, name),
  element('dd', {}, ...content),
];

/** A button that copies a text; where copying is refused, the text is selected. */
function copyButton(
  text: string,
  source: HTMLElement,
  { words }: ResultContext,
): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'answer-copy' }, words.copy);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = words.copied;
      button.setAttribute('aria-live', 'polite');
    } catch {
      source.closest('details')?.setAttribute('open', '');
      getSelection()!.selectAllChildren(source);
    }
  });
  return button;
}

/** What the article prints, with the figure’s characters marked. */
const printed = ({ printed: [before, token, after], at }: FigureShown): HTMLElement =>
  element(
    'div',
    { class: 'answer-print' },
    element(
      'blockquote',
      { lang: 'zh', translate: 'no' },
      `…${before}`,
      element('mark', {}, token),
      `${after}…`,
    ),
    element('p', {}, at),
  );

/** Links to figures, each with its value. */
function rowsOf(figures: readonly FigureFacts[], title: string, context: ResultContext): Node[] {
  const { lang, search } = context;
  const at = languages.indexOf(lang);
  const items = figures.flatMap((figure) => {
    const shown = search.shown.figures[figure.id];
    if (shown === undefined) return [];
    const href = addressOf(lang, `/figures/${figure.id}/`);
    return element(
      'li',
      {},
      element('a', { href }, figure.labels[at]!),
      ' ',
      element('span', {}, shown.where),
      ' ',
      numberOf(shown, context),
    );
  });
  return items.length === 0
    ? []
    : [element('h3', {}, title), element('ul', { class: 'answer-rows' }, ...items)];
}

/** A figure as the answer: its number, its label, where and when, what is printed, and what to know of it. */
function figureCard(
  { figure, elsewhere, near }: Of<'figure'>,
  row: Row,
  context: ResultContext,
): HTMLLIElement {
  const { lang, words, search } = context;
  const shown = search.shown.figures[figure.id]!;
  const href = addressOf(lang, row.path);
  const citation = element('span', { class: 'answer-citation' }, shown.citation);
  const item = element(
    'li',
    { class: 'answer', 'data-url': href, 'data-kind': 'figure' },
    element(
      'div',
      { class: 'answer-head' },
      element('p', { class: 'answer-number' }, numberOf(shown, context)),
      element(
        'div',
        {},
        element('h2', {}, element('a', { href }, figure.labels[languages.indexOf(lang)]!)),
        element(
          'p',
          { class: 'answer-where' },
          shown.where + punctuation[lang].stop,
          element(
            'span',
            shown.ours ? { class: 'ours' } : {},
            shown.ours ? words.ours : words.printed,
          ),
        ),
      ),
    ),
    printed(shown),
    element(
      'dl',
      {},
      ...(shown.interval === undefined ? [] : fact(words.interval, shown.interval)),
      ...(shown.doubts === '' ? [] : fact(words.doubts, shown.doubts)),
      ...(shown.benchmark === undefined ? [] : fact(words.benchmark, shown.benchmark)),
      ...(shown.care === undefined
        ? []
        : fact(words.care, shown.care.join(punctuation[lang].colon))),
    ),
    element(
      'details',
      { class: 'answer-cite' },
      element('summary', {}, words.cite),
      element('p', {}, citation),
    ),
    element('p', { class: 'answer-acts' }, copyButton(shown.citation, citation, context)),
    ...rowsOf(elsewhere, words.elsewhere, context),
    ...rowsOf(near, words.near, context),
  );
  return item;
}

/** One of two figures that answer alike. */
function halfCard(figure: FigureFacts, row: Row, context: ResultContext): HTMLLIElement {
  const { lang, search } = context;
  const shown = search.shown.figures[figure.id]!;
  const href = addressOf(lang, row.path);
  return element(
    'li',
    { class: 'answer half', 'data-url': href, 'data-kind': 'figure' },
    element('p', { class: 'answer-number' }, numberOf(shown, context)),
    element('h3', {}, element('a', { href }, figure.labels[languages.indexOf(lang)]!)),
    element('p', { class: 'answer-where' }, shown.where),
  );
}

/** An entry of the glossary as the answer. */
function termCard(row: Row, context: ResultContext): HTMLLIElement {
  const { lang, search } = context;
  const at = languages.indexOf(lang);
  const id = row.path.replace(/^.*#/, '');
  const facts = search.file.terms.find((term) => term.id === id);
  const href = addressOf(lang, row.path);
  return element(
    'li',
    { class: 'answer', 'data-url': href, 'data-kind': 'term' },
    element(
      'h2',
      { class: 'answer-term' },
      element('a', { href }, row.title[at]!),
      ' ',
      element('span', { lang: htmlLang[otherLanguage(lang)] }, row.title[1 - at]!),
      ' ',
      element('small', {}, facts?.pinyin ?? ''),
    ),
    element('p', { class: 'answer-definition' }, row.about[at]!),
  );
}

/** A place as the answer, with some of the figures about it. */
function placeCard({ figures }: Of<'place'>, row: Row, context: ResultContext): HTMLLIElement {
  const { lang, words } = context;
  const at = languages.indexOf(lang);
  const href = addressOf(lang, row.path);
  return element(
    'li',
    { class: 'answer', 'data-url': href, 'data-kind': 'place' },
    element('h2', {}, element('a', { href }, row.title[at]!)),
    element('p', { class: 'answer-where' }, row.about[at]!),
    ...rowsOf(figures, words.figuresHere(row.figures.length), context),
    ...(figures.length > 0 ? [] : [element('p', {}, words.mentions)]),
  );
}

/** In what figures differ that no pair lists, as far as their facts tell. */
function unlikeIn(figures: readonly FigureFacts[], words: Words): string[] {
  const differ = (of: (figure: FigureFacts) => string) => new Set(figures.map(of)).size > 1;
  return [
    ...(differ(({ years }) => String(years)) ? [words.unlike.time] : []),
    ...(differ(({ kind, unit, per }) => `${kind} ${unit} ${per}`) ? [words.unlike.measure] : []),
    ...(differ(({ target }) => String(target)) ? [words.unlike.target] : []),
  ];
}

/** Figures side by side, and whether they compare. */
function comparedCard({ figures }: Of<'compare'>, context: ResultContext): HTMLElement {
  const { lang, words, search } = context;
  const at = languages.indexOf(lang);
  const ids = figures.map(({ id }) => id);
  const pairs = ids.flatMap((one, index) =>
    ids.slice(index + 1).map((other) => [one, other] as const),
  );
  const found = pairs.map(([one, other]) =>
    search.shown.pairs.find(([a, b]) => (a === one && b === other) || (a === other && b === one)),
  );
  const unlike = unlikeIn(figures, words);
  const isOneCount = unlike.length === 0 && new Set(figures.map(({ place }) => place)).size === 1;
  // Figures of one place, year and measure, as what two partners paid, are counted alike, though no pair lists them.
  const level = found.includes(undefined)
    ? isOneCount
      ? null
      : 'no'
    : found.some((pair) => pair![2] === 'with care')
      ? 'with care'
      : 'same';
  const listed = [...new Set(found.flatMap((pair) => pair?.[3] ?? []))].filter(
    (fields) => fields !== '',
  );
  const how =
    listed.length > 0 || unlike.length === 0 ? listed : [unlike.join(punctuation[lang].list)];
  const body = figures.map((figure) => {
    const shown = search.shown.figures[figure.id]!;
    return element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        element('a', { href: addressOf(lang, `/figures/${figure.id}/`) }, figure.labels[at]!),
        element('span', {}, shown.where),
      ),
      element('td', {}, numberOf(shown, context)),
    );
  });
  const query = new URLSearchParams(ids.map((id) => ['figure', id]));
  return element(
    'section',
    { class: 'answer', 'aria-label': words.comparison },
    element('table', {}, element('tbody', {}, ...body)),
    ...(level === null
      ? []
      : [element('h3', { class: `level ${level.replace(' ', '-')}` }, words.levels[level])]),
    ...how.map((each) => element('p', {}, words.differs(each))),
    element(
      'p',
      {},
      element('a', { href: `${addressOf(lang, '/compare/')}?${query}` }, words.compareThem),
    ),
  );
}

/** Reasons that do not depend on how well a question was understood. */
const CERTAIN: readonly Reason[] = ['never', 'uncounted', 'place', 'year'];

/** Why there is no answer, and what is counted in its place. */
function refusalCard(
  { why, words: odd, places: lacking, term, instead }: Of<'refusal'>,
  answer: Answer,
  context: ResultContext,
): HTMLElement {
  const { lang, words, search } = context;
  const at = languages.indexOf(lang);
  const { question } = answer;
  const named = search.file.rows.find(({ path }) => term !== null && path === `/glossary/#${term}`);
  const all = question.parts.map(({ text }) => text);
  const what = words.joined(
    (why === 'word' || why === 'never') && odd.length > 0
      ? odd
      : named === undefined
        ? all
        : [named.title[at]!],
  );
  const places = lacking.flatMap(
    (id) => search.file.places.find((place) => place.id === id)?.name[at] ?? [],
  );
  const asked = question.outside.length > 0 ? question.outside.map(search.written) : places;
  const where = asked.join(punctuation[lang].list);
  const year = String(question.years[0] ?? '');
  return element(
    'section',
    { class: 'answer refusal', 'aria-label': words.answer },
    element(
      'h2',
      {},
      why === 'place' && all.length === 0
        ? words.placeOnly(where)
        : words.refusal[why](what, where, year),
    ),
    ...(named === undefined
      ? []
      : [element('p', { class: 'answer-definition' }, named.about[at]!)]),
    ...rowsOf(instead, CERTAIN.includes(why) ? words.countedInstead : words.nearest, context),
  );
}

/** What stands above the list, and the items that stand first in it. */
export interface Shown {
  readonly above: readonly Node[];
  readonly first: readonly HTMLLIElement[];
}

/**
 * Draws the card of an answer. Cards of pages are items of the list; a comparison and a refusal, which are no pages,
 * stand above it.
 */
export function drawCard(answer: Answer, context: ResultContext): Shown {
  const { card, rows } = answer;
  const row = (index: number) => context.search.file.rows[rows[index]!.row]!;
  switch (card?.kind) {
    case undefined:
      return { above: [], first: [] };
    case 'figure':
      return { above: [], first: [figureCard(card, row(0), context)] };
    case 'either':
      return {
        above: [element('h2', { class: 'answer-title' }, context.words.either)],
        first: card.figures.map((figure, index) => halfCard(figure, row(index), context)),
      };
    case 'term':
      return { above: [], first: card.terms.map((_, index) => termCard(row(index), context)) };
    case 'place':
      return { above: [], first: [placeCard(card, row(0), context)] };
    case 'compare':
      return { above: [comparedCard(card, context)], first: [] };
    case 'refusal':
      return { above: [refusalCard(card, answer, context)], first: [] };
  }
}
