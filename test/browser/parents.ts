import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { dist } from './open-site.ts';

const require = createRequire(import.meta.url);

/** The scripts of tools that newsrooms use, by their path on a {@link Newsroom}. */
const tools = {
  '/pym.js': readFileSync(require.resolve('pym.js/dist/pym.v1.min.js')),
  '/iframe-resizer-4.js': readFileSync(require.resolve('iframe-resizer/js/iframeResizer.min.js')),
  '/iframe-resizer-5.js': readFileSync(
    require.resolve('@iframe-resizer/parent').replace('index.cjs.js', 'index.umd.js'),
  ),
  '/purify.js': readFileSync(require.resolve('dompurify').replace('.cjs.js', '.min.js')),
};

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

/** Serves pages that embed charts, and the scripts of {@link tools}. */
export async function openNewsroom(): Promise<Newsroom> {
  const pages = new Map<string, string>();
  const server = createServer(({ url = '/' }, response) => {
    const page = pages.get(url);
    if (url in tools)
      response.setHeader('Content-Type', 'text/javascript').end(tools[url as keyof typeof tools]);
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

/** The text of /embed.js. */
export const script = readFileSync(join(dist, 'embed.js'), 'utf8');

/** The address of the site that is built into its script, its snippets and its oEmbed answers. */
export const home = /"home":"([^"]+)"/.exec(script)![1]!;

/** Lets that address lead to the server of the tests. @param origin of that server */
export const routeHome = (context: BrowserContext, origin: string) =>
  context.route(`${home}**`, async (route) => {
    const url = route.request().url().replace(home, `${origin}/`);
    await route.fulfill({ response: await route.fetch({ url, maxRetries: 3 }) });
  });

/** A page of a newsroom. */
export const article = (body: string, style = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>An article</title><link rel="icon" href="data:,"><style>body { margin: 0 } ${style}</style>${body}</html>`;

const frame = (address: string, sandbox = 'allow-scripts') =>
  `<iframe src="${address}" title="A chart" sandbox="${sandbox}" style="display: block; width: 100%; border: 0" height="100"></iframe>`;

/** A frame with the permissions of the snippets, for tools that speak to its origin. */
const withOrigin = (address: string) => frame(address, 'allow-scripts allow-same-origin');

/** For each tool that sizes frames, how a page embeds a chart with it, and what the page holds once. */
export const listeners = {
  /** https://developer.datawrapper.de/docs/responsive-iframe, in its older form: a frame is found by the id in its address. */
  Datawrapper: {
    chart: (address) => frame(address),
    once: `<script>
addEventListener('message', (event) => {
  const heights = event.data['datawrapper-height'];
  if (heights === undefined) return;
  for (const id in heights)
    for (const frame of document.querySelectorAll('iframe[src*="' + id + '"]'))
      frame.style.height = heights[id] + 'px';
});
</script>`,
  },
  pym: {
    chart: (address, index) =>
      `<div id="chart-${index}"></div><script>new pym.Parent('chart-${index}', '${address}', { sandbox: 'allow-scripts' })</script>`,
    once: '<script src="/pym.js"></script>',
  },
  'iframe-resizer 4': {
    chart: withOrigin,
    once: `<script src="/iframe-resizer-4.js"></script>
<script>addEventListener('DOMContentLoaded', () => iFrameResize({}, 'iframe'))</script>`,
  },
  'iframe-resizer 5': {
    chart: withOrigin,
    once: `<script src="/iframe-resizer-5.js"></script>
<script>addEventListener('DOMContentLoaded', () => iframeResize({ license: 'GPLv3', log: false }, 'iframe'))</script>`,
  },
  /** https://amp.dev/documentation/components/websites/amp-iframe */
  AMP: {
    chart: (address) => frame(address),
    once: `<script>
addEventListener('message', ({ data, source }) => {
  if (data.sentinel !== 'amp' || data.type !== 'embed-size') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.style.height = data.height + 'px';
});
</script>`,
  },
  'iframe.resize': {
    chart: (address) => frame(address),
    once: `<script>
addEventListener('message', ({ data, source }) => {
  if (typeof data !== 'string' || !data.startsWith('{')) return;
  const { context, height, src } = JSON.parse(data);
  if (context !== 'iframe.resize' || !src) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.style.height = height + 'px';
});
</script>`,
  },
} as const satisfies Record<
  string,
  {
    readonly chart: (address: string, index: number) => string;
    readonly once: string;
  }
>;

/**
 * For each way in which our script comes into a page, a page that embeds the chart at an address.
 */
export const ourWays = {
  'a frame, deferred': (address: string) =>
    article(`${frame(address)}<script src="${homeOf(address)}embed.js" defer></script>`),
  'a frame, late and without a sandbox': (address: string) =>
    article(`${frame(address).replace('sandbox="allow-scripts"', '')}
<script>addEventListener('load', () => setTimeout(() => {
  const late = document.createElement('script');
  late.src = '${homeOf(address)}embed.js';
  document.body.append(late);
}, 100));</script>`),
  'an element': (address: string) =>
    article(`${element(address)}<script src="${homeOf(address)}embed.js" async></script>`),
  'a script in the page': (address: string) =>
    article(`${element(address)}<script>${script}</script>`),
  'a module': (address: string) =>
    article(`${element(address)}<script type="module">${script}</script>`),
  'an imported module': (address: string) =>
    article(
      `${element(address)}<script type="module">import '${homeOf(address)}embed.js'</script>`,
    ),
  'joined with other scripts': (address: string) =>
    article(
      `${element(address)}<script src="data:text/javascript,${encodeURIComponent(`'use strict';\n${script}`)}"></script>`,
    ),
} as const;

const homeOf = (address: string) => address.slice(0, address.indexOf('embed/'));
const element = (address: string) =>
  `<after-the-hat-chart chart="${/embed\/([^/]+)/.exec(address)![1]}"></after-the-hat-chart>`;
