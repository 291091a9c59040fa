// Writes contact-sheet.html, a page with every chart at both widths, in both languages and themes, for looking at them
// side by side. Takes the drawings from the site as it was last built.
//
// usage: contact-sheet.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { colourStyles } from '../src/charts/place-colour.ts';
import { chosenThemeStyles, themes } from '../src/charts/theme.ts';
import { folderOf, languages, type Lang } from '../src/lib/language.ts';
import type { ResolvedChart } from '../src/lib/model/chart.ts';
import type { SiteData } from '../src/lib/model/site.ts';
import { readJsonLines } from '../src/lib/model/json-lines.ts';
import { root } from './steps.ts';

const dist = join(root, 'dist');
const published = (name: string) => readFileSync(join(root, 'public', 'data', name), 'utf8');
const charts = readJsonLines<ResolvedChart>(published('charts.jsonl'));
const { colours } = JSON.parse(published('site.json')) as SiteData;
const css =
  chosenThemeStyles +
  readFileSync(join(root, 'src', 'charts', 'chart.css'), 'utf8') +
  colourStyles(colours);

/** Headline, subtitle, drawings, description and notes of a chart, as on its page. */
function row(
  { slug, title, subtitle, description, notes, toggle }: ResolvedChart,
  lang: Lang,
): string {
  const path = join(dist, folderOf(lang), 'charts', slug, 'index.html');
  const { document } = parseHTML(readFileSync(path, 'utf8'));
  const measures = [...document.querySelectorAll('.drawings > .drawing')].map((drawing) =>
    [...drawing.querySelectorAll('svg.drawn')].map(({ outerHTML }) => outerHTML).join(''),
  );
  return [
    `<article lang="${lang}"><h2>${escape(title[lang])}</h2><p>${escape(subtitle[lang])}</p>`,
    measures.map((drawn) => `<div>${drawn}</div>`).join(`<p>${escape(toggle?.to[lang] ?? '')}</p>`),
    `<p>${escape(description[lang])}</p><p>${escape(notes?.[lang] ?? '')}</p>`,
    `<p><code>${slug}</code></p></article>`,
  ].join('');
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const rows = (lang: Lang) => charts.map((chart) => row(chart, lang)).join('\n');
writeFileSync(
  join(root, 'contact-sheet.html'),
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Contact sheet</title><meta name="robots" content="noindex">
<style>
${css}
body { margin: 0; font: 14px/1.4 system-ui, sans-serif; }
section { padding: 1rem; background: var(--paper); color: var(--ink); }
[data-theme=light] { color-scheme: light; }
[data-theme=dark] { color-scheme: dark; }
article { max-width: 1140px; padding: 1rem 0 2rem; border-bottom: 1px solid var(--rule); }
h2 { margin: 0; font-size: 18px; }
p { max-width: 720px; margin: 0 0 .4rem; color: var(--muted); font-size: 13px; }
div { display: flex; gap: 40px; align-items: flex-start; }
div .drawn { width: auto; }
</style></head><body>
${Object.keys(themes)
  .map((theme) =>
    languages.map((lang) => `<section data-theme="${theme}">${rows(lang)}</section>`).join('\n'),
  )
  .join('\n')}
</body></html>
`,
);
process.stdout.write(`contact sheet: charts ${charts.length}, contact-sheet.html\n`);
