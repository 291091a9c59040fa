// The script for pages of other sites that embed charts: sets the heights of their frames and defines the element
// <after-the-hat-chart>. It is served as /embed.js, with its types removed. It may stand in a page, in a file of its own
// or joined with others, as a module or not. It uses no storage, and defines nothing global but the element's name.

// An import declaration, even one of types only, would make this file a module.
type Folders = Readonly<Record<import('../../lib/language.ts').Lang, string>>;

/** What /embed.js knows of this site; src/pages/embed.js.ts writes it before this script. */
declare const site: {
  /** The address of this site, with a slash at its end. */
  readonly home: string;
  /** The folder of each language's pages, below `home`. */
  readonly folders: Folders;
};

/** The least and greatest height that an embed may ask for, in CSS pixels. Others are ignored. */
const least = 40;
const most = 8000;

const name = 'after-the-hat-chart';
/** The class of what stands beside a frame for readers who do not get the frame. */
const insteadClass = 'after-the-hat-instead';
const folders = new Map(Object.entries(site.folders));

/** A copy of this site, as in its own preview, names its address in its script's tag. */
const home = new URL((document.currentScript && document.currentScript.dataset.home) || site.home);

const elements = () => [...document.querySelectorAll<ChartElement>(name)];

/** All frames with the site's embeds that are in the page now. */
const frames = () =>
  [...document.querySelectorAll('iframe'), ...elements().map(({ frame }) => frame)].filter(
    ({ src }) =>
      [...folders.values()].some((folder) => src.startsWith(`${home.href}${folder}embed/`)),
  );

/** Whether a frame keeps its origin. In a sandbox without `allow-same-origin` its messages have the origin "null". */
const hasOrigin = (frame: HTMLIFrameElement) =>
  !frame.hasAttribute('sandbox') || frame.sandbox.contains('allow-same-origin');

/** Frames that have reported their height, so that they hold their chart. */
const heard = new WeakSet<Element>();

/** Answers a frame that has loaded, and sets its height when it reports one. Messages from anywhere else are ignored. */
function receive({ data, origin, source }: MessageEvent): void {
  if (data === null || typeof data !== 'object') return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== (hasOrigin(frame) ? home.origin : 'null')) return;
  if (data.message === 'after-the-hat') answer(frame);
  const heights: unknown = data['datawrapper-height'];
  if (heights === null || typeof heights !== 'object') return;
  const [height] = Object.values(heights as object);
  if (!Number.isFinite(height) || height < least || height > most) return;
  frame.style.height = `${Math.ceil(height)}px`;
  heard.add(frame);
  for (const near of [frame.previousElementSibling, frame.nextElementSibling])
    if (near && near.classList.contains(insteadClass)) (near as HTMLElement).hidden = true;
}

/** Which theme suits the ground on which an element stands: all colours behind it, painted over one another. */
function themeAround(element: Element): 'light' | 'dark' {
  const paint = document.createElement('canvas').getContext('2d');
  if (!paint) return 'light';
  const cover = (colour: string) => {
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
  };
  const canvas = document.createElement('i');
  canvas.style.background = 'Canvas';
  document.documentElement.append(canvas);
  cover(getComputedStyle(canvas).backgroundColor);
  canvas.remove();
  const around = [element];
  while (around[0]!.parentElement) around.unshift(around[0]!.parentElement);
  for (const one of around) cover(getComputedStyle(one).backgroundColor);
  const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data;
  return 0.3 * red + 0.6 * green + 0.1 * blue < 128 ? 'dark' : 'light';
}

/** Tells a frame what it stands on, and that its height is heard. */
function answer(frame: HTMLIFrameElement): void {
  const { host } = frame.getRootNode() as ShadowRoot;
  const theme = themeAround(host || frame);
  if (frame.contentWindow) frame.contentWindow.postMessage({ message: 'ready', theme }, '*');
}

/** Asks every frame for its height: one that loaded before this script sent it when nobody listened. */
const ask = () => frames().forEach(answer);

/**
 * An embedded chart. Every attribute but `chart` is optional, and those that are not lawful are ignored. What the element
 * holds, a picture with its credit, is not shown beside the chart. It stays for programs that extract the text, and for
 * paper, where a reader had not come to the chart, so that it has not loaded.
 *
 * @example <after-the-hat-chart chart="lanzhou-work" lang="zh" theme="dark" measure="other" v="1a2b3c4d" hide="title source" accent="0a6b5d" font="Georgia" width="640">
 */
class ChartElement extends HTMLElement {
  static observedAttributes = 'chart lang theme ground accent font width measure v hide'.split(' ');

  readonly frame = document.createElement('iframe');
  readonly slotted = document.createElement('slot');

  connectedCallback() {
    this.show();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.show();
  }

  show() {
    const chart = this.getAttribute('chart');
    if (!chart) return;
    if (!this.style.display) this.style.display = 'block';
    const [lang = ''] = (this.getAttribute('lang') || '').split('-');
    // Where there is no such chart, the page in the frame says so.
    const address = new URL(`${folders.get(lang) || ''}embed/${encodeURIComponent(chart)}/`, home);
    for (const option of 'theme ground accent font width measure v'.split(' ')) {
      const value = this.getAttribute(option);
      if (value) address.searchParams.set(option, value);
    }
    for (const part of (this.getAttribute('hide') || '').split(/\s+/))
      if (part) address.searchParams.set(part, '0');
    const { frame } = this;
    if (frame.src.split('#')[0] === address.href) return;
    // Before its first paint, so that it does not flash.
    address.hash = `theme=${themeAround(this)}`;
    heard.delete(frame);
    frame.src = address.href;
    frame.title = this.getAttribute('label') || chart;
    frame.loading = 'lazy';
    frame.height = this.getAttribute('height') || '480';
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    frame.style.cssText = 'display: block; width: 100%; border: 0';
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).append(frame);
  }

  print(isPrinting: boolean) {
    const isMissing = isPrinting && !heard.has(this.frame);
    this.frame.style.display = isMissing ? 'none' : 'block';
    if (isMissing && this.shadowRoot) this.shadowRoot.append(this.slotted);
    else this.slotted.remove();
  }
}

const print = ({ type }: Event) =>
  elements().forEach((element) => element.print(type === 'beforeprint'));

// A page with several snippets loads this script several times; only the first one takes effect.
if (!customElements.get(name)) {
  addEventListener('message', receive);
  customElements.define(name, ChartElement);
  ask();
  addEventListener('DOMContentLoaded', ask);
  // Frames that are hidden or off the screen do not hear that the window has another width.
  addEventListener('resize', ask);
  addEventListener('beforeprint', print);
  addEventListener('afterprint', print);
  // The page has changed its theme, by the system's or by a button of its own.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ask);
  new MutationObserver(ask).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['class', 'style', 'data-theme', 'data-color-scheme'],
  });
}
