// Tells the page around an embed how high the embed is, in the message format of every common embedding tool. It uses
// no storage, cookies or origin, so a frame with `sandbox="allow-scripts"` is enough.

const root = document.documentElement;
const wrapper = document.querySelector('main')!;
const query = new URLSearchParams(location.search);
const id = query.get('id') ?? root.dataset.slug!;
const childId = query.get('childId');
/** The height that was sent last, in CSS pixels. */
let told = 0;

const post = (message: unknown) => parent.postMessage(message, '*');

/**
 * Sends the height to the parent page if it has changed.
 *
 * @param again sends it even if it has not changed, because the parent may not have listened before
 */
function tell(again = false): void {
  const height = Math.ceil(wrapper.getBoundingClientRect().height);
  if (height === 0 || (height === told && !again)) return;
  told = height;
  // Datawrapper, https://developer.datawrapper.de/docs/listening-to-chart-resizing-events
  post({ 'datawrapper-height': { [id]: height } });
  // pym v1, whose parent gives each frame an id in `childId`.
  if (childId) post(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
  // AMP, https://amp.dev/documentation/components/amp-iframe
  post({ sentinel: 'amp', type: 'embed-size', height });
  // Embedly, whose format Medium and others use too.
  post(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
  // WordPress, which adds a secret to the address's hash, sometimes after the page has loaded.
  const secret = /[#&?]secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1];
  if (secret) post({ message: 'height', value: height, secret });
  // Browsers with responsive frames measure the content only once unless they are asked to do it again.
  (window as { requestResize?: () => void }).requestResize?.();
}

if (query.get('measure') === 'other') {
  const other = document.querySelector<HTMLInputElement>('.measures label:last-of-type input');
  if (other) other.checked = true;
}

// Shows a notice where the values have changed since the version that the snippet names.
const asked = query.get('v');
const changed = document.getElementById('changed')!;
changed.hidden = !/^[0-9a-f]{8}$/.test(asked ?? '') || asked === root.dataset.version;

if (parent !== window && query.get('height') !== 'fit') {
  new ResizeObserver(() => tell()).observe(wrapper);
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data?.message === 'ready') tell(true);
  });
}
