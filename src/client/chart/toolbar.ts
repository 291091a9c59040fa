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
} from '../../charts/view.ts';
import { punctuation, type Lang } from '../../lib/language.ts';
import type { ViewFile } from '../../site/chart-view.ts';
import { move } from './move.ts';
import { toolbarWords, viewInWords } from './words.ts';

/** The widths of a drawing, in CSS pixels. In a wider figure it is enlarged. */
const NARROWEST = 320;
const WIDEST = 908;

function start(bar: HTMLElement): void {
  const lang = bar.dataset.lang as Lang;
  const words = toolbarWords[lang];
  const { list } = punctuation[lang];
  const figure = document.querySelector<HTMLElement>(
    `figure.chart[data-chart="${bar.dataset.chart}"]`,
  )!;
  const find = <E extends HTMLElement>(selector: string) => bar.querySelector<E>(selector);
  const form = find<HTMLFormElement>('form')!;
  const said = find('[role=status]')!;
  const page = bar.dataset.page!;
  /** Whether the page is the chart's own, so that its address holds the view. */
  const isOwnPage = location.pathname.startsWith(page);
  /** The measure of the drawing that the page came with. */
  const first = bar.dataset.measure === 'other' ? 1 : 0;
  const names: Record<string, string> = {};
  for (const input of bar.querySelectorAll<HTMLInputElement>('[name=place]'))
    names[input.value] = input.parentElement!.textContent.trim();
  const measureLinks = [...bar.querySelectorAll<HTMLAnchorElement>('.measure a')];

  const load = () =>
    Promise.all([
      import('./redraw.ts'),
      fetch(bar.dataset.view!).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status}`);
        return answer.json() as Promise<ViewFile>;
      }),
    ] as const).then(([drawing, file]) => ({ drawing, file }));
  let loading: ReturnType<typeof load> | null = null;
  const loaded = () =>
    (loading ??= load().catch((error) => ((loading = null), Promise.reject(error))));
  const prepare = () => void loaded().catch(() => {});

  let file: ViewFile | null = null;
  let view: ChartView | null = null;
  let live: SVGSVGElement | null = null;

  const choices = (of: ChartView): Choices => choicesOf(file!.measures[of.measure]!);
  const measureName = (of: ChartView) =>
    of.measure > 0 ? measureLinks[of.measure]!.textContent.trim() : null;
  const inWords = (of: ChartView) => viewInWords(of, choices(of), names, measureName(of), lang);
  const address = (of: ChartView) =>
    new URL(page + searchOf(of, file!.measures), location.href).href;
  const isPlain = (of: ChartView) => searchOf(of, file!.measures) === '';
  /** Whether the page came with a drawing of the view. */
  const isPrepared = (of: ChartView) =>
    searchOf(of, file!.measures) === searchOf(plainView(file!.measures, first), file!.measures);
  const visible = () =>
    live ??
    [...figure.querySelectorAll<SVGSVGElement>(':scope > svg.chart')].find(
      (svg) => svg.checkVisibility?.() ?? svg.getBoundingClientRect().width > 0,
    )!;
  const widthNow = () => Math.round(Math.min(WIDEST, Math.max(NARROWEST, figure.clientWidth)));

  /** Shows a view. @param isMoving whether its marks move from where they stood */
  function draw(of: ChartView, drawing: typeof import('./redraw.ts'), isMoving: boolean): void {
    const before = visible();
    const after = isPrepared(of) ? null : drawing.redraw(file!, of, widthNow(), lang);
    after?.classList.add('chart', 'live');
    const replace = () => {
      if (after) before.before(after);
      live?.remove();
      live = after;
      figure.toggleAttribute('data-live', after !== null);
      figure.dispatchEvent(new Event('redrawn'));
    };
    if (!isMoving) return replace();
    if (after) return move(before, after, replace);
    // The page's own drawing can only be measured once it is shown.
    replace();
  }

  /** Sets the controls to a view. */
  function fill(of: ChartView): void {
    const may = choices(of);
    for (const [name, lawful] of [
      ['sort', may.sorts],
      ['scale', may.scales],
    ] as const) {
      const select = form.querySelector<HTMLSelectElement>(`[name=${name}]`)!;
      const labels: Readonly<Record<string, string>> = words[`${name}s`];
      select.replaceChildren(
        ...lawful.map((value) => new Option(labels[value], value, false, value === of[name])),
      );
      select.parentElement!.hidden = lawful.length < 2;
    }
    const placesMenu = find('.places')!;
    placesMenu.hidden = may.places.length === 0;
    for (const input of bar.querySelectorAll<HTMLInputElement>('[name=place]')) {
      input.checked = of.places.includes(input.value);
      input.parentElement!.hidden = !may.places.includes(input.value);
      // One at least stays.
      input.disabled = input.checked && of.places.length === 1;
    }
    find('.chosen')!.textContent =
      of.places.length === may.places.length
        ? words.allPlaces(may.places.length)
        : words.somePlaces(of.places.length, may.places.length);
    for (const [index, link] of measureLinks.entries()) {
      if (index === of.measure) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    find('[name=undo]')!.hidden = isPlain(of);
    // Links to the chart's page keep the view.
    for (const link of bar.querySelectorAll<HTMLAnchorElement>('.open, a[href*="#"]'))
      link.href = address(of) + link.hash;
  }

  /** Lets the rest of the page follow: the table, and the links to other languages. */
  function follow(of: ChartView): void {
    if (!isOwnPage) return;
    const shown = viewed(file!.measures, of).rows.map(({ id }) => id);
    for (const body of document.querySelectorAll<HTMLElement>('#table tbody[data-measure]')) {
      const isShown = Number(body.dataset.measure) === of.measure;
      body.hidden = !isShown && !isPlain(of);
      if (!isShown) continue;
      const rows = [...body.querySelectorAll<HTMLElement>('tr[data-row]')];
      const at = (row: HTMLElement) => shown.indexOf(row.dataset.row!);
      for (const row of rows) row.hidden = at(row) < 0;
      body.append(...rows.toSorted((a, b) => at(a) - at(b)));
    }
    const query = searchOf(of, file!.measures);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]'))
      Object.assign(link, { search: query, pathname: link.pathname.replace(/\/other\/$/, '/') });
  }

  /**
   * Draws the chart by another view, and lets everything that shows the view follow.
   *
   * @param change gives the next view, and what of an address was left out of account
   * @param isNew whether a reader has just chosen it, so that it becomes an address of its own
   */
  async function show(
    change: (from: ChartView) => { readonly view: ChartView; readonly ignored?: readonly string[] },
    isNew = true,
  ): Promise<void> {
    let problem = words.failed;
    try {
      const { drawing, file: read } = await loaded();
      file = read;
      const { view: next, ignored = [] } = change(view ?? plainView(file.measures, first));
      problem = words.tooNarrow;
      draw(next, drawing, isNew);
      view = next;
      fill(next);
      follow(next);
      if (isNew && isOwnPage) history.pushState(null, '', address(next) + location.hash);
      problem = '';
      said.textContent = [
        ignored.length > 0 ? words.ignored(ignored.join(list), ignored.length) : '',
        isNew || !isPlain(next) ? words.view(inWords(next) || words.asPrepared) : '',
      ]
        .filter(Boolean)
        .join(' ');
    } catch {
      said.textContent = problem;
      if (view) fill(view);
    }
  }

  /** A view with another measure: what was chosen stays where it is lawful. */
  const withMeasure = (from: ChartView, measure: number): ChartView => {
    const may = choicesOf(file!.measures[measure]!);
    const plain = plainView(file!.measures, measure);
    const places = may.places.filter((place) => from.places.includes(place));
    return {
      measure,
      sort: may.sorts.includes(from.sort) ? from.sort : plain.sort,
      scale: may.scales.includes(from.scale) ? from.scale : plain.scale,
      places: places.length > 0 ? places : plain.places,
    };
  };

  for (const each of ['pointerenter', 'focusin', 'touchstart'])
    bar.addEventListener(each, prepare, { once: true, passive: true });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) => {
    event.stopPropagation();
    const data = new FormData(form);
    void show((from) => {
      const may = choices(from);
      const sort = may.sorts.find((one) => one === data.get('sort')) ?? from.sort;
      const scale = may.scales.find((one) => one === data.get('scale')) ?? from.scale;
      const chosen = [...bar.querySelectorAll<HTMLInputElement>('[name=place]:checked')].map(
        ({ value }) => value,
      );
      const places = may.places.filter((place) => chosen.includes(place));
      return { view: { ...from, sort, scale, places: places.length > 0 ? places : may.places } };
    });
  });
  for (const [measure, link] of measureLinks.entries())
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void show((from) => ({ view: withMeasure(from, measure) }));
    });
  find('[name=undo]')!.addEventListener(
    'click',
    () => void show(() => ({ view: plainView(file!.measures) })),
  );

  const full = find<HTMLButtonElement>('[name=full]')!;
  full.hidden = !document.fullscreenEnabled;
  full.addEventListener('click', () => {
    const stage = figure.closest<HTMLElement>('.stage-of-chart') ?? figure;
    void (document.fullscreenElement ? document.exitFullscreen() : stage.requestFullscreen());
  });
  document.addEventListener('fullscreenchange', () => {
    full.textContent = document.fullscreenElement ? words.leave : words.fullScreen;
  });

  const link = () => (file && view ? address(view) : new URL(page, location.href).href);
  const copy = find<HTMLButtonElement>('[name=copy-link]')!;
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(link()).then(() => (said.textContent = words.copied));
  });
  const send = find<HTMLButtonElement>('[name=send]')!;
  send.hidden = !('share' in navigator);
  send.addEventListener('click', () => {
    navigator.share({ title: document.title, url: link() }).catch(() => {});
  });

  // The files that the build made show the chart as it was prepared; another view is saved from here.
  for (const anchor of bar.querySelectorAll<HTMLAnchorElement>('.download a'))
    anchor.addEventListener('click', (event) => {
      if (!file || !view || isPlain(view)) return;
      event.preventDefault();
      const chosen = view;
      const read = file;
      const format = anchor.dataset.format!;
      const state = inWords(chosen);
      void loaded()
        .then(async ({ drawing }) => {
          if (format === 'csv')
            return new Blob([drawing.viewCsv(read, chosen, state)], { type: 'text/csv' });
          const svg = drawing.viewPicture(read, chosen, { state, address: address(chosen), lang });
          return format === 'png' ? drawing.pngOf(svg) : new Blob([svg], { type: 'image/svg+xml' });
        })
        .then((content) => {
          const saved = document.createElement('a');
          saved.href = URL.createObjectURL(content);
          saved.download = `${read.slug}-view.${format}`;
          saved.click();
          setTimeout(() => URL.revokeObjectURL(saved.href), 10_000);
        })
        .catch(() => (said.textContent = words.failed));
    });

  // Menus close as menus do.
  const menus = [...bar.querySelectorAll('details')];
  document.addEventListener('click', ({ target }) => {
    for (const menu of menus) if (!menu.contains(target as Node)) menu.open = false;
  });
  bar.addEventListener('keydown', ({ key }) => {
    const open = menus.find((menu) => menu.open);
    if (key !== 'Escape' || !open) return;
    open.open = false;
    open.querySelector('summary')!.focus();
  });

  // A drawing of ours follows the width of the page.
  let width = figure.clientWidth;
  new ResizeObserver(() => {
    if (!live || !view || figure.clientWidth === width) return;
    width = figure.clientWidth;
    const shown = view;
    void loaded().then(({ drawing }) => {
      try {
        draw(shown, drawing, false);
      } catch {
        // It has no room any more: the last drawing is made smaller by the browser.
      }
    });
  }).observe(figure);

  bar.dataset.ready = '';

  const query = () => (view ? searchOf(view, file!.measures) : first > 0 ? '?measure=other' : '');
  const fromAddress = () => {
    if (location.search !== query())
      void show(() => viewOf(location.search, file!.measures), false);
  };
  if (!isOwnPage) return;
  // The page of a second measure is for readers without scripts; its view has an address among the chart's own.
  if (location.pathname !== page) {
    const asked = new URLSearchParams(location.search);
    if (!asked.has('measure')) asked.set('measure', 'other');
    history.replaceState(null, '', `${page}?${asked}${location.hash}`);
  }
  addEventListener('popstate', fromAddress);
  fromAddress();
}

for (const bar of document.querySelectorAll<HTMLElement>('.toolbar')) start(bar);
