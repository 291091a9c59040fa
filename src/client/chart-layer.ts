// Makes the drawings of a page answer to pointer, touch and keyboard. The mark that is pointed at or focused gets a
// tooltip. A drawing that has the focus is one tab stop: arrow keys move from mark to mark, Escape closes the tooltip.
// All texts come from the marks' attributes. Without this script the marks are links all the same. The listeners are on
// the document, and nothing is prepared for each mark, so that drawings answer as soon as they are there.

/** The distance of a tooltip from its mark, and the least from the edge of the window, in px. */
const GAP = 8;
const EDGE = 4;
/** How long, in ms, a mouse that moves towards the tooltip may rest on another mark before the tooltip changes. */
const REST = 400;

const make = (name: string, attribute: string, value: string) => {
  const element = document.createElement('div');
  element.className = name;
  element.setAttribute(attribute, value);
  return element;
};
const tip = make('chart-tip', 'aria-hidden', 'true');
tip.hidden = true;
/** Tells screen readers what a tooltip shows and the name of its mark does not. */
const live = make('chart-live', 'aria-live', 'polite');

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

/** A place for the tooltip, in px of the window. */
interface Spot {
  readonly left: number;
  readonly top: number;
}

/** How much of a box at this spot two boxes share, in square px. */
const shared = ({ left, top }: Spot, box: DOMRect) =>
  Math.max(0, Math.min(left + tip.offsetWidth, box.right) - Math.max(left, box.left)) *
  Math.max(0, Math.min(top + tip.offsetHeight, box.bottom) - Math.max(top, box.top));

/**
 * Where the tooltip of a mark covers the least of the texts around it, values counting most and its own texts least:
 * beside the mark, else over or under it.
 *
 * @param x where the pointer is, in px of the window; the middle of the mark by default
 */
function spotFor(mark: SVGAElement, x?: number): Spot {
  const box = mark.getBoundingClientRect();
  const [width, height] = [tip.offsetWidth, tip.offsetHeight];
  const middle = (x ?? box.left + box.width / 2) - width / 2;
  const beside = box.top + (box.height - height) / 2;
  const [over, under] = [box.top - height - GAP, box.bottom + GAP];
  const upDown = below && !byKeyboard ? [under, over] : [over, under];
  const within = (left: number) => Math.max(EDGE, Math.min(left, innerWidth - width - EDGE));
  const spots = [
    { left: box.right + GAP, top: beside },
    ...upDown.flatMap((top) =>
      [middle, box.left, box.right - width].map((left) => ({ left: within(left), top })),
    ),
    { left: box.left - width - GAP, top: beside },
  ];
  const texts = [...mark.ownerSVGElement!.querySelectorAll('a[data-figure] text')].map((text) => ({
    box: text.getBoundingClientRect(),
    // Values are set in a font of their own.
    weight: (mark.contains(text) ? 0.5 : 1) * (text.hasAttribute('font-family') ? 20 : 1),
  }));
  const cost = (spot: Spot) => {
    const isSeen =
      spot.left >= 0 &&
      spot.left + width <= innerWidth &&
      spot.top >= 0 &&
      spot.top + height <= innerHeight;
    return (
      (isSeen ? 0 : 1e6) +
      texts.reduce((sum, text) => sum + text.weight * shared(spot, text.box), 0)
    );
  };
  // Of equals the first.
  return spots.reduce((best, spot) => (cost(spot) < cost(best) ? spot : best));
}

/**
 * Shows the tooltip of a mark beside it, or at the foot of a narrow screen; hides it where there is no mark.
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
  if (mark === null) return;
  const figure = mark.closest('figure')!;
  if (tip.parentNode !== figure) figure.append(tip, live);
  const isAtFoot = matchMedia('(max-width: 46rem)').matches && !byMouse && parent === window;
  tip.classList.toggle('foot', isAtFoot);
  // A tooltip can be pointed at with a mouse; to a finger it would cover other marks.
  tip.style.pointerEvents = byMouse || isAtFoot ? '' : 'none';
  const name = document.createElement('span');
  // What is doubtful about it stands in its card and at the margin.
  name.textContent = mark.getAttribute('aria-label')!.split(/; |；/, 3).join(' · ');
  const details = document.createElement('small');
  details.textContent = detailsOf(mark).join(' · ');
  tip.replaceChildren(name, ...(details.textContent === '' ? [] : [details]));
  tip.style.left = tip.style.top = '';
  if (isAtFoot) return;
  const frame = figure.getBoundingClientRect();
  const { left, top } = spotFor(mark, x);
  tip.style.left = `${left - frame.left}px`;
  tip.style.top = `${top - frame.top}px`;
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
// Before other listeners, which leave alone what is prevented here.
document.addEventListener(
  'click',
  (event) => {
    // At the foot of a screen the tooltip leads on, as its mark does.
    if (tip.classList.contains('foot') && tip.contains(event.target as Node)) {
      current?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      return;
    }
    const mark = markOf(event);
    // The first touch shows the tooltip, the second leads on.
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    if (mark !== null && isTouch && mark !== shown) event.preventDefault();
    else if (mark !== null) show(null);
  },
  true,
);

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
