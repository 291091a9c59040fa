import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../lib/language.ts';
import type { Bilingual, Lang } from '../../lib/language.ts';
import type { ChartSpec } from '../../lib/model/chart.ts';
import type { Front } from '../../lib/model/front.ts';
import { unknownName } from '../../lib/model/nearest.ts';
import type { StoryList } from '../../lib/model/story-list.ts';
import type { Question } from '../../lib/model/question.ts';
import type { Portrait } from '../../lib/model/portrait.ts';
import type { Problem } from '../../lib/problem.ts';
import { readChart } from './chart.ts';
import type { KnownToCharts } from './chart.ts';
import { readText } from './csv.ts';
import { explainerOf } from './explainer.ts';
import type { Explainer } from './explainer.ts';
import { readFront } from './front.ts';
import { readExplainerFrontmatter, readPageFrontmatter } from './frontmatter.ts';
import { namesIn, unknownIn } from './names.ts';
import { addressesOf } from './links.ts';
import { readPortrait } from './portrait.ts';
import type { KnownToPortraits } from './portrait.ts';
import { explainerComponents, pageComponents, readProse } from './prose.ts';
import type { Prose } from './prose.ts';
import { readStoryList } from './story-list.ts';
import { readOtherNames } from './other-names.ts';
import { readTraditional } from './traditional.ts';

/** What the content folder holds. */
const FILES = [
  'charts',
  'explainers',
  'pages',
  'places',
  ...languages.map((lang) => `front.${lang}.yaml`),
  'other-names.csv',
  'stories.yaml',
  'traditional.csv',
];

const yamlNames = (content: string, folder: string) =>
  namesIn(join(content, folder), `content/${folder}`, '.yaml');

const proseNames = (content: string, folder: string, lang: Lang) =>
  namesIn(join(content, folder, lang), `content/${folder}/${lang}`, '.mdx');

/** What charts, explainers and pages may refer to. */
export interface KnownToContent extends KnownToCharts, Omit<KnownToPortraits, keyof KnownToCharts> {
  /** The questions of the gallery whose rows are sound. */
  readonly asked: readonly Question[];
  /** Ids of the terms. */
  readonly glossary: ReadonlySet<string>;
  /** Ids of the other records with pages of their own. */
  readonly others: Readonly<Record<'concepts' | 'indicators' | 'themes', ReadonlySet<string>>>;
  /** Ids of the checks that cite a source from outside the articles. */
  readonly sourced: ReadonlySet<string>;
}

/**
 * Reads and checks every chart, every portrait of a place, every explainer, the front page, the list of stories and the prose of pages in
 * the content folder, and its list of phrases in Traditional characters.
 *
 * @returns `pages` is the number of sound pages, whose texts the site reads for itself; `front` is `null` where it has a
 *   problem
 */
export function readContent(
  folder: string,
  { glossary, others, sourced, asked, placeOf, places, ratesOf, ...toCharts }: KnownToContent,
): {
  charts: ChartSpec[];
  portraits: Portrait[];
  explainers: Explainer[];
  front: Bilingual<Front<string>> | null;
  stories: StoryList;
  pages: number;
  problems: Problem[];
} {
  const { articles } = toCharts;
  const problems = unknownIn(folder, 'content', FILES);
  const charts: ChartSpec[] = [];
  const { names: chartSlugs, problems: besideCharts } = yamlNames(folder, 'charts');
  const { names: portrayed, problems: besidePortraits } = yamlNames(folder, 'places');
  problems.push(...besideCharts, ...besidePortraits);
  for (const slug of chartSlugs) {
    const file = `content/charts/${slug}.yaml`;
    const { text, problem } = readText(file, readFileSync(join(folder, 'charts', `${slug}.yaml`)));
    const { spec, problems: found } = problem
      ? { spec: null, problems: [problem] }
      : readChart(file, slug, text, toCharts);
    if (spec) charts.push(spec);
    problems.push(...found);
    if (RESERVED.includes(slug))
      problems.push({
        code: 'reserved-slug',
        at: `${file}:1`,
        found: `a chart named "${slug}", at whose address the gallery has its pages`,
        expected: 'another name of the file',
      });
  }
  // Where a chart is faulty, it may be the one that would be missed.
  if (charts.length === chartSlugs.length) problems.push(...withoutLead(asked, charts));
  const dropped = charts.filter((chart) => chart.dropped !== null);
  problems.push(...misleading(dropped, chartSlugs));
  const toPortraits = { ...toCharts, placeOf, places, ratesOf };
  const portraits = portrayed.flatMap((place) => {
    const file = `content/places/${place}.yaml`;
    const { text, problem } = readText(file, readFileSync(join(folder, 'places', `${place}.yaml`)));
    const { portrait, problems: found } = problem
      ? { portrait: null, problems: [problem] }
      : readPortrait(file, place, text, toPortraits, charts, chartSlugs);
    problems.push(...found);
    return portrait ?? [];
  });
  const storySlugs = new Set(
    languages.flatMap((lang) => proseNames(folder, 'explainers', lang).names),
  );
  const { list, problems: inList } = readStoryList(folder, storySlugs, places);
  const addresses = addressesOf(
    {
      ...others,
      charts: [
        ...chartSlugs,
        ...[...toCharts.questions].map((id) => `about/${id}`),
        ...[...places].map((id) => `in/${id}`),
      ],
      compare: others.concepts,
      explainers: [...storySlugs, ...list.former.map(({ slug }) => slug)],
      figures: toCharts.figures.keys(),
      places,
      sources: articles,
    },
    glossary,
  );
  const toProse = {
    addresses,
    amounts: toCharts.amounts,
    charts: new Set(chartSlugs),
    dropped: new Set(dropped.map(({ slug }) => slug)),
    articles,
    places,
    glossary,
    sourced,
    checks: new Set(toCharts.identities.keys()),
  };
  const stories = readFolder(folder, 'explainers', (file, slug, text) =>
    readProse(
      file,
      `explainers/${slug}/`,
      text,
      explainerComponents,
      toProse,
      readExplainerFrontmatter,
    ),
  );
  const pages = readFolder(folder, 'pages', (file, slug, text) => {
    const components = pageComponents[slug];
    if (components)
      return readProse(file, `${slug}/`, text, components, toProse, readPageFrontmatter);
    const problem = unknownName('page', slug, Object.keys(pageComponents));
    return { prose: null, problems: [{ ...problem, at: `${file}:1` }] };
  });
  problems.push(
    ...stories.problems,
    ...pages.problems,
    ...readTraditional(folder).problems,
    ...readOtherNames(folder, { places: new Set(places.keys()), terms: glossary }).problems,
  );
  const explainers = stories.sound.map(({ slug, lang, prose }) => explainerOf(slug, lang, prose));
  problems.push(...publishedTwice(explainers));
  for (const { slug, explainers: named } of charts) {
    for (const name of named) {
      if (storySlugs.has(name)) continue;
      problems.push({
        code: 'unknown-explainer',
        at: `content/charts/${slug}.yaml:1`,
        found: `"${name}"`,
        expected: `one of ${[...storySlugs].join(', ')}`,
      });
    }
  }
  const { front, problems: inFront } = readFront(folder, {
    figures: toCharts.figures,
    amounts: toCharts.amounts,
    articles,
    places,
    charts: toProse.charts,
    dropped: toProse.dropped,
    stories: storySlugs,
  });
  problems.push(...inFront, ...inList);
  return {
    charts,
    portraits,
    explainers,
    front,
    stories: list,
    pages: pages.sound.length,
    problems,
  };
}

/** Stories that give another date of publication than their first language does. */
function publishedTwice(explainers: readonly Explainer[]): Problem[] {
  return explainers.flatMap(({ slug, lang, published }): Problem[] => {
    const first = explainers.find((other) => other.slug === slug)!;
    if (first.published === published) return [];
    return [
      {
        code: 'published-differs',
        at: `content/explainers/${lang}/${slug}.mdx:1`,
        found: `published ${published}`,
        expected: `${first.published}, as in content/explainers/${first.lang}/${slug}.mdx`,
        hint: 'a story is published in all languages at once; correct one of the dates',
      },
    ];
  });
}

/** Dropped charts that lead readers to no chart, or to one that was dropped itself. */
function misleading(charts: readonly ChartSpec[], slugs: readonly string[]): Problem[] {
  return charts.flatMap(({ slug, dropped }): Problem[] => {
    const at = `content/charts/${slug}.yaml:1`;
    const see = dropped?.see ?? null;
    if (see === null) return [];
    if (!slugs.includes(see)) return [{ ...unknownName('chart', see, slugs), at }];
    if (charts.every((other) => other.slug !== see)) return [];
    return [
      {
        code: 'dropped-chart',
        at,
        found: `"dropped.see" of "${see}", which was dropped itself`,
        expected: 'a chart that is kept up, or null',
      },
    ];
  });
}

/** Names that no chart may have: the gallery has pages at `/charts/about/<question>/` and `/charts/in/<place>/`. */
const RESERVED: readonly string[] = ['about', 'in'];

/** Questions of which not exactly one chart that is kept up is the first. */
function withoutLead(questions: readonly Question[], charts: readonly ChartSpec[]): Problem[] {
  return questions.flatMap(({ id, at }): Problem[] => {
    const leads = charts.filter(
      ({ question, lead, dropped }) => question === id && lead && dropped === null,
    );
    if (leads.length === 1) return [];
    return [
      {
        code: 'lead-of-question',
        at,
        found:
          leads.length === 0
            ? `no chart leads the question "${id}"`
            : `${leads.length} charts lead the question "${id}": ${leads.map(({ slug }) => slug).join(', ')}`,
        expected: `"question: ${id}" and "lead: true" in exactly one chart that is kept up`,
      },
    ];
  });
}

/** The prose of a file that has no problem. */
interface SoundProse<Front> {
  readonly slug: string;
  readonly lang: Lang;
  readonly prose: Prose<Front>;
}

/**
 * Reads a folder of prose, `<lang>/<slug>.mdx`. A file that one language has must exist in every other one, with the same
 * blocks.
 */
function readFolder<Front>(
  content: string,
  name: string,
  read: (
    file: string,
    slug: string,
    text: string,
  ) => { prose: Prose<Front> | null; problems: readonly Problem[] },
): { sound: SoundProse<Front>[]; problems: Problem[] } {
  const problems = unknownIn(join(content, name), `content/${name}`, languages);
  const sound: SoundProse<Front>[] = [];
  const slugsByLang = new Map(
    languages.map((lang) => {
      const { names, problems: unknown } = proseNames(content, name, lang);
      problems.push(...unknown);
      return [lang, names] as const;
    }),
  );
  for (const [lang, ownSlugs] of slugsByLang) {
    for (const slug of ownSlugs) {
      const path = (each: Lang) => `content/${name}/${each}/${slug}.mdx`;
      const bytes = readFileSync(join(content, name, lang, `${slug}.mdx`));
      const { text, problem } = readText(path(lang), bytes);
      const { prose, problems: found } = problem
        ? { prose: null, problems: [problem] }
        : read(path(lang), slug, text);
      if (prose) sound.push({ slug, lang, prose });
      problems.push(...found);
      for (const other of languages) {
        if (slugsByLang.get(other)!.includes(slug)) continue;
        problems.push({
          code: 'missing-translation',
          at: `${path(lang)}:1`,
          found: `"${slug}" is not there in every language`,
          expected: path(other),
        });
      }
    }
  }
  for (const { slug, lang, prose } of sound) {
    const missing = sound
      .filter((other) => other.slug === slug)
      .flatMap((other) => other.prose.blocks)
      .find((block) => !prose.blocks.includes(block));
    if (missing !== undefined) {
      problems.push({
        code: 'missing-block',
        at: `content/${name}/${lang}/${slug}.mdx:1`,
        found: `no ${missing}, which another language shows`,
        hint: 'every language shows the same',
      });
    }
  }
  return { sound, problems };
}
