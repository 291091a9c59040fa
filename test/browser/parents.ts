import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

const pym = readFileSync(createRequire(import.meta.url).resolve('pym.js/dist/pym.v1.min.js'));

/** The headers of a cross-origin isolated page, which loads only what allows it by its own headers. */
const isolated = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** A server of another origin than the site's, with pages by path; the page at `/isolated` is cross-origin isolated. */
export interface Newsroom {
  readonly origin: string;
  readonly pages: Map<string, string>;
  close(): void;
}

/** Serves pages that embed charts, and pym.js at `/pym.js`. */
export async function openNewsroom(): Promise<Newsroom> {
  const pages = new Map<string, string>();
  const server = createServer(({ url = '/' }, response) => {
    const page = pages.get(url);
    if (url === '/pym.js') response.setHeader('Content-Type', 'text/javascript').end(pym);
    else if (page === undefined) response.writeHead(404).end();
    else if (url === '/isolated') response.writeHead(200, isolated).end(page);
    else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A page of a newsroom. */
export const article = (body: string, style = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>An article</title><link rel="icon" href="data:,"><style>body { margin: 0 } ${style}</style>${body}</html>`;

const frame = (address: string, more = '') =>
  `<iframe src="${address}" title="A chart" sandbox="allow-scripts" style="width: 100%; border: 0" height="100" ${more}></iframe>`;

/** Resizes frames on the message that Datawrapper documents; a frame is found by the id in its address. */
const datawrapper = `<script>
addEventListener('message', (event) => {
  const heights = event.data['datawrapper-height'];
  if (heights === undefined) return;
  for (const id in heights)
    for (const frame of document.querySelectorAll('iframe[src*="' + id + '"]'))
      frame.style.height = heights[id] + 'px';
});
</script>`;

/**
 * The protocol of WordPress' embedding page: it knows frames by a secret, which it appends to addresses without one,
 * limits heights to between 200 and 1000 px, and sends a message that it is ready.
 */
const wordpress = `<script>
addEventListener('message', ({ data, source }) => {
  if (!data || !(data.secret || data.message || data.value)) return;
  if (/[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]'))
    if (source === frame.contentWindow && data.message === 'height')
      frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
});
for (const frame of document.querySelectorAll('iframe.wp-embedded-content')) {
  const secret = frame.getAttribute('data-secret') || Math.random().toString(36).slice(2, 12);
  if (!frame.hasAttribute('data-secret')) {
    frame.src += '#?secret=' + secret;
    frame.setAttribute('data-secret', secret);
  }
  frame.contentWindow.postMessage({ message: 'ready', secret }, '*');
}
</script>`;

/** For each protocol that embeds support, a page that embeds the chart at an address. */
export const parents = {
  Datawrapper: (address: string) => article(datawrapper + frame(address)),
  pym: (address: string) =>
    article(`<div id="chart"></div><script src="/pym.js"></script>
<script>new pym.Parent('chart', '${address}', { sandbox: 'allow-scripts' })</script>`),
  AMP: (address: string) =>
    article(`<script>
addEventListener('message', ({ data, source }) => {
  if (data.sentinel !== 'amp' || data.type !== 'embed-size') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.style.height = data.height + 'px';
});
</script>${frame(address)}`),
  'iframe.resize': (address: string) =>
    article(`<script>
addEventListener('message', ({ data, source }) => {
  if (typeof data !== 'string' || !data.startsWith('{')) return;
  const { context, height, src } = JSON.parse(data);
  if (context !== 'iframe.resize' || !src) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.style.height = height + 'px';
});
</script>${frame(address)}`),
  WordPress: (address: string) =>
    article(
      frame(
        `${address}#?secret=a1B2c3D4e5`,
        'class="wp-embedded-content" security="restricted" data-secret="a1B2c3D4e5"',
      ) + wordpress,
    ),
  'WordPress, late and without a secret': (address: string) =>
    article(
      `${frame(address, 'class="wp-embedded-content" security="restricted"')}
<script>addEventListener('load', () => setTimeout(() => {
  const late = document.createElement('script');
  late.textContent = document.getElementById('late').content.textContent;
  document.body.append(late);
}, 100));</script><template id="late">${wordpress.replace(/<\/?script>/g, '')}</template>`,
    ),
  'our script': (address: string) =>
    article(`${frame(address)}<script src="${new URL('/embed.js', address)}" defer></script>`),
  'our script, late and without a sandbox': (address: string) =>
    article(`${frame(address).replace('sandbox="allow-scripts"', '')}
<script>addEventListener('load', () => setTimeout(() => {
  const late = document.createElement('script');
  late.src = '${new URL('/embed.js', address)}';
  document.body.append(late);
}, 100));</script>`),
  'our element': (address: string) => {
    const [, chart] = /embed\/([^/]+)/.exec(address)!;
    return article(`<after-the-hat-chart chart="${chart}"></after-the-hat-chart>
<script src="${new URL('/embed.js', address)}" async></script>`);
  },
} as const;
