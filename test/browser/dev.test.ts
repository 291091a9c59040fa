// The development server on a copy of the project, edited as an author does. How long each edit takes is measured by
// `npm run bench -- dev`; here each has a minute and a half, for a machine that does other work beside.
import { connect } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { edit, edits, savings, secondsUntilShown, startDevServer } from '../dev/dev-server.ts';
import type { DevServer } from '../dev/dev-server.ts';
import { launchBrowser } from './browser.ts';

let server: DevServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [server, browser] = await Promise.all([startDevServer(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

/**
 * Opens a page of the server. The server reloads open pages once more shortly after an edit, which ends a navigation
 * that waits for its page to load; so this waits for the answer first, and for the page after that.
 */
async function open(path: string): Promise<void> {
  await page.goto(server.origin + path, { waitUntil: 'commit' });
  await page.waitForLoadState();
}

const fetched = (path: string) => fetch(server.origin + path);

test.each(edits)('$name shows, however it is saved', { timeout: 420_000 }, async (each) => {
  await open(each.page);
  for (const saving of savings) await secondsUntilShown(server, page, each, saving);
});

test('the downloads follow when there is time', { timeout: 200_000 }, async () => {
  const [{ file, change, shown }] = edits as [(typeof edits)[number]];
  edit(server, file, change);
  await expect
    .poll(async () => (await fetched('/data/figures.csv')).text(), { timeout: 90_000 })
    .toContain(shown);
  edit(server, file, [change[1], change[0]]);
});

test('a problem is printed, and stands before the last good page until it is mended', async () => {
  await open('/figures/lanzhou.monitored.households/');
  const wrong = [
    'monitored-households,lanzhou,monitored',
    'watched-households,lanzhou,monitored',
  ] as const;
  edit(server, 'data/figures/lanzhou.csv', wrong);
  const overlay = page.locator('vite-error-overlay');
  await overlay.waitFor({ timeout: 90_000 });
  expect(await overlay.locator('#message-content').innerText()).toMatch(
    /data\/figures\/lanzhou\.csv:\d+: unknown-indicator: .*watched-households/,
  );
  expect(server.printed()).toContain('unknown-indicator');
  expect(await page.locator('main h1').textContent()).toContain('Households placed unde');
  // Whoever opens a page now is told, too.
  await open('/charts/lanzhou-monitored/');
  await overlay.waitFor();
  edit(server, 'data/figures/lanzhou.csv', [wrong[1], wrong[0]]);
  await overlay.waitFor({ state: 'detached', timeout: 90_000 });
}, 300_000);

test('the search’s script is there, and so is the script for embeds', async () => {
  for (const path of ['/search/search.js', '/search/search.css', '/embed.js'])
    expect((await fetched(path)).status, path).toBe(200);
});

test('SIGTERM ends all of it', async () => {
  const { port } = new URL(server.origin);
  const closed = new Promise((resolve) => server.process.once('close', resolve));
  server.process.kill('SIGTERM');
  await closed;
  const refused = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.once('connect', () => {
        socket.destroy();
        resolve(false);
      });
      socket.once('error', () => resolve(true));
    });
  await expect.poll(refused, { timeout: 10_000 }).toBe(true);
});
