// Makes the drawings of a page answer to pointer, touch and keyboard. The mark that is pointed at or focused gets a
// tooltip. A drawing that has the focus is one tab stop: arrow keys move from mark to mark, Escape closes the tooltip.
// All texts come from the marks' attributes. Without this script the marks are links all the same. The listeners are on
// the document, and nothing is prepared for each mark, so that drawings answer as soon as they are there.

/** How long, in ms, a mouse that moves towards the tooltip may rest on another mark before the tooltip changes. */
const REST = 400;

const make = (name: string) => {
  const element = document.createElement('div');
  element.className = name;
  return element;
};
const tip = make('chart-tip');
tip.hidden = true;
tip.ariaHidden = 'true';
/** Tells screen readers what a tooltip shows and the name of its mark does not. */
const live = make('chart-live');
live.ariaLive = 'polite';

/** The mark whose tooltip is shown. */
let current: SVGAElement | null = null;
/** Whether the keyboard opened the tooltip: it then stays until the focus leaves. */
let byKeyboard = false;
/** Whether a mouse was used last. */
let byMouse = false;
/**
 * Whether the mouse came to the mark from below. The tooltip then stands below, where the mouse reaches it by moving
 * back.
 */
let below = false;
/** The mark whose tooltip was closed with Escape. It stays closed until the mouse is on another mark. */
let dismissed: SVGAElement | null = null;
/** Where the mouse came nearest to the open tooltip, in px of the window. */
let nearest = { x: 0, y: 0 };
/** Timer of a tooltip that waits for {@link REST}. */
let waiting = 0;
/** The details that were announced last: those that are the same are not announced again. */
let announced: readonly string[] = [];

const markOf = ({ target }: Event) =>
  target instanceof Element
    ? target.closest<SVGAElement>('figure > svg.chart a[data-figure]')
    : null;
const detailsOf = (mark: SVGAElement) => mark.dataset.details?.split('\n') ?? [];

/**
 * Shows the tooltip of a mark above it, or below it where the mouse came from below or there is no room above; hides it
 * where there is no mark.
 *
 * @param x where the pointer is, in px of the window; the middle of the mark by default
 */
function show(mark: SVGAElement | null, x?: number): void {
  clearTimeout(waiting);
  if (mark !== current) {
    current?.classList.remove('current');
    mark?.classList.add('current');
    current = mark;
  }
  tip.hidden = mark === null;
  // A tooltip can be pointed at with a mouse; to a finger it would cover other marks.
  tip.style.pointerEvents = byMouse ? '' : 'none';
  if (mark === null) return;
  const figure = mark.closest('figure')!;
  if (tip.parentNode !== figure) figure.append(tip, live);
  const name = document.createElement('span');
  name.textContent = mark.getAttribute('aria-label');
  const details = detailsOf(mark).map((text) => {
    const line = document.createElement('small');
    line.textContent = text;
    return line;
  });
  tip.replaceChildren(name, ...details);
  const frame = figure.getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  const left = (x ?? box.left + box.width / 2) - frame.left - tip.offsetWidth / 2;
  const above = box.top - tip.offsetHeight - 6;
  tip.style.left = `${Math.max(0, Math.min(left, frame.width - tip.offsetWidth))}px`;
  const under = box.bottom + 6;
  const fits = below && !byKeyboard && under + tip.offsetHeight < innerHeight;
  tip.style.top = `${(fits || above < 0 ? under : above) - frame.top}px`;
}

/** The distance of a point from the tooltip, in px. */
function distanceToTip({ x, y }: { readonly x: number; readonly y: number }): number {
  const { left, right, top, bottom } = tip.getBoundingClientRect();
  return Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
}

// A tooltip can be pointed at (WCAG 2.2, 1.4.13): on its way there the mouse may cross other marks.
document.addEventListener('pointermove', (event) => {
  byMouse = event.pointerType === 'mouse';
  if (!byMouse) return;
  const point = { x: event.clientX, y: event.clientY };
  const mark = markOf(event);
  const follow = () => {
    nearest = point;
    if (mark !== null && mark === dismissed) return;
    dismissed = null;
    // A tooltip that the keyboard opened stays until the focus leaves.
    if (mark === null && byKeyboard) return;
    byKeyboard = false;
    if (mark !== current) below = event.movementY < 0;
    show(mark, point.x);
  };
  clearTimeout(waiting);
  if (tip.contains(event.target as Node)) nearest = point;
  else if (mark === current || tip.hidden || distanceToTip(point) >= distanceToTip(nearest))
    follow();
  else {
    nearest = point;
    waiting = window.setTimeout(follow, REST);
  }
});
document.documentElement.addEventListener('pointerleave', ({ pointerType }) => {
  if (pointerType === 'mouse' && !byKeyboard) show(null);
});

/** The mark whose tooltip was shown before the last press. */
let shown: SVGAElement | null = null;
document.addEventListener('pointerdown', (event) => {
  if (tip.contains(event.target as Node)) return;
  shown = current;
  dismissed = null;
  byKeyboard = false;
  below = false;
  byMouse = event.pointerType === 'mouse';
  show(markOf(event), event.clientX);
});
document.addEventListener('click', (event) => {
  const mark = markOf(event);
  // The first touch shows the tooltip, the second opens the page.
  const isTouch = (event as PointerEvent).pointerType === 'touch';
  if (mark !== null && isTouch && mark !== shown) event.preventDefault();
});

const marksOf = (mark: SVGAElement) => [
  ...mark.ownerSVGElement!.querySelectorAll<SVGAElement>('a[data-figure]'),
];
document.addEventListener('focusin', (event) => {
  const mark = markOf(event);
  if (!mark?.matches(':focus-visible')) return;
  // The other marks are reached with the arrow keys.
  for (const other of marksOf(mark)) other.setAttribute('tabindex', other === mark ? '0' : '-1');
  byKeyboard = true;
  show(mark);
  const details = detailsOf(mark);
  live.textContent = details.filter((text) => !announced.includes(text)).join('; ');
  announced = details;
});
document.addEventListener('focusout', (event) => {
  const mark = markOf(event);
  if (mark === null) return;
  if (byKeyboard) show(null);
  byKeyboard = false;
});
document.addEventListener('keydown', (event) => {
  const { key } = event;
  if (key === 'Escape') {
    dismissed = current;
    return show(null);
  }
  const mark = markOf(event);
  if (!mark) return;
  const marks = marksOf(mark);
  const from = marks.indexOf(mark);
  const to = {
    ArrowRight: from + 1,
    ArrowDown: from + 1,
    ArrowLeft: from - 1,
    ArrowUp: from - 1,
    Home: 0,
    End: marks.length - 1,
  }[key];
  if (to === undefined) return;
  event.preventDefault();
  const next = marks[to];
  if (!next) return;
  next.setAttribute('tabindex', '0');
  next.focus();
});
