// Writes contact-sheet.html, a page with every chart at three widths, in both languages and themes, for looking at them
// side by side. Takes the charts from the data as they were last built.
//
// usage: contact-sheet.ts [slug ...]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawChart } from '../src/charts/draw.ts';
import { escaped } from '../src/charts/escaped.ts';
import { nodeDocument } from '../src/charts/node-document.ts';
import { themes } from '../src/charts/theme.ts';
import { languages, type Lang } from '../src/lib/language.ts';
import { toggled, type ResolvedChart } from '../src/lib/model/chart.ts';
import { readJsonLines } from '../src/lib/model/json-lines.ts';
import { root } from './steps.ts';

type ThemeName = keyof typeof themes;

const chosen = process.argv.slice(2);
const charts = readJsonLines<ResolvedChart>(
  readFileSync(join(root, 'public', 'data', 'charts.jsonl'), 'utf8'),
).filter(({ slug }) => chosen.length === 0 || chosen.includes(slug));

/** A chart's texts, and its drawings by each of its measures. */
function article(chart: ResolvedChart, lang: Lang, theme: ThemeName): string {
  const draw = (measure: ResolvedChart, width: number) =>
    drawChart(measure, { lang, width, theme, document: nodeDocument }).outerHTML;
  const drawings = [chart, toggled(chart)].flatMap((measure) =>
    measure === null
      ? []
      : `<div>${[908, 720, 360].map((width) => draw(measure, width)).join('')}</div>`,
  );
  const { slug, title, subtitle, description, notes } = chart;
  return [
    `<article lang="${lang}"><h2>${escaped(title[lang])}</h2><p>${escaped(subtitle[lang])}</p>`,
    ...drawings,
    `<p>${escaped(description[lang])}</p><p>${escaped(notes?.[lang] ?? '')}</p>`,
    `<p><code>${slug}</code></p></article>`,
  ].join('');
}

const section = (theme: ThemeName, lang: Lang) => {
  const { paper, ink } = themes[theme];
  const articles = charts.map((chart) => article(chart, lang, theme)).join('\n');
  return `<section style="background: ${paper}; color: ${ink}">${articles}</section>`;
};

writeFileSync(
  join(root, 'contact-sheet.html'),
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Contact sheet</title><meta name="robots" content="noindex">
<style>
body { margin: 0; font: 14px/1.4 system-ui, sans-serif; }
section { padding: 1rem; }
article { padding: 1rem 0 2rem; border-top: 2px solid; }
h2 { margin: 0; font: 600 25px/1.2 'Source Serif 4', serif; }
p { max-width: 720px; margin: 0 0 .4rem; font-size: 13px; }
div { display: flex; gap: 40px; align-items: flex-start; }
</style></head><body>
${(['light', 'dark'] as const).flatMap((theme) => languages.map((lang) => section(theme, lang))).join('\n')}
</body></html>
`,
);
process.stdout.write(`contact sheet: charts ${charts.length}, contact-sheet.html\n`);
