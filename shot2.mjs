import { chromium } from 'playwright-core';
import sparticuz from '@sparticuz/chromium';
const [,, url, out, sel, per='4', width='2150'] = process.argv;
const b = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args.filter(a=>!/single-process|zygote/.test(a)), headless: true });
const p = await b.newPage({ viewport: { width: +width, height: 1200 }, deviceScaleFactor: 0.8 });
await p.goto(url); await p.waitForTimeout(500);
const els = await p.$$(sel); let i=0;
for (let k=0;k<els.length;k+=+per){ const a=await els[k].boundingBox(); const z=await els[Math.min(els.length,k+ +per)-1].boundingBox();
 await p.screenshot({ path: `${out}-${String(i++).padStart(2,'0')}.png`, fullPage:true, clip:{x:0,y:a.y,width:+width,height:z.y+z.height-a.y} }); }
await b.close();
