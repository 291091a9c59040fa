import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../lib/language.ts';
import type { Lang } from '../../lib/language.ts';
import type { ChartSpec } from '../../lib/model/chart.ts';
import type { Problem } from '../../lib/problem.ts';
import type { KnownQuantities } from '../../lib/prose/derived.ts';
import { readChart } from './chart.ts';
import type { KnownIdentities } from './chart.ts';
import { readText } from './csv.ts';
import { readExplainer } from './explainer.ts';
import type { Explainer } from './explainer.ts';

/**
 * Reads every chart and every explainer of the content folder; each explainer must be
 * there in both languages, with the same charts.
 */
export function readContent(
  folder: string,
  figures: KnownQuantities,
  identities: KnownIdentities,
  articles: ReadonlySet<string>,
  glossary: ReadonlySet<string>,
  sourced: ReadonlySet<string>,
): { charts: ChartSpec[]; explainers: Explainer[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const charts: ChartSpec[] = [];
  const explainers: Explainer[] = [];
  const chartSlugs = slugs(join(folder, 'charts'), '.yaml');
  for (const slug of chartSlugs) {
    const file = `content/charts/${slug}.yaml`;
    const { text, problem } = readText(file, readFileSync(join(folder, 'charts', `${slug}.yaml`)));
    const { spec, problems: found } = problem
      ? { spec: null, problems: [problem] }
      : readChart(file, slug, text, figures, identities);
    if (spec) charts.push(spec);
    problems.push(...found);
  }
  const known = { figures, charts: new Set(chartSlugs), articles, glossary, sourced };
  const pages = new Map<Lang, string[]>(
    languages.map((lang) => [lang, slugs(join(folder, 'explainers', lang), '.mdx')]),
  );
  for (const lang of languages) {
    for (const slug of pages.get(lang)!) {
      const name = `explainers/${lang}/${slug}.mdx`;
      const file = `content/${name}`;
      const { text, problem } = readText(file, readFileSync(join(folder, name)));
      const { explainer, problems: found } = problem
        ? { explainer: null, problems: [problem] }
        : readExplainer(file, { slug, lang }, text, known);
      if (explainer) explainers.push(explainer);
      problems.push(...found);
      const other = lang === 'en' ? 'zh' : 'en';
      if (!pages.get(other)!.includes(slug)) {
        problems.push({
          code: 'missing-translation',
          at: `${file}:1`,
          found: `"${slug}" is not there in the other language`,
          expected: `content/explainers/${other}/${slug}.mdx`,
        });
      }
    }
  }
  for (const { slug, lang, charts } of explainers) {
    const twin = explainers.find((other) => other.slug === slug && other.lang !== lang);
    const missing = twin?.charts.find((chart) => !charts.includes(chart));
    if (missing !== undefined) {
      problems.push({
        code: 'missing-chart',
        at: `content/explainers/${lang}/${slug}.mdx:1`,
        found: `no chart "${missing}", which the other language shows`,
        hint: 'both languages show the same charts',
      });
    }
  }
  const explainerSlugs = new Set([...pages.values()].flat());
  for (const { slug, explainers: named } of charts) {
    for (const name of named) {
      if (explainerSlugs.has(name)) continue;
      problems.push({
        code: 'unknown-explainer',
        at: `content/charts/${slug}.yaml:1`,
        found: `"${name}"`,
        expected: `one of ${[...explainerSlugs].join(', ')}`,
      });
    }
  }
  return { charts, explainers, problems };
}

function slugs(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length))
    .sort();
}
