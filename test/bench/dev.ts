// Measures how long an edit takes to show in a page under `npm run dev`, from saving to the text on the screen: each
// kind of file several times, saved in place and by rename.
//
// usage: npm run bench -- dev [TIMES]   by default 10 each
import { edits, savings, secondsUntilShown, startDevServer } from '../dev/dev-server.ts';
import { launchBrowser } from '../browser/browser.ts';

const [times = 10] = process.argv.slice(2).map(Number);
const LIMIT_S = 3;
const say = (text: string) => process.stdout.write(`${text}\n`);

const began = performance.now();
const server = await startDevServer();
say(`ready after ${((performance.now() - began) / 1000).toFixed(1)} s`);
const browser = await launchBrowser();
let slowest = 0;
try {
  const page = await browser.newPage();
  for (const each of edits) {
    await page.goto(server.origin + each.page);
    const seconds: number[] = [];
    for (let n = 0; n < times; n += 1)
      seconds.push(await secondsUntilShown(server, page, each, savings[n % savings.length]!));
    slowest = Math.max(slowest, ...seconds);
    say(`${each.name}: ${seconds.map((second) => second.toFixed(2)).join(' ')} s`);
  }
} finally {
  await browser.close();
  await server.close();
}
say(`slowest ${slowest.toFixed(2)} s, promised ${LIMIT_S}`);
process.exitCode = slowest <= LIMIT_S ? 0 : 1;
