// Makes the drawings of a page respond to pointer, touch and keyboard. The mark that is pointed at or focused gets a
// tooltip. Each drawing is one tab stop; arrow keys move from mark to mark, Enter or a click opens the figure's page,
// Escape closes the tooltip. All texts come from the marks' data attributes. Without this script the drawings are
// images with a description and show the same. The listeners are on the document, so that they also serve drawings
// that the browser has not parsed yet.
//
// The script also inserts what the page left out (wide drawings, tables) when the browser is idle.

import { wideWindow } from '../charts/wide-window.ts';
import type { Lang } from '../lib/language.ts';

/** How long, in ms, a mouse that moves towards the tooltip may rest on another mark before the tooltip changes. */
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

/** The mark whose tooltip is shown. */
let current: SVGElement | null = null;
/** What opened the tooltip: a pointer's type, or the empty string for the keyboard. */
let cause = '';
/**
 * Whether the mouse came to the mark from below. The tooltip then stands below, where the mouse reaches it by moving
 * back.
 */
let below = false;
/** The mark whose tooltip was closed with Escape. It stays closed until the mouse is on another mark. */
let dismissed: SVGElement | null = null;
/** The mouse's last position on its way to the tooltip, in px of the window. */
let nearest = { x: 0, y: 0 };
/** Timer of a tooltip that waits for {@link REST}. */
let waiting = 0;
/** Timer of a tooltip that is placed in the next task. */
let placing = 0;
/** The mark that was focused last. */
let last: SVGElement | null = null;

/**
 * Not imported from `punctuation`: a module that the scripts of two pages share becomes a file, and costs a request.
 */
const commas: Readonly<Record<Lang, string>> = { en: ', ', zh: '，' };
const comma = commas[document.documentElement.lang.split('-')[0] as Lang];

const markOf = (event: Event) =>
  (event.target as Element).closest<SVGElement>('.drawing .mark[data-figure]');
/** The element of a mark that takes the pointer, the focus and the accessible name. */
const hitOf = (mark: SVGElement) => mark.querySelector<SVGElement>('.hit')!;

/**
 * Shows the tooltip of a mark, or hides it.
 *
 * @param by the type of the pointer, or the empty string for the keyboard
 * @param x where the pointer is, in px of the window; the middle of the mark by default
 */
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
  // The chart's layout was postponed and takes place in this task, so the tooltip is placed in the next one.
  else if (chart?.style.contentVisibility === '')
    placing = window.setTimeout(place, 0, mark, by, x);
  else place(mark, by, x);
}

/**
 * Fills the tooltip and puts it above its mark, or below it where there is no room above or the mouse came from below.
 */
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

/** The distance of a point from the tooltip, in px. */
function distanceToTip({ x, y }: { x: number; y: number }): number {
  const { left, right, top, bottom } = tip.getBoundingClientRect();
  return Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
}

/**
 * Shows the tooltip of what the mouse points at. While the mouse moves towards an open tooltip, it may cross other
 * marks.
 */
function pointAt(event: PointerEvent): void {
  const { clientX: x, clientY: y, target } = event;
  const mark = markOf(event);
  const go = () => {
    if (mark && mark === dismissed) return;
    dismissed = null;
    if (mark !== current) below = event.movementY < 0;
    // A tooltip that the keyboard opened stays until the focus leaves.
    if (mark || cause === 'mouse') show(mark, 'mouse', x);
    nearest = { x, y };
  };
  clearTimeout(waiting);
  if (tip.contains(target as Node)) nearest = { x, y };
  else if (
    mark === current ||
    cause !== 'mouse' ||
    distanceToTip({ x, y }) >= distanceToTip(nearest)
  )
    go();
  else {
    nearest = { x, y };
    waiting = window.setTimeout(go, REST);
  }
}

/** Opens a mark's page. @param aside in a new tab */
function follow(mark: SVGElement, aside = false): void {
  const { href } = mark.dataset;
  if (!href) return;
  const target = aside ? '_blank' : (mark.closest<HTMLElement>('.drawing')!.dataset.target ?? '');
  Object.assign(document.createElement('a'), { href, target }).click();
}

/** Makes a drawing accessible: a group with one tab stop, whose marks have names. */
function nameMarks(drawing: SVGElement): void {
  // An image cannot hold elements with focus, a group can. Titles would appear as a second tooltip of the browser.
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
    // Otherwise a screen reader would read each piece of a mark as a link of its own.
    for (const piece of mark.children) if (piece !== hit) piece.ariaHidden = 'true';
  });
  // What comes before the marks is the scale, which a screen reader need not read: it reads the values.
  for (let part = marks[0]?.previousElementSibling; part; part = part.previousElementSibling)
    if (part.localName !== 'desc') part.ariaHidden = 'true';
  // A mark's name contains its heading, so headings need not be read by themselves.
  for (const heading of drawing.querySelectorAll('.heading')) heading.ariaHidden = 'true';
}

/** Runs a function when the browser is idle, or soon where the browser cannot tell. */
const whenIdle: (run: () => void) => unknown =
  'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout;

/** Replaces a `noscript` element with the elements that its text describes. */
function insertContent(packed: Element): void {
  packed.outerHTML = packed.textContent;
}

/**
 * Does the postponed work of a chapter, a drawing or a chart's table: inserts what was left out, names marks, and lays
 * out what is not laid out yet.
 */
function complete(part: HTMLElement): void {
  const packed = matchMedia(wideWindow).matches ? 'noscript' : '.later';
  part.querySelectorAll(`:scope > ${packed}`).forEach(insertContent);
  part.querySelectorAll<SVGElement>(':scope > div > svg[role="img"]').forEach(nameMarks);
  const late = part.closest<HTMLElement>('.chart, .chapter');
  if (late) late.style.contentVisibility = 'visible';
  // Reading its height makes the browser lay it out now, instead of all parts in one long task.
  void part.offsetHeight;
}

/** Completes one part per idle period, so that the page stays responsive. */
function completeAll(): void {
  for (const part of document.querySelectorAll<HTMLElement>('.chapter, .drawing, .chart details'))
    whenIdle(() => complete(part));
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', completeAll);
else completeAll();

/** Inserts everything that was left out, for a window that has become wider and for printing. */
function insertAll(): void {
  document.querySelectorAll('.drawings noscript, .chart details noscript').forEach(insertContent);
  completeAll();
}
matchMedia(wideWindow).addEventListener('change', insertAll);
addEventListener('beforeprint', insertAll);

document.addEventListener('pointermove', (event) => {
  if (event.pointerType === 'mouse') pointAt(event);
  else show(markOf(event), event.pointerType, event.clientX);
});
document.documentElement.addEventListener('pointerleave', () => {
  if (cause === 'mouse') show(null);
});
/** The mark whose tooltip was shown before the last press. */
let shown: SVGElement | null = null;
document.addEventListener('pointerdown', (event) => {
  if (tip.contains(event.target as Node)) return;
  shown = current;
  dismissed = null;
  show(markOf(event), event.pointerType, event.clientX);
});
document.addEventListener('click', (event) => {
  const mark = markOf(event);
  // The first touch shows the tooltip, the second opens the page.
  if (mark && ((event as PointerEvent).pointerType !== 'touch' || mark === shown))
    follow(mark, event.metaKey || event.ctrlKey);
});
document.addEventListener('focusin', (event) => {
  const mark = markOf(event);
  if (!mark?.querySelector(':focus-visible')) return;
  show(mark);
  // The name already has the value and signs. Details that are the same as the last mark's are not repeated.
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
