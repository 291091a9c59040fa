// Brings a comparison to life: its choices, the answer, the drawing and what can be taken away follow one another, and
// the address holds all of it. The data come when the page is idle, or at once where the address asks for something;
// the drawing of the page stays until a reader chooses another view, which brings Plot.

import { comparedGroups } from '../../lib/compare/compared-figure.ts';
import type { ComparedRecord } from '../../lib/compare/compared-figure.ts';
import {
  MOST,
  figuresOf,
  figuresOfConcept,
  lacking,
  partner,
  plainView,
  searchOf,
  viewOf,
} from '../../lib/compare/view.ts';
import type { ComparedView } from '../../lib/compare/view.ts';
import { punctuation, type Lang } from '../../lib/language.ts';
import { ways } from '../../lib/model/comparability.ts';
import type { Way } from '../../lib/model/comparability.ts';
import { drawnWidth } from '../chart/drawn-width.ts';
import { saveFile } from '../save-file.ts';
import { said } from './said.ts';
import { compareWords } from './words.ts';

interface Choice {
  readonly value: string;
  readonly text: string;
  /** Why it cannot be chosen. */
  readonly barred?: string | undefined;
  /** The heading under which it stands. */
  readonly group?: string;
}

/** An element with a text and a class. */
function made(name: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  element.className = className;
  return element;
}

class Comparison {
  readonly root: HTMLElement;
  readonly lang: Lang;
  readonly plain: ComparedView;
  readonly form: HTMLFormElement;
  readonly plot: HTMLElement;
  record!: ComparedRecord;
  view: ComparedView;
  /** Counts the drawings, so that a late one does not replace a newer one. */
  turn = 0;

  constructor(root: HTMLElement) {
    this.root = root;
    this.lang = root.dataset.lang as Lang;
    this.plain = JSON.parse(root.dataset.plain!) as ComparedView;
    this.view = this.plain;
    this.form = this.find('form');
    this.plot = this.find('figure');
  }

  find<E extends Element>(selector: string): E {
    return this.root.querySelector<E>(selector)!;
  }
  get words() {
    return compareWords[this.lang];
  }
  get first() {
    return this.record.figures[this.view.figures[0]!]!;
  }

  async start(): Promise<void> {
    this.record = (await (await fetch(this.root.dataset.compare!)).json()) as ComparedRecord;
    this.form.removeAttribute('inert');
    delete this.root.dataset.waiting;
    this.find<HTMLElement>('.formats').hidden = false;
    this.form.addEventListener('change', ({ target }) => this.choose(target as HTMLSelectElement));
    this.form.addEventListener('submit', (event) => event.preventDefault());
    // Who reaches for a choice is about to need Plot.
    for (const reach of ['pointerover', 'focusin'])
      this.form.addEventListener(reach, () => void import('./redraw.ts'), { once: true });
    addEventListener('popstate', () => this.followAddress());
    this.find('.take-away').addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement && target.name === 'save')
        void this.save(target.value);
    });
    let width = this.plot.clientWidth;
    new ResizeObserver(() => {
      if (this.turn === 0 || this.plot.clientWidth === width) return;
      width = this.plot.clientWidth;
      void this.draw();
    }).observe(this.plot);
    this.followAddress();
  }

  /** Shows what the address asks for, and says what of it was left out of account. */
  followAddress(): void {
    const { view, ignored } = viewOf(location.search, this.record, this.plain);
    const isNew = JSON.stringify(view) !== JSON.stringify(this.view);
    this.view = view;
    this.fill();
    if (isNew || this.turn > 0) this.show();
    this.find('.ignored').textContent =
      ignored.length > 0 ? this.words.ignored(ignored.join(', ')) : '';
    this.keepInLanguage();
  }

  /** Another choice of one field. The others stay as they are, as far as they are lawful with it. */
  choose({ name, value, dataset }: HTMLSelectElement): void {
    const { record } = this;
    const figures = [...figuresOf(this.view, record)];
    const index = Number(dataset.index);
    const { concept } = figures[0]!.what;
    let way: Way | null = this.view.way;
    if (name === 'as') way = value as Way;
    else if (name === 'figure') figures[index] = record.figures[value]!;
    else if (name === 'place') {
      const others = figures.filter((_, at) => at !== index);
      const there = figuresOfConcept(concept, record).filter(({ place }) => place === value);
      const found = partner(others, there, way, record);
      figures.splice(index, 1, ...(found ? [found] : []));
    } else {
      const { figures: ids } = plainView(value, record)!;
      figures.splice(0, figures.length, ...ids.map((id) => record.figures[id]!));
      way = null;
    }
    const asked = new URLSearchParams([
      ...figures.map(({ id }) => ['figure', id]),
      ...(way === null ? [] : [['as', way]]),
    ]).toString();
    this.view = viewOf(asked, record, this.plain).view;
    const { home } = this.root.dataset;
    // The page of a concept is about no other one.
    if (name === 'concept' && location.pathname !== home) {
      location.href = home + searchOf(this.view);
      return;
    }
    history.pushState(null, '', location.pathname + searchOf(this.view));
    this.find('.ignored').textContent =
      way === null || way === this.view.way
        ? ''
        : this.words.changedWay(this.words.ways[this.view.way]);
    this.fill();
    this.show();
    this.keepInLanguage();
    const again = [...this.form.querySelectorAll<HTMLSelectElement>(`[name=${name}]`)];
    again.find((field) => field.dataset.index === dataset.index)?.focus();
  }

  /** The view stands in the address of the other language too. */
  keepInLanguage(): void {
    const link = document.querySelector<HTMLAnchorElement>('header a[hreflang]');
    if (link) link.search = location.search;
  }

  select(
    name: string,
    label: string,
    index: number,
    value: string,
    choices: readonly Choice[],
  ): HTMLSelectElement {
    const field = document.createElement('select');
    field.name = name;
    field.setAttribute('aria-label', label);
    field.dataset.index = String(index);
    const { open, close } = punctuation[this.lang];
    const headings = new Map<string, HTMLElement>();
    for (const { value, text, barred, group } of choices) {
      const option = new Option(barred ? text + open + barred + close : text, value);
      option.disabled = barred !== undefined;
      if (group === undefined) field.append(option);
      else {
        const heading = headings.get(group) ?? document.createElement('optgroup');
        heading.setAttribute('label', group);
        heading.append(option);
        headings.set(group, heading);
      }
    }
    field.append(...headings.values());
    field.value = value;
    return field;
  }

  /** Writes the sentence with its choices, and greys what cannot be chosen, with the reason. */
  fill(): void {
    const { words } = this;
    const choices = { concept: this.conceptField, place: this.placeFields, as: this.wayField };
    const parts = words.sentence.flatMap((part) =>
      typeof part === 'string' ? [made('span', part)] : choices[part.choice].call(this),
    );
    const which = made('div', '', 'which');
    which.append(...this.figureFields());
    this.form.replaceChildren(...parts, which);
  }

  /** The concepts of what is compared: one, unless the address or a prepared comparison asks for several. */
  concepts(): readonly string[] {
    return [...new Set(figuresOf(this.view, this.record).map(({ what }) => what.concept))];
  }

  conceptField(): Node[] {
    const concepts = this.concepts();
    const { concept } = this.first.what;
    if (concepts.length === 1)
      return [this.select('concept', this.words.what, 0, concept, this.conceptChoices())];
    const text = concepts
      .map((id) => this.record.concepts[id]!.name)
      .join(punctuation[this.lang].semicolon);
    const choices = [{ value: '', text }, ...this.conceptChoices()];
    return [this.select('concept', this.words.what, 0, '', choices)];
  }

  /** A choice for each place, and one more to add a place. */
  placeFields(): Node[] {
    const { record, words } = this;
    const figures = figuresOf(this.view, record);
    const all = figuresOfConcept(this.first.what.concept, record);
    const places = [...new Set([...all, ...figures].map(({ place }) => place))];
    const isMore = figures.length < Math.min(places.length, MOST);
    return [...figures.map(({ place }) => place), ...(isMore ? [null] : [])].flatMap(
      (own, index) => {
        const isTaken = (place: string) =>
          place !== own && figures.some((figure) => figure.place === place);
        const choices = [
          ...(own === null ? [{ value: '', text: words.more }] : []),
          ...places.map((place) => ({
            value: place,
            text: record.places[place]!.name,
            barred: isTaken(place) ? words.chosen : undefined,
          })),
          ...(own !== null && figures.length > 2 ? [{ value: '', text: words.less }] : []),
        ];
        const field = this.select('place', words.place(index), index, own ?? '', choices);
        return index === 0 ? [field] : [made('span', words.and), field];
      },
    );
  }

  wayField(): Node[] {
    const { record, words, lang } = this;
    const figures = figuresOf(this.view, record);
    const choices = ways.map((way) => {
      const without = lacking(figures, way).map(({ place }) => record.places[place]!.name);
      const names = [...new Set(without)].join(punctuation[lang].list);
      return {
        value: way,
        text: words.ways[way],
        barred: names === '' ? undefined : words.noBase(names),
      };
    });
    return [this.select('as', words.way, 0, this.view.way, choices)];
  }

  /** A choice among the numbers of each place, where it has several or the figures are of several concepts. */
  figureFields(): Node[] {
    const { record, words, lang } = this;
    const { open, close, colon } = punctuation[lang];
    return figuresOf(this.view, record).flatMap((figure, index) => {
      const { name } = record.places[figure.place]!;
      const own = figuresOfConcept(figure.what.concept, record).filter(
        ({ place }) => place === figure.place,
      );
      if (own.length < 2 && this.concepts().length === 1) return [];
      const choices = own.map(({ id, label, full, period }) => ({
        value: id,
        text: full + open + period + close + colon + label,
        barred: id !== figure.id && this.view.figures.includes(id) ? words.chosen : undefined,
      }));
      const label = made('label', name);
      label.append(this.select('figure', words.which(name), index, figure.id, choices));
      return [label];
    });
  }

  /** Concepts by how they can be compared at best. */
  conceptChoices(): Choice[] {
    const { concepts } = this.record;
    return comparedGroups.flatMap((group) =>
      Object.entries(concepts)
        .filter(([, concept]) => concept.group === group)
        .map(([value, { name }]) => ({ value, text: name, group: this.words.groups[group] })),
    );
  }

  /** Draws the view and says whether it may be compared. */
  show(): void {
    const { record, words, lang } = this;
    const { colon, semicolon } = punctuation[lang];
    const all = said(this.view, record, lang);
    const items = (texts: readonly string[]) => {
      const list = made('ul', '');
      list.append(...texts.map((text) => made('li', text)));
      return texts.length > 0 ? [list] : [];
    };
    const link = (text: string, href: string) => Object.assign(made('a', text), { href });
    const instead = made('p', words.instead + colon);
    instead.append(
      all.instead
        ? link(words.ways[all.instead], searchOf({ ...this.view, way: all.instead }))
        : words.walls,
    );
    const sources = made('p', words.sources + colon, 'detail');
    sources.append(
      ...all.sources.flatMap(({ id, name }, index) => [
        ...(index > 0 ? [semicolon] : []),
        link(name, `${this.root.dataset.sources}${id}/`),
      ]),
    );
    this.find('.answer > div').replaceChildren(
      made('h2', all.answer),
      ...items(all.bars),
      ...(all.isNo && all.doubts.length > 0 ? [made('h3', words.besides)] : []),
      ...items(all.doubts),
      ...(all.ours ? [made('p', all.ours)] : []),
      ...(all.isNo ? [instead] : []),
      sources,
    );
    this.plot.setAttribute('aria-label', all.title);
    const address = this.address();
    document.querySelector('#compare-link')!.textContent = address;
    document.querySelector('#compare-citation')!.textContent = words.citation(
      all.title,
      address,
      this.root.dataset.version!,
    );
    void this.draw();
  }

  address(): string {
    return location.origin + location.pathname + searchOf(this.view);
  }

  async draw(): Promise<void> {
    const turn = ++this.turn;
    const { record, lang } = this;
    const { title, subtitle } = said(this.view, record, lang);
    const below = made('p', subtitle, 'subtitle');
    try {
      const { redraw } = await import('./redraw.ts');
      if (turn !== this.turn) return;
      const width = drawnWidth(this.plot);
      const href = (id: string) => `${this.root.dataset.figures}${id}/`;
      this.plot.replaceChildren(below, redraw(this.view, record, { lang, width, title, href }));
    } catch {
      below.textContent = this.words.failed;
      this.plot.replaceChildren(below);
    }
  }

  /** Saves the view as a file, with the answer and the doubts in it. @param format svg, png or csv */
  async save(format: string): Promise<void> {
    const { comparedCsv, comparedPicture, pngOf } = await import('./redraw.ts');
    const address = this.address();
    const picture = () => comparedPicture(this.view, this.record, address, this.lang);
    const content =
      format === 'csv'
        ? new Blob([comparedCsv(this.view, this.record, address, this.lang)], { type: 'text/csv' })
        : format === 'png'
          ? await pngOf(picture())
          : new Blob([picture()], { type: 'image/svg+xml' });
    saveFile(content, `after-the-hat-${this.first.what.concept}.${format}`);
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-compare]')) {
  const comparison = new Comparison(root);
  const start = () =>
    void comparison.start().catch(() => {
      comparison.find('.ignored').textContent = comparison.words.notLoaded;
    });
  if (location.search !== '') start();
  else if ('requestIdleCallback' in window) requestIdleCallback(start);
  else setTimeout(start, 200);
}
