// Makes the toolbars of charts work. The drawing that the page came with stays until a reader chooses another view; only
// then, or where the address asks for one, is the chart drawn again, which brings Plot with it. On a chart's own page
// the view stands in the address and holds for the table as well.

import {
  choicesOf,
  plainView,
  searchOf,
  viewOf,
  viewed,
  type ChartView,
  type Choices,
  type Sort,
  type Scale,
} from '../../charts/view.ts';
import { punctuation, type Lang } from '../../lib/language.ts';
import type { ViewFile } from '../../site/chart-view.ts';
import { saveFile } from '../save-file.ts';
import { drawnWidth } from './drawn-width.ts';
import { move } from './move.ts';
import { toolbarWords, viewInWords } from './words.ts';

/** What draws a chart, and the chart. */
interface Loaded {
  readonly drawing: typeof import('./redraw.ts');
  readonly file: ViewFile;
}

/** A view that is to be shown, and what of an address was left out of account. */
interface Asked {
  readonly view: ChartView;
  readonly ignored?: readonly string[];
}

class Toolbar {
  readonly bar: HTMLElement;
  readonly lang: Lang;
  readonly figure: HTMLElement;
  /** The headline and the subtitle of the chart, and what they say where the page's own drawing is shown. */
  readonly headline: HTMLElement;
  readonly headlineOfPage: readonly Node[];
  readonly subtitle: HTMLElement;
  readonly subtitleOfPage: readonly Node[];
  /** Of the chart's own page. */
  readonly page: string;
  /** Whether this is the chart's own page, so that its address holds the view. */
  readonly isOwnPage: boolean;
  /** The measure of the drawing that the page came with. */
  readonly first: number;
  readonly measureLinks: readonly HTMLAnchorElement[];
  readonly placeBoxes: readonly HTMLInputElement[];
  loading: Promise<Loaded> | null = null;
  loaded: Loaded | null = null;
  /** What is shown; `null` until a reader or the address has asked for something. */
  view: ChartView | null = null;
  /** The drawing that stands in the place of the page's own. */
  live: SVGSVGElement | null = null;

  constructor(bar: HTMLElement) {
    const { lang, chart, page, measure } = bar.dataset;
    this.bar = bar;
    this.lang = lang as Lang;
    this.figure = document.querySelector(`figure.chart[data-chart="${chart}"]`)!;
    this.page = page!;
    this.isOwnPage = location.pathname.startsWith(this.page);
    const head = this.isOwnPage ? document : this.figure;
    this.headline = head.querySelector('h1, h2, h3')!;
    this.headlineOfPage = [...this.headline.childNodes];
    this.subtitle = head.querySelector('.subtitle')!;
    this.subtitleOfPage = [...this.subtitle.childNodes];
    this.first = measure === 'other' ? 1 : 0;
    this.measureLinks = [...bar.querySelectorAll<HTMLAnchorElement>('.measure a')];
    this.placeBoxes = [...bar.querySelectorAll<HTMLInputElement>('[name=place]')];
  }

  find<E extends HTMLElement>(selector: string): E {
    return this.bar.querySelector<E>(selector)!;
  }

  get words() {
    return toolbarWords[this.lang];
  }

  get measures() {
    return this.loaded!.file.measures;
  }

  say(text: string): void {
    this.find('[role=status]').textContent = text;
  }

  /** Loads what draws charts, and the chart; both once, and again where it failed. */
  load(): Promise<Loaded> {
    this.loading ??= Promise.all([
      import('./redraw.ts'),
      fetch(this.bar.dataset.view!).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status}`);
        return answer.json() as Promise<ViewFile>;
      }),
    ])
      .then(([drawing, file]) => (this.loaded = { drawing, file }))
      .catch((error) => {
        this.loading = null;
        throw error;
      });
    return this.loading;
  }

  choices({ measure }: ChartView): Choices {
    return choicesOf(this.measures[measure]!);
  }

  /** What is chosen, in words; empty where nothing is. */
  inWords(view: ChartView): string {
    const names = Object.fromEntries(
      this.placeBoxes.map((box) => [box.value, box.parentElement!.textContent.trim()]),
    );
    const measure = view.measure > 0 ? this.measureLinks[view.measure]!.textContent.trim() : null;
    return viewInWords(view, this.choices(view), names, measure, this.lang);
  }

  address(view: ChartView): string {
    return new URL(this.page + searchOf(view, this.measures), location.href).href;
  }

  isPlain(view: ChartView): boolean {
    return searchOf(view, this.measures) === '';
  }

  /** Whether the page came with a drawing of the view. */
  isPrepared(view: ChartView): boolean {
    const own = plainView(this.measures, this.first);
    return searchOf(view, this.measures) === searchOf(own, this.measures);
  }

  /** The drawing that is in sight. */
  visible(): SVGSVGElement {
    const own = [...this.figure.querySelectorAll<SVGSVGElement>(':scope > svg.chart')];
    return this.live ?? own.find((svg) => svg.getBoundingClientRect().width > 0)!;
  }

  /** Draws a view in the place of what is in sight. @param isMoving whether its marks move from where they stood */
  draw(view: ChartView, isMoving: boolean): void {
    const { drawing, file } = this.loaded!;
    const { figure } = this;
    const width = drawnWidth(figure);
    const before = this.visible();
    const after = this.isPrepared(view) ? null : drawing.redraw(file, view, width, this.lang);
    after?.classList.add('live');
    const replace = () => {
      if (after) before.before(after);
      this.live?.remove();
      this.live = after;
      figure.toggleAttribute('data-live', after !== null);
      return this.visible();
    };
    if (isMoving) move(before, replace);
    else replace();
    const isOfPage = view.measure === this.first;
    // A headline of both measures keeps its links.
    const isHeadlineOfPage = isOfPage || file.titles[0] === file.titles[1];
    this.headline.replaceChildren(
      ...(isHeadlineOfPage ? this.headlineOfPage : [file.titles[view.measure]!]),
    );
    this.subtitle.replaceChildren(
      ...(isOfPage ? this.subtitleOfPage : [file.subtitles[view.measure]!]),
    );
    figure.dispatchEvent(new Event('redrawn'));
  }

  /** Sets the controls to a view. */
  fill(view: ChartView): void {
    const may = this.choices(view);
    this.fillSelect('sort', may.sorts, view.sort);
    this.fillSelect('scale', may.scales, view.scale);
    this.find('.places').hidden = may.places.length === 0;
    for (const box of this.placeBoxes) {
      box.checked = view.places.includes(box.value);
      box.parentElement!.hidden = !may.places.includes(box.value);
      // One at least stays.
      box.disabled = box.checked && view.places.length === 1;
    }
    const [some, all] = [view.places.length, may.places.length];
    this.find('.chosen').textContent =
      some === all ? this.words.allPlaces(all) : this.words.somePlaces(some, all);
    for (const [index, link] of this.measureLinks.entries()) {
      if (index === view.measure) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    this.find('[name=undo]').hidden = this.isPlain(view);
    // Links to the chart's page keep the view.
    for (const link of this.bar.querySelectorAll<HTMLAnchorElement>('.open, a[href*="#"]'))
      link.href = this.address(view) + link.hash;
  }

  fillSelect<Choice extends Sort | Scale>(
    name: 'sort' | 'scale',
    lawful: readonly Choice[],
    chosen: Choice,
  ): void {
    const select = this.find<HTMLSelectElement>(`[name=${name}]`);
    const labels: Readonly<Record<string, string>> = this.words[`${name}s`];
    select.replaceChildren(
      ...lawful.map((value) => new Option(labels[value], value, false, value === chosen)),
    );
    select.parentElement!.hidden = lawful.length < 2;
  }

  /**
   * Lets the rest of the chart's own page follow: the table, the text to send on, the links to other languages, and, where
   * the measure changes, the snippets.
   */
  follow(view: ChartView): void {
    if (!this.isOwnPage) return;
    const shown = viewed(this.measures, view).rows.map(({ id }) => id);
    for (const body of document.querySelectorAll<HTMLElement>('#table tbody[data-measure]')) {
      const isShown = Number(body.dataset.measure) === view.measure;
      body.hidden = !isShown && !this.isPlain(view);
      if (!isShown) continue;
      const rows = [...body.querySelectorAll<HTMLElement>('tr[data-row]')];
      const at = (row: HTMLElement) => shown.indexOf(row.dataset.row!);
      for (const row of rows) row.hidden = at(row) < 0;
      body.append(...rows.sort((a, b) => at(a) - at(b)));
    }
    // The address has the view; sections.ts takes that along.
    const language = document.querySelector<HTMLAnchorElement>('.language')!;
    language.pathname = language.pathname.replace(/\/other\/$/, '/');
    const shared = document.querySelector<HTMLTextAreaElement>('#text')!;
    shared.value = shared.value.replace(/\S+$/, this.address(view));
    const embedded = document.querySelector<HTMLSelectElement>('.builder [name=measure]');
    // Whoever makes a snippet may have chosen another measure there, which stays until one is chosen here.
    if (!embedded || view.measure === (this.view?.measure ?? this.first)) return;
    embedded.selectedIndex = view.measure;
    embedded.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /**
   * Draws the chart by another view, and lets everything that shows the view follow.
   *
   * @param change gives the next view
   * @param isNew whether a reader has just chosen it, so that it becomes an address of its own
   */
  async show(change: (from: ChartView) => Asked, isNew = true): Promise<void> {
    let problem = this.words.failed;
    try {
      await this.load();
      const { view, ignored = [] } = change(this.view ?? plainView(this.measures, this.first));
      problem = this.words.tooNarrow;
      this.draw(view, isNew);
      this.fill(view);
      this.follow(view);
      this.view = view;
      if (isNew && this.isOwnPage) history.pushState(null, '', this.address(view) + location.hash);
      const { ignored: leftOut, view: nowShown, asPrepared } = this.words;
      const said = [
        ...(ignored.length > 0
          ? [leftOut(ignored.join(punctuation[this.lang].list), ignored.length)]
          : []),
        ...(isNew || !this.isPlain(view) ? [nowShown(this.inWords(view) || asPrepared)] : []),
      ];
      this.say(said.join(' '));
    } catch {
      this.say(problem);
      if (this.view) this.fill(this.view);
    }
  }

  /** A view by another measure: what was chosen stays where it is lawful. */
  withMeasure(from: ChartView, measure: number): ChartView {
    const plain = plainView(this.measures, measure);
    const may = this.choices(plain);
    const places = may.places.filter((place) => from.places.includes(place));
    return {
      measure,
      sort: may.sorts.includes(from.sort) ? from.sort : plain.sort,
      scale: may.scales.includes(from.scale) ? from.scale : plain.scale,
      places: places.length > 0 ? places : plain.places,
    };
  }

  /** The view that the controls are set to. */
  chosen(from: ChartView): ChartView {
    const data = new FormData(this.find<HTMLFormElement>('form'));
    const may = this.choices(from);
    // Not from the form's data, which leaves out a box that is disabled.
    const checked = this.placeBoxes.filter((box) => box.checked).map(({ value }) => value);
    const places = may.places.filter((place) => checked.includes(place));
    return {
      measure: from.measure,
      sort: may.sorts.find((one) => one === data.get('sort')) ?? from.sort,
      scale: may.scales.find((one) => one === data.get('scale')) ?? from.scale,
      places: places.length > 0 ? places : from.places,
    };
  }

  listenToChoices(): void {
    const prepare = () => void this.load().catch(() => {});
    for (const each of ['pointerenter', 'focusin', 'touchstart'])
      this.bar.addEventListener(each, prepare, { once: true, passive: true });
    const form = this.find<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => void this.show((from) => ({ view: this.chosen(from) })));
    for (const [measure, link] of this.measureLinks.entries())
      link.addEventListener('click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void this.show((from) => ({ view: this.withMeasure(from, measure) }));
      });
    this.find('[name=undo]').addEventListener(
      'click',
      () => void this.show(() => ({ view: plainView(this.measures) })),
    );
  }

  listenToActions(): void {
    const full = this.find('[name=full]');
    full.hidden = !document.fullscreenEnabled;
    full.addEventListener('click', () => {
      void (document.fullscreenElement
        ? document.exitFullscreen()
        : this.figure.requestFullscreen());
    });
    document.addEventListener('fullscreenchange', () => {
      full.textContent = document.fullscreenElement ? this.words.leave : this.words.fullScreen;
    });
    const link = () =>
      this.view ? this.address(this.view) : new URL(this.page, location.href).href;
    this.find('[name=copy-link]').addEventListener('click', () => void this.copy(link()));
    const send = this.find('[name=send]');
    send.hidden = !('share' in navigator);
    send.addEventListener('click', () => {
      navigator.share({ title: this.headline.textContent.trim(), url: link() }).catch(() => {});
    });
    // The files that the build made show the chart as it was prepared; another view is saved from here.
    for (const anchor of this.bar.querySelectorAll<HTMLAnchorElement>('.download [download]'))
      anchor.addEventListener('click', (event) => {
        if (!this.view || this.isPlain(this.view)) return;
        event.preventDefault();
        this.save(this.view, anchor.dataset.format!).catch(() => this.say(this.words.failed));
      });
  }

  /** Copies a link; where the browser does not let it, shows the link selected, to be copied by hand. */
  async copy(link: string): Promise<void> {
    this.say(link);
    getSelection()!.selectAllChildren(this.find('[role=status]'));
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      if (!document.execCommand('copy')) return;
    }
    this.say(this.words.copied);
  }

  /** Saves a view as a file. @param format svg, png or csv */
  async save(view: ChartView, format: string): Promise<void> {
    const { drawing, file } = await this.load();
    const state = this.inWords(view);
    const svg = () =>
      drawing.viewPicture(file, view, { state, address: this.address(view), lang: this.lang });
    const content =
      format === 'csv'
        ? new Blob([drawing.viewCsv(file, view, state)], { type: 'text/csv' })
        : format === 'png'
          ? await drawing.pngOf(svg())
          : new Blob([svg()], { type: 'image/svg+xml' });
    saveFile(content, `${file.slug}-view.${format}`);
  }

  /** Draws a view again where its figure has another width. */
  followWidth(): void {
    let width = this.figure.clientWidth;
    new ResizeObserver(() => {
      if (!this.live || !this.view || this.figure.clientWidth === width) return;
      width = this.figure.clientWidth;
      try {
        this.draw(this.view, false);
      } catch {
        // It has no room any more: the browser makes the last drawing smaller.
      }
    }).observe(this.figure);
  }

  /** Shows what the address asks for, now and when a reader goes back and forth. */
  followAddress(): void {
    if (!this.isOwnPage) return;
    // The page of a second measure is for readers without scripts; its view has an address among the chart's own.
    if (location.pathname !== this.page) {
      const asked = new URLSearchParams(location.search);
      if (!asked.has('measure')) asked.set('measure', 'other');
      history.replaceState(null, '', `${this.page}?${asked}${location.hash}`);
    }
    const shown = () =>
      this.view ? searchOf(this.view, this.measures) : this.first > 0 ? '?measure=other' : '';
    const follow = () => {
      if (location.search !== shown())
        void this.show(() => viewOf(location.search, this.measures), false);
    };
    addEventListener('popstate', follow);
    follow();
  }

  start(): void {
    this.listenToChoices();
    this.listenToActions();
    this.followWidth();
    this.bar.dataset.ready = '';
    this.followAddress();
  }
}

for (const bar of document.querySelectorAll<HTMLElement>('.toolbar')) new Toolbar(bar).start();
