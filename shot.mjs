import { chromium } from 'playwright-core';
import sparticuz from '@sparticuz/chromium';
const [,, url, out, width='2150', sel, dark] = process.argv;
const b = await chromium.launch({ executablePath: process.env.CHROMIUM || await sparticuz.executablePath(), args: sparticuz.args.filter(a=>!/single-process|zygote/.test(a)), headless: true });
const p = await b.newPage({ viewport: { width: +width, height: 1200 }, colorScheme: dark==='dark'?'dark':'light' });
await p.goto(url);
if (sel && sel!=='-') { const els = await p.$$(sel); let i=0; for (const e of els) await e.screenshot({ path: out.replace('.png', `-${String(i++).padStart(2,'0')}.png`) }); }
else await p.screenshot({ path: out, fullPage: true });
await b.close();
