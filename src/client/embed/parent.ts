// The script for pages of other sites that embed charts: sets the heights of their frames and defines the element
// <after-the-hat-chart>. It is served as /embed.js, with its types removed. It uses no modules and no storage, and
// defines nothing global but the element's name.

/** The least and greatest height that an embed may ask for, in CSS pixels. Others are ignored. */
const least = 40;
const most = 8000;

const script = document.currentScript as HTMLScriptElement;
const home = new URL('.', script.src);
const name = 'after-the-hat-chart';

// An import declaration, even one of types only, would make this file a module.
type Folders = Readonly<Record<import('../../lib/language.ts').Lang, string>>;

/** The folder of each language's pages, below {@link home}. */
const folders = new Map(Object.entries({ en: '', zh: 'zh/' } satisfies Folders));

/** All frames with the site's embeds that are in the page now. */
const frames = () =>
  [...document.querySelectorAll('iframe')].filter(({ src }) =>
    [...folders.values()].some((folder) => src.startsWith(`${home.href}${folder}embed/`)),
  );

/** Whether a frame keeps its origin. In a sandbox without `allow-same-origin` its messages have the origin "null". */
const hasOrigin = (frame: HTMLIFrameElement) =>
  !frame.hasAttribute('sandbox') || frame.sandbox.contains('allow-same-origin');

/** Sets the height of a frame that reports its height. Messages from anywhere else are ignored. */
function receive({ data, origin, source }: MessageEvent): void {
  const heights: unknown = data && data['datawrapper-height'];
  if (heights === null || typeof heights !== 'object') return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== (hasOrigin(frame) ? home.origin : 'null')) return;
  const [height] = Object.values(heights as object);
  if (!Number.isFinite(height) || height < least || height > most) return;
  frame.style.height = `${Math.ceil(height)}px`;
}

/** Asks every frame for its height: a frame that loaded before this script sent it when nobody listened. */
function ask(): void {
  for (const frame of frames()) frame.contentWindow?.postMessage({ message: 'ready' }, '*');
}

/**
 * An embedded chart. Every attribute but `chart` is optional. The content of the element, a picture in `<noscript>`, is
 * replaced by the chart.
 *
 * @example <after-the-hat-chart chart="lanzhou-work" lang="zh" theme="dark" measure="other" v="1a2b3c4d" hide="title source">
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

// A page with several snippets loads this script several times; only the first one takes effect.
if (!customElements.get(name)) {
  addEventListener('message', receive);
  customElements.define(name, ChartElement);
  ask();
  addEventListener('DOMContentLoaded', ask);
}
