import type { LitBar } from '../site/band-file.ts';

// Bands lead to their articles. Where a reader points at one, or moves along it with the arrow keys, the nearest bar of a
// figure is lit with those that it must agree with, its token is written large, and the band leads to that figure. A
// band stays one stop for the Tab key.

const SVG = 'http://www.w3.org/2000/svg';

/** What a line that is lit needs. */
type Shining = LitBar['arcs'][number];

/** The large token, one for the page. */
const tip = document.createElement('div');
tip.className = 'band-tip';
const token = document.createElement('b');
token.lang = 'zh';
const says = document.createElement('span');
tip.append(token, says);
const live = document.createElement('div');
live.className = 'band-live';
live.setAttribute('role', 'status');

/** A band whose bars have been fetched, so that they can be lit. */
class LiveBand {
  readonly #band: HTMLAnchorElement;
  readonly #bars: readonly LitBar[];
  /** The bars of each row, in its level drawing. An upright one is a copy of it, and follows. */
  readonly #rows: readonly SVGGElement[];
  readonly #home: string;
  readonly #name: string;
  /** The lit bar; -1 for none. */
  at = -1;

  constructor(band: HTMLAnchorElement, bars: readonly LitBar[]) {
    this.#band = band;
    this.#bars = bars;
    this.#rows = [...band.querySelectorAll<SVGGElement>('.level > .bars')];
    this.#home = band.href;
    this.#name = band.getAttribute('aria-label')!;
  }

  /** The drawings that are shown, a row each. */
  #shown(): SVGSVGElement[] {
    return [...this.#band.querySelectorAll('svg')].filter(({ clientHeight }) => clientHeight > 0);
  }

  /** The bar nearest to a point of the window. */
  nearest(x: number, y: number): number {
    const shown = this.#shown();
    const upright = shown.some((svg) => svg.classList.contains('stood'));
    const boxes = shown.map((svg) => svg.getBoundingClientRect());
    const distance = ({ row, at }: LitBar) => {
      const box = boxes[row]!;
      const [across, along] = upright
        ? [Math.max(box.left - x, 0, x - box.right), y - (box.top + at * box.height)]
        : [Math.max(box.top - y, 0, y - box.bottom), x - (box.left + at * box.width)];
      return across * 9 + Math.abs(along);
    };
    return this.#bars.reduce(
      (best, bar, index) => (distance(bar) < distance(this.#bars[best]!) ? index : best),
      0,
    );
  }

  /** Lights a bar with its arcs and the bars at their other ends, and lets the band lead to its figure. */
  light(index: number): void {
    const bar = this.#bars[index];
    if (bar === undefined || index === this.at) return;
    this.clear();
    this.at = index;
    const shine = (name: string, { row, path, colour, dashes }: Shining) => {
      const element = document.createElementNS(SVG, 'path');
      element.setAttribute('class', name);
      element.setAttribute('d', path);
      element.setAttribute('stroke', colour);
      if (dashes !== undefined) element.setAttribute('stroke-dasharray', dashes);
      this.#rows[row]!.querySelector('.shine')!.append(element);
    };
    for (const group of this.#rows) {
      const shining = document.createElementNS(SVG, 'g');
      shining.setAttribute('class', 'shine');
      group.append(shining);
    }
    for (const arc of bar.arcs) shine('arc', arc);
    for (const each of [bar, ...bar.partners.map((other) => this.#bars[other]!)])
      shine('bar', each);
    this.#band.classList.add('lighted');
    this.#band.href = bar.href;
    this.#band.setAttribute('aria-label', bar.says);
    token.textContent = bar.token;
    says.textContent = bar.says;
    this.#place(bar);
  }

  /** Puts the token over its bar, within the window. */
  #place({ row, at }: LitBar): void {
    document.body.append(tip, live);
    const svg = this.#shown()[row]!;
    const box = svg.getBoundingClientRect();
    const upright = svg.classList.contains('stood');
    const x = upright ? box.left + box.width / 2 : box.left + at * box.width;
    const y = upright ? box.top + at * box.height - 8 : box.top;
    const { offsetWidth: width, offsetHeight: height } = tip;
    const room = document.documentElement.clientWidth;
    const above = y - height > 0;
    tip.style.left = `${scrollX + Math.max(8, Math.min(x - width / 2, room - width - 8))}px`;
    tip.style.top = `${scrollY + (above ? y - height : upright ? y + 24 : box.bottom)}px`;
  }

  /** Lets the band look and lead as it did before a bar was lit. */
  clear(): void {
    this.at = -1;
    this.#band.classList.remove('lighted');
    this.#band.href = this.#home;
    this.#band.setAttribute('aria-label', this.#name);
    for (const group of this.#rows) group.querySelector('.shine')?.remove();
    tip.remove();
  }

  /** Moves by a key, and says the bar where it arrives. */
  move(key: string): void {
    const to = {
      ArrowRight: this.at + 1,
      ArrowDown: this.at + 1,
      ArrowLeft: this.at - 1,
      ArrowUp: this.at - 1,
      Home: 0,
      End: this.#bars.length - 1,
    }[key];
    if (to === undefined) return;
    this.light(Math.max(0, Math.min(to, this.#bars.length - 1)));
    live.textContent = says.textContent;
  }
}

const liveBands = new WeakMap<Element, Promise<LiveBand>>();

/** The band that an event is about, whose bars can be lit; `null` for none. */
const bandOf = ({ target }: Event) =>
  (target as Element).closest?.<HTMLAnchorElement>('a.band[data-band]') ?? null;

/** The bars of a band, which are fetched once. Where that fails the band leads to its article, as without scripts. */
function liveBandOf(band: HTMLAnchorElement): Promise<LiveBand> {
  const before = liveBands.get(band);
  if (before) return before;
  const found = fetch(band.dataset.band!)
    .then((response) => response.json() as Promise<LitBar[]>)
    .then((bars) => new LiveBand(band, bars));
  liveBands.set(band, found);
  found.catch(() => liveBands.delete(band));
  return found;
}

/** Where the bars cannot be fetched there is nothing to light. */
const quietly = (promise: Promise<unknown>) => void promise.catch(() => undefined);

document.addEventListener('pointermove', (event) => {
  const band = bandOf(event);
  if (band === null || event.pointerType === 'touch') return;
  quietly(
    liveBandOf(band).then((one) => {
      if (band.matches(':hover')) one.light(one.nearest(event.clientX, event.clientY));
    }),
  );
});
for (const [over, out] of [
  ['pointerover', 'pointerout'],
  ['focusin', 'focusout'],
] as const) {
  document.addEventListener(over, (event) => {
    const band = bandOf(event);
    if (band) quietly(liveBandOf(band));
  });
  document.addEventListener(out, (event) => {
    const band = bandOf(event);
    const { relatedTarget } = event as FocusEvent;
    if (band === null || band.contains(relatedTarget as Node | null)) return;
    if ((event as PointerEvent).pointerType === 'touch') return;
    quietly(liveBandOf(band).then((one) => one.clear()));
  });
}
document.addEventListener('keydown', (event) => {
  const band = bandOf(event);
  if (band === null || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') quietly(liveBandOf(band).then((one) => one.clear()));
  if (!/^(?:Arrow|Home$|End$)/.test(event.key)) return;
  event.preventDefault();
  quietly(liveBandOf(band).then((one) => one.move(event.key)));
});

// A finger first shows the bar under it; a second touch of the same bar follows it.
document.addEventListener('click', (event) => {
  const band = bandOf(event);
  if (band === null || (event as PointerEvent).pointerType !== 'touch') return;
  event.preventDefault();
  quietly(
    liveBandOf(band).then((one) => {
      const index = one.nearest(event.clientX, event.clientY);
      if (index === one.at) location.assign(band.href);
      else one.light(index);
    }),
  );
});
