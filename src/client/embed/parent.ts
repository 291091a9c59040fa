// Sizes the charts that a page of another site embeds, and defines <after-the-hat-chart>. Served
// as /embed.js without its types; no modules, no storage, nothing global but the element's name.

/** What an embed may ask for, in CSS pixels: anything else is not a chart's height. */
const least = 40;
const most = 8000;

const script = document.currentScript as HTMLScriptElement;
const home = new URL('.', script.src);
const name = 'after-the-hat-chart';

// A declaration of imports, even of types, would make this file a module.
type Folders = Readonly<Record<import('../../lib/language.ts').Lang, string>>;

/** Where the pages of each language stand below {@link home}. */
const folders = new Map(Object.entries({ en: '', zh: 'zh/' } satisfies Folders));

/** The site's frames in the page, at whatever time they came into it. */
const frames = () =>
  [...document.querySelectorAll('iframe')].filter(({ src }) =>
    [...folders.values()].some((folder) => src.startsWith(`${home.href}${folder}embed/`)),
  );

/** A sandbox without `allow-same-origin` takes a frame's origin away: its messages come from "null". */
const hasOrigin = (frame: HTMLIFrameElement) =>
  !frame.hasAttribute('sandbox') || frame.sandbox.contains('allow-same-origin');

function receive({ data, origin, source }: MessageEvent): void {
  const heights: unknown = data && data['datawrapper-height'];
  if (heights === null || typeof heights !== 'object') return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== (hasOrigin(frame) ? home.origin : 'null')) return;
  const [height] = Object.values(heights as object);
  if (!Number.isFinite(height) || height < least || height > most) return;
  frame.style.height = `${Math.ceil(height)}px`;
}

/** A frame that was ready before this script has told its height to no one. */
function ask(): void {
  for (const frame of frames()) frame.contentWindow?.postMessage({ message: 'ready' }, '*');
}

/**
 * `<after-the-hat-chart chart="lanzhou-work" lang="zh" theme="dark" measure="other" v="1a2b3c4d" hide="title source">`:
 * all but `chart` may be left out. What stands inside, a picture in `<noscript>`, gives way to the chart.
 */
class ChartElement extends HTMLElement {
  static observedAttributes = ['chart', 'lang', 'theme', 'measure', 'v', 'hide'];

  connectedCallback() {
    this.show();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.show();
  }

  show() {
    const chart = this.getAttribute('chart');
    if (!chart) return;
    const [lang = ''] = (this.getAttribute('lang') || '').split('-');
    const address = new URL(`${folders.get(lang) || ''}embed/${encodeURIComponent(chart)}/`, home);
    for (const option of ['theme', 'measure', 'v']) {
      const value = this.getAttribute(option);
      if (value) address.searchParams.set(option, value);
    }
    for (const part of (this.getAttribute('hide') || '').split(/\s+/))
      if (part) address.searchParams.set(part, '0');
    if (this.querySelector('iframe')?.src === address.href) return;
    const frame = document.createElement('iframe');
    frame.src = address.href;
    frame.title = this.getAttribute('label') || chart;
    frame.loading = 'lazy';
    frame.height = this.getAttribute('height') || '480';
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    frame.style.cssText = 'display: block; width: 100%; border: 0';
    if (!this.style.display) this.style.display = 'block';
    this.replaceChildren(frame);
  }
}

// Each snippet of a page brings this script along; the first one serves them all.
if (!customElements.get(name)) {
  addEventListener('message', receive);
  customElements.define(name, ChartElement);
  ask();
  addEventListener('DOMContentLoaded', ask);
}
