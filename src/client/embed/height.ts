// Tells the page around an embed how high the embed is, in the dialect of every common tool that sizes frames. It uses
// no storage, cookies or origin, so a frame with `sandbox="allow-scripts"` is enough.

/** Whether the address asks for a theme: early.js finds it out. */
declare const asked: boolean;

const root = document.documentElement;
const wrapper = document.querySelector('main')!;
const query = new URLSearchParams(location.search);
/**
 * The name of the frame for listeners that look for it in the addresses of frames. It begins with the host and ends in a
 * slash, so that it is no part of another embed's address.
 */
const id = query.get('id') ?? location.host + location.pathname;
const childId = query.get('childId');
/** The height that was sent last, in CSS pixels. */
let told = 0;
/** The name of this frame in iframe-resizer, which the parent tells. */
let sizer: string | null = null;
/** The secret of WordPress, in the address or in its message. */
let secret: string | null = null;

const post = (message: unknown) => parent.postMessage(message, '*');

/** Reads WordPress' secret, which it appends to the address, sometimes after the page has loaded. */
function learn(said?: unknown): void {
  const [, inAddress] = /[#&?]secret=([a-zA-Z0-9]+)/.exec(location.hash) ?? [];
  secret = typeof said === 'string' ? said : (inAddress ?? secret);
  // WordPress grants 1,000 px at most. A chart that needs more scrolls in them, with its source line in sight.
  if (secret !== null) root.dataset.most = '';
}

/**
 * Sends the height to the parent page if it has changed. It is measured here and now: in a frame that is hidden or off
 * the screen browsers call no observers.
 *
 * @param again sends it even if it has not changed, because the parent may not have listened before
 */
function tell(again = false): void {
  const { width, height: exact } = wrapper.getBoundingClientRect();
  const height = Math.ceil(exact);
  if (height === 0 || innerWidth === 0 || (height === told && !again)) return;
  told = height;
  // Datawrapper, https://developer.datawrapper.de/docs/listening-to-chart-resizing-events
  post({ 'datawrapper-height': { [id]: height } });
  // pym v1, whose parent gives each frame an id in `childId`.
  if (childId) post(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
  // iframe-resizer 4 and 5: name, height, width, reason.
  if (sizer) post(`[iFrameSizer]${sizer}:${height}:${Math.ceil(width)}:resize`);
  // AMP, https://amp.dev/documentation/components/amp-iframe
  post({ sentinel: 'amp', type: 'embed-size', height });
  // Embedly, whose format Medium and others use too.
  post(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
  if (secret) post({ message: 'height', value: height, secret });
  // Browsers with responsive frames measure the content only once unless they are asked to do it again. They refuse
  // where the frame does not ask for it.
  try {
    (window as { requestResize?: () => void }).requestResize?.();
  } catch {}
}

if (query.get('measure') === 'other') {
  const other = document.querySelector<HTMLInputElement>('.measures label:last-of-type input');
  if (other) other.checked = true;
}

// Shows what has changed since the version that the snippet names, or that something has.
const placed = query.get('v') ?? '';
if (/^[0-9a-f]{8}$/.test(placed) && placed !== root.dataset.version)
  (document.getElementById(`since-${placed}`) ?? document.getElementById('changed'))!.hidden =
    false;

/** Takes the theme that the page around has, unless the address asks for one. */
function match(theme: unknown): void {
  if (!asked && (theme === 'light' || theme === 'dark')) root.dataset.theme = theme;
}

if (parent !== window && query.get('height') !== 'fit') {
  learn();
  tell();
  new ResizeObserver(() => tell()).observe(wrapper);
  for (const event of ['resize', 'toggle', 'change']) addEventListener(event, () => tell(), true);
  // A listener may be added late.
  addEventListener('load', () => tell(true));
  setTimeout(tell, 1000, true);
  addEventListener('hashchange', () => {
    learn();
    tell(true);
  });
  // Our script answers with the theme of the page around.
  post({ message: 'after-the-hat' });
  // iframe-resizer 5 waits for this before it says the frame's name.
  post('[iFrameResizerChild]Ready');
  addEventListener('message', ({ data, source }) => {
    if (source !== parent) return;
    if (typeof data === 'string') {
      const [, said] = /^\[iFrameSizer\](.*)/s.exec(data) ?? [];
      // Its first message lists at least eight settings after the name; the others only want the height.
      if (said && said.split(':').length > 8) {
        sizer = said.slice(0, said.indexOf(':'));
        if (told > 0) post(`[iFrameSizer]${sizer}:${told}:${innerWidth}:init`);
      }
      if (said || data.startsWith('pymxPYMx')) tell(true);
    } else if (data?.message === 'ready') {
      match(data.theme);
      learn(data.secret);
      tell(true);
    }
  });
  // In WordPress no link of a frame leads anywhere, but it follows the one that it is told.
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement | SVGAElement>('a');
    if (secret === null || !link) return;
    const value = new URL(link.getAttribute('href')!, document.baseURI).href;
    event.preventDefault();
    post({ message: 'link', value, secret });
  });
}
