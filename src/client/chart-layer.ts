// Lays pointer, touch and keyboard over the drawings of a page: a tooltip at the mark that is pointed
// at or focused, one tab stop a drawing, arrow keys from mark to mark, Enter or a click to the
// figure's page, Escape to close. Everything comes from the marks' data attributes; without this,
// the drawings are pictures with a description, and lose nothing that they show. It listens on the
// document, and so serves drawings that the browser has yet to read.

import { wideWindow } from '../charts/wide-window.ts';
import type { Lang } from '../lib/language.ts';

/** How long, in ms, a mouse on its way to the tooltip may rest on what lies between. */
const REST = 400;

const details = ['formula', 'interval', 'period', 'source', 'signs', 'note'] as const;

const element = (name: string) => {
  const made = document.createElement('div');
  made.className = name;
  return made;
};
const tip = element('chart-tip');
tip.hidden = true;
tip.ariaHidden = 'true';
const live = document.body.appendChild(element('chart-live'));
live.ariaLive = 'polite';

let current: SVGElement | null = null;
/** What brought the tooltip up: a pointer's type, nothing for the keyboard. */
let cause = '';
/** The mouse came to the mark from below, and so the tooltip stands there: never in the way, and one step back. */
let below = false;
/** The mark whose tooltip was closed, until the mouse is on another. */
let dismissed: SVGElement | null = null;
/** Where the mouse was nearest to the tooltip. */
let nearest = { x: 0, y: 0 };
let waiting = 0;
let placing = 0;
/** The mark that was focused last. */
let last: SVGElement | null = null;

/** Not from `punctuation`: a module that two pages' scripts share is a file of its own, and a request more. */
const commas: Readonly<Record<Lang, string>> = { en: ', ', zh: '，' };
const comma = commas[document.documentElement.lang.split('-')[0] as Lang];

const markOf = (event: Event) =>
  (event.target as Element).closest<SVGElement>('.drawing .mark[data-figure]');
/** The part of a mark that stands for it: it answers, has the focus and the name. */
const hitOf = (mark: SVGElement) => mark.querySelector<SVGElement>('.hit')!;

function show(mark: SVGElement | null, by = '', x?: number): void {
  clearTimeout(waiting);
  clearTimeout(placing);
  cause = mark ? by : '';
  if (mark !== current) {
    current?.classList.remove('current');
    current = mark;
    mark?.classList.add('current');
  }
  const chart = mark?.closest<HTMLElement>('.chart');
  if (!mark) tip.hidden = true;
  // What was still waiting is laid out in this task: the tooltip has one of its own.
  else if (chart?.style.contentVisibility === '')
    placing = window.setTimeout(place, 0, mark, by, x);
  else place(mark, by, x);
}

/** Fills the tooltip and puts it above its mark, or below where there is no room or the mouse came from there. */
function place(mark: SVGElement, by: string, x?: number): void {
  const data = mark.dataset;
  const chart = mark.closest('.drawing')!;
  tip.hidden = false;
  if (tip.parentNode !== chart) chart.append(tip);
  tip.style.pointerEvents = by === 'mouse' ? 'auto' : '';
  tip.replaceChildren(
    ...[data.value, data.label, ...details.map((name) => data[name])].flatMap((text, index) => {
      const line = document.createElement(['b', 'span'][index] ?? 'small');
      line.textContent = text ?? '';
      return text ? [line] : [];
    }),
  );
  const frame = chart.getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  const left = (x ?? box.left + box.width / 2) - frame.left - tip.offsetWidth / 2;
  const above = box.top - tip.offsetHeight - 6;
  const under = box.bottom + 6;
  const fits = by === 'mouse' && below && under + tip.offsetHeight < innerHeight;
  tip.style.left = `${Math.max(0, Math.min(left, frame.width - tip.offsetWidth))}px`;
  tip.style.top = `${(fits || above < 0 ? under : above) - frame.top}px`;
}

/** How far a place is from the tooltip, in px. */
function toTip({ x, y }: { x: number; y: number }): number {
  const { left, right, top, bottom } = tip.getBoundingClientRect();
  return Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
}

/** Shows what the mouse points at; on its way to the tooltip it may cross other marks. */
function point(event: PointerEvent): void {
  const { clientX: x, clientY: y, target } = event;
  const mark = markOf(event);
  const go = () => {
    if (mark && mark === dismissed) return;
    dismissed = null;
    if (mark !== current) below = event.movementY < 0;
    // What the focus brought stays until the focus goes.
    if (mark || cause === 'mouse') show(mark, 'mouse', x);
    nearest = { x, y };
  };
  clearTimeout(waiting);
  if (tip.contains(target as Node)) nearest = { x, y };
  else if (mark === current || cause !== 'mouse' || toTip({ x, y }) >= toTip(nearest)) go();
  else {
    nearest = { x, y };
    waiting = window.setTimeout(go, REST);
  }
}

function follow(mark: SVGElement, aside = false): void {
  const { href } = mark.dataset;
  if (!href) return;
  const target = aside ? '_blank' : (mark.closest<HTMLElement>('.drawing')!.dataset.target ?? '');
  Object.assign(document.createElement('a'), { href, target }).click();
}

/** Gives a drawing's marks names and one tab stop. */
function name(drawing: SVGElement): void {
  // A picture has no parts to focus, a group has. Titles would come up beside the tooltip.
  drawing.setAttribute('role', 'group');
  drawing.ariaLabel = drawing.querySelector('title')?.textContent ?? null;
  drawing.removeAttribute('aria-labelledby');
  drawing.querySelectorAll('title').forEach((title) => title.remove());
  const marks = drawing.querySelectorAll<SVGElement>('.mark');
  marks.forEach((mark, index) => {
    const { href, label, value, signs } = mark.dataset;
    const hit = hitOf(mark);
    hit.setAttribute('role', href ? 'link' : 'img');
    hit.ariaLabel = [label, value, signs].filter(Boolean).join(comma);
    hit.tabIndex = index && -1;
    // What is drawn stands in pieces, each of which would be read as a link of its own.
    for (const piece of mark.children) if (piece !== hit) piece.ariaHidden = 'true';
  });
  // The scale stands before the marks; who hears the values does not read it.
  for (let part = marks[0]?.previousElementSibling; part; part = part.previousElementSibling)
    if (part.localName !== 'desc') part.ariaHidden = 'true';
  // A mark's name begins with its heading, which may be drawn after it.
  for (const heading of drawing.querySelectorAll('.heading')) heading.ariaHidden = 'true';
}

/** Where a browser cannot tell when it is idle, soon. */
const whenIdle: (run: () => void) => unknown =
  'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout;

/** Puts what was left out into the page. */
function unpack(packed: Element): void {
  packed.outerHTML = packed.textContent;
}

/** Does what waits until there is time, in a chapter, a drawing or a chart's numbers: brings what was left out, names marks, and lays out what was left for later. */
function complete(part: HTMLElement): void {
  const packed = matchMedia(wideWindow).matches ? 'noscript' : '.later';
  part.querySelectorAll(`:scope > ${packed}`).forEach(unpack);
  part.querySelectorAll<SVGElement>(':scope > div > svg[role="img"]').forEach(name);
  const late = part.closest<HTMLElement>('.chart, .chapter');
  if (late) late.style.contentVisibility = 'visible';
  // Asked for its height it is laid out now, and not with all others in one task.
  void part.offsetHeight;
}

/** A part at a time, so that none holds up the page. */
function completeAll(): void {
  for (const part of document.querySelectorAll<HTMLElement>('.chapter, .drawing, .chart details'))
    whenIdle(() => complete(part));
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', completeAll);
else completeAll();

/** Gives a window that is wider now, and paper, all that was left out. */
function unpackAll(): void {
  document.querySelectorAll('.drawings noscript, .chart details noscript').forEach(unpack);
  completeAll();
}
matchMedia(wideWindow).addEventListener('change', unpackAll);
addEventListener('beforeprint', unpackAll);

document.addEventListener('pointermove', (event) => {
  if (event.pointerType === 'mouse') point(event);
  else show(markOf(event), event.pointerType, event.clientX);
});
document.documentElement.addEventListener('pointerleave', () => {
  if (cause === 'mouse') show(null);
});
let shown: SVGElement | null = null;
document.addEventListener('pointerdown', (event) => {
  if (tip.contains(event.target as Node)) return;
  shown = current;
  dismissed = null;
  show(markOf(event), event.pointerType, event.clientX);
});
document.addEventListener('click', (event) => {
  const mark = markOf(event);
  // A first touch shows, a second one goes.
  if (mark && ((event as PointerEvent).pointerType !== 'touch' || mark === shown))
    follow(mark, event.metaKey || event.ctrlKey);
});
document.addEventListener('focusin', (event) => {
  const mark = markOf(event);
  if (!mark?.querySelector(':focus-visible')) return;
  show(mark);
  // The name has the value and the signs, and what the last mark had too is known.
  live.textContent = details
    .filter((each) => each !== 'signs' && mark.dataset[each] !== last?.dataset[each])
    .flatMap((each) => mark.dataset[each] ?? [])
    .join('; ');
  last = mark;
});
document.addEventListener('focusout', () => {
  if (!cause) show(null);
});
document.addEventListener('keydown', (event) => {
  const { key } = event;
  if (key === 'Escape') {
    dismissed = current;
    return show(null);
  }
  const mark = markOf(event);
  if (!mark) return;
  if (key === 'Enter') return follow(mark);
  const marks = [...mark.parentElement!.querySelectorAll<SVGElement>('.mark')];
  const from = marks.indexOf(mark);
  const to = {
    ArrowRight: from + 1,
    ArrowDown: from + 1,
    ArrowLeft: from - 1,
    ArrowUp: from - 1,
    Home: 0,
    End: marks.length - 1,
  }[key];
  const next = marks[to ?? -1];
  if (to !== undefined) event.preventDefault();
  if (!next) return;
  hitOf(mark).tabIndex = -1;
  hitOf(next).tabIndex = 0;
  hitOf(next).focus();
});
