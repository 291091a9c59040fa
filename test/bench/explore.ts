// Measures how long /explore/ takes from a choice to the next picture on the screen, in
// Chromium, with generated figures in the place of the real ones: by the clock, which other
// work on the machine and the wait for a frame lengthen, and what of it the page itself was at
// work, script, style, layout and paint. The latter is held to the limit. Needs a build.
//
// usage: npm run bench -- explore [ROWS]   by default 20000
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ExploreData, ExploreRow } from '../../src/site/explore/row.ts';
import { dist, openSite } from '../site/open-site.ts';

const [rows = 20_000] = process.argv.slice(2).map(Number);
const TIMES = 15;
const LIMIT_MS = 50;
const say = (text: string) => process.stdout.write(`${text}\n`);

/** As many rows as asked for, over the real indicators and places, thirteen years and three units. */
function generated(data: ExploreData): ExploreData {
  const [indicators, places] = [Object.keys(data.indicators), Object.keys(data.places)];
  const units = ['户', '人', '元'];
  const made = Array.from({ length: rows }, (_, n): ExploreRow => {
    const value = String(1 + ((n * 7919) % 99_991));
    const indicator = n % indicators.length;
    const unit = units[indicator % units.length]!;
    return {
      ...data.rows[n % data.rows.length]!,
      id: `generated.${n}`,
      label: `Generated figure ${n}`,
      indicator: indicators[indicator]!,
      place: places[(n * 31) % places.length]!,
      value,
      low: value,
      high: n % 3 === 0 ? String(Number(value) + 50) : value,
      unit,
      per: null,
      year: 2012 + (n % 13),
      text: `${value} ${unit}`,
    };
  });
  const denominators = Object.fromEntries(
    made.slice(0, 2000).map(({ id }, n) => [id, made[n + 2000]?.id ?? id]),
  );
  return { ...data, rows: made, denominators };
}

const actions: { readonly [name: string]: string } = {
  'all figures, table alone': '?place=',
  'one place, table': '?place=yunnan',
  'one indicator, bars': '?indicator=monitored-households&kind=bars',
  'one place, bars': '?place=yunnan&kind=bars',
  'all figures, bars': '?kind=bars',
  'all figures, dots, logarithmic': '?kind=dots&scale=log',
  'all figures, over the years': '?kind=years',
  'all figures, over the years, logarithmic': '?kind=years&scale=log',
  'all figures, bars per person': '?kind=bars&per=person',
};

if (!existsSync(join(dist, 'explore', 'data.json'))) {
  process.stderr.write('no build to measure: npm run build\n');
  process.exit(2);
}
const site = await openSite();
try {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.route('**/explore/data.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: generated((await response.json()) as ExploreData) });
  });
  await page.goto(`${site.origin}/explore/?kind=bars`);
  await page.locator('.plot svg').first().waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  let slowest = 0;
  for (const [name, query] of Object.entries(actions)) {
    const clock: number[] = [];
    const work: number[] = [];
    for (let n = 0; n < TIMES; n++) {
      await page.evaluate(prepare, query);
      const before = await worked();
      clock.push(await page.evaluate(choose));
      work.push((await worked()) - before);
    }
    slowest = Math.max(slowest, median(work));
    say(
      `${name}: ${median(work).toFixed(0)} ms of work, ${median(clock).toFixed(0)} ms by the clock`,
    );
  }
  say(`${rows} rows, medians of ${TIMES}; the slowest ${slowest.toFixed(0)} ms of ${LIMIT_MS} ms`);
  process.exitCode = slowest < LIMIT_MS ? 0 : 1;
} finally {
  await site.close();
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** Runs in the page: shows something else, and fills in the form without telling the page. */
async function prepare(query: string): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('.explore form')!;
  const kind = form.querySelector<HTMLSelectElement>('[name=kind]')!;
  const set = (query: URLSearchParams) => {
    for (const input of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      input.checked = query.getAll(input.name).includes(input.value);
    }
    kind.value = query.get('kind') ?? 'none';
  };
  set(new URLSearchParams('?place=lanzhou'));
  kind.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  set(new URLSearchParams(query));
  await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Runs in the page: milliseconds from the choice to when table and chart are painted. */
async function choose(): Promise<number> {
  const start = performance.now();
  document
    .querySelector('.explore [name=kind]')!
    .dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
  return performance.now() - start;
}
