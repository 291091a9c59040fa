import type { Browser } from 'playwright-core';

/** How to find the charts, the marks and the tooltip of a page. */
export interface Charts {
  /** How many there are. */
  readonly count: number;
  /** Selects the drawn charts, in a window as wide as a phone. */
  readonly drawn: string;
  /** Selects the marks in a drawn chart. */
  readonly mark: string;
  /** Selects a tooltip that is shown. */
  readonly tip: string;
}

/** What one visit to a page measured; times in ms from navigation, `null` where there is nothing to wait for. */
export interface Visit {
  readonly bytes: number;
  readonly requests: number;
  /** First contentful paint. */
  readonly painted: number;
  readonly chartsVisible: number | null;
  readonly tooltipsReady: number | null;
  /** Total blocking time: the sum of what long tasks take beyond 50 ms each. */
  readonly blocking: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

/** Slow 4G as Lighthouse defines it, and a processor four times slower than this one. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const SLOWDOWN = 4;
/** Timeout in milliseconds. */
const TIMEOUT = 40_000;

interface Watched {
  blocking: number;
  shift: number;
  visible: number | null;
  ready: number | null;
}

/** Runs in the page from its start: sums long tasks and layout shifts, and moves a pointer to the last chart's last mark in every frame until a tooltip appears. */
function watch(charts: Charts | null): void {
  const watched: Watched = { blocking: 0, shift: 0, visible: null, ready: null };
  Object.assign(globalThis, { watched });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.blocking += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      watched.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  if (charts === null) return;
  const look = () => {
    // Only the last one is measured, because measuring makes the browser lay the page out.
    const drawn = document.querySelectorAll(charts.drawn);
    const last = drawn[charts.count - 1];
    if (last !== undefined && last.getClientRects().length > 0) {
      watched.visible ??= performance.now();
      const mark = [...last.querySelectorAll(charts.mark)].at(-1);
      if (document.querySelector(charts.tip) !== null) {
        watched.ready = performance.now();
        return;
      }
      const box = mark?.getBoundingClientRect();
      if (mark && box)
        for (const type of ['pointerenter', 'pointerover', 'pointermove', 'mouseover', 'mousemove'])
          mark.dispatchEvent(
            new PointerEvent(type, {
              bubbles: true,
              pointerType: 'mouse',
              clientX: box.x + box.width / 2,
              clientY: box.y + box.height / 2,
            }),
          );
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Opens a page in a phone-sized window with nothing cached, over slow 4G and at a quarter of the speed. */
export async function loadPage(
  browser: Browser,
  url: string,
  charts: Charts | null,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    ignoreHTTPSErrors: true,
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    let bytes = 0;
    let requests = 0;
    devtools.on('Network.requestWillBeSent', () => (requests += 1));
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript(watch, charts);
    await page.goto(url, { waitUntil: 'load', timeout: TIMEOUT });
    const read = () =>
      page.evaluate(() => ({
        ...(globalThis as unknown as { watched: Watched }).watched,
        painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      }));
    if (charts !== null)
      await page.waitForFunction(
        () => (globalThis as unknown as { watched: Watched }).watched.ready !== null,
        null,
        { timeout: TIMEOUT, polling: 200 },
      );
    await page.waitForLoadState('networkidle', { timeout: TIMEOUT });
    const { visible, ready, ...rest } = await read();
    return { bytes, requests, chartsVisible: visible, tooltipsReady: ready, ...rest };
  } finally {
    await context.close();
  }
}
