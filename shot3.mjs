import { chromium } from 'playwright-core';
import sparticuz from '@sparticuz/chromium';
const [,, url, out, sel, n='0', scale='1'] = process.argv;
const b = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args.filter(a=>!/single-process|zygote/.test(a)), headless: true });
const p = await b.newPage({ viewport: { width: 2150, height: 1200 }, deviceScaleFactor: +scale });
await p.goto(url); await p.waitForTimeout(500);
await (await p.$$(sel))[+n].screenshot({ path: out });
await b.close();
