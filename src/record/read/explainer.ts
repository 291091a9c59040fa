import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import type { Lang } from '../../lib/language.ts';
import { unknown } from '../../lib/model/nearest.ts';
import { tallies } from '../../lib/model/tally.ts';
import type { Problem } from '../../lib/problem.ts';
import { bareNumbers } from '../../lib/prose/bare-numbers.ts';
import { partFaults } from '../../lib/prose/check-text.ts';
import type { TemplatePart } from '../../lib/prose/template.ts';
import { readFrontmatter } from './frontmatter.ts';
import type { Known, Report } from './frontmatter.ts';

/** An explainer, checked; its body stays with the page. */
export interface Explainer {
  readonly slug: string;
  readonly lang: Lang;
  readonly title: readonly TemplatePart[];
  readonly description: readonly TemplatePart[];
  readonly article: string | null;
  readonly published: string;
  readonly updated: string;
  /** In order of first use, frontmatter first. */
  readonly figures: readonly string[];
  readonly charts: readonly string[];
  /** Checks whose source from outside the articles a footnote cites, in order of first use. */
  readonly notes: readonly string[];
}

type Component = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const COMPONENTS: { readonly [name: string]: readonly string[] } = {
  Figure: ['id', 'show'],
  Chart: ['id', 'level'],
  Plain: [],
  Claim: ['that'],
  Tally: ['of'],
  Term: ['id'],
  Note: ['check'],
};
/** What may be left out. */
const OPTIONAL: readonly string[] = ['show', 'level'];
/** A figure with its unit, without it, or the characters that it was read from. */
const SHOWN: readonly string[] = ['full', 'number', 'token'];
const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkMdx);

/**
 * Reads `content/explainers/<lang>/<slug>.mdx`: frontmatter, and prose in which every
 * number comes from a component.
 *
 * @returns `explainer` only where nothing is wrong.
 */
export function readExplainer(
  file: string,
  { slug, lang }: { slug: string; lang: Lang },
  text: string,
  known: Known,
): { explainer: Explainer | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (line, column, problem) =>
    problems.push({ ...problem, at: `${file}:${line}:${column}` });
  let tree: Root;
  try {
    tree = parser.parse(text);
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    report(line ?? 1, column ?? 1, { code: 'malformed-mdx', found: reason ?? String(error) });
    return { explainer: null, problems };
  }
  const front = readFrontmatter(tree.children[0], known, report);
  const { figures, charts, notes } = readBody(tree, known, report);
  if (problems.length > 0 || !front) return { explainer: null, problems };
  const named = [...front.title, ...front.description].flatMap((part) =>
    part.kind === 'figure' ? [part.id] : [],
  );
  return {
    explainer: {
      slug,
      lang,
      ...front,
      figures: [...new Set([...named, ...figures])],
      charts: [...new Set(charts)],
      notes: [...new Set(notes)],
    },
    problems,
  };
}

/** What a body refers to, in its order. */
type Used = { readonly [Kind in 'figures' | 'charts' | 'notes']: string[] };

function readBody(tree: Root, known: Known, report: Report) {
  const used: Used = { figures: [], charts: [], notes: [] };
  /** The level of a heading in the place that is read. */
  let level = '2';
  visit(tree, (node) => {
    if (node.type === 'heading') level = '3';
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (/^[a-z]/.test(node.name ?? '')) return CONTINUE;
      readComponent(node, level, known, (problem) => report(...startOf(node), problem), used);
      return SKIP;
    }
    if (node.type !== 'root' && node.type !== 'yaml') checkProse(node, report);
    return CONTINUE;
  });
  return used;
}

function startOf(node: RootContent): [line: number, column: number] {
  const { line, column } = node.position!.start;
  return [line, column];
}

function checkProse(node: RootContent, report: Report): void {
  const [line, column] = startOf(node);
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      for (const { column: at, ...fault } of bareNumbers(node.value)) {
        const before = node.value.slice(0, at - 1).split('\n');
        const last = before.at(-1)!.length;
        report(line + before.length - 1, before.length > 1 ? last + 1 : column + last, fault);
      }
      return;
    case 'image':
      for (const { column: _, ...fault } of bareNumbers(node.alt ?? '')) {
        report(line, column, fault);
      }
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'mdxjsEsm':
      if (/^\s*\/\*[^]*\*\/\s*$/.test(node.value)) return;
      report(line, column, {
        code: 'code-in-prose',
        found: `"${node.value.split('\n')[0]}"`,
        expected: `prose and the components ${Object.keys(COMPONENTS).join(', ')}`,
      });
  }
}

function readComponent(
  node: Component,
  level: string,
  known: Known,
  fail: (problem: Omit<Problem, 'at'>) => void,
  used: Used,
): void {
  const name = node.name ?? '';
  const attributes = COMPONENTS[name];
  if (!attributes) {
    fail(unknown('component', name, Object.keys(COMPONENTS)));
    return;
  }
  const values = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      values.set(attribute.name, attribute.value);
      if (attributes.includes(attribute.name)) continue;
    }
    fail({
      code: 'unknown-attribute',
      found: `"${'name' in attribute ? attribute.name : '{…}'}" of ${name}`,
      expected: attributes.length > 0 ? `${attributes.join(', ')}, as plain text` : 'none',
    });
  }
  const missing = attributes.find((key) => !OPTIONAL.includes(key) && !values.has(key));
  if (missing !== undefined) {
    fail({ code: 'missing-attribute', found: `${name} without "${missing}"` });
    return;
  }
  const value = values.get(attributes[0] ?? '') ?? '';
  const parts: TemplatePart[] = [];
  if (name === 'Chart') {
    used.charts.push(value);
    if (!known.charts.has(value)) fail(unknown('chart', value, known.charts));
    // Its headline is a heading, and stands below that of its section.
    const own = values.get('level') ?? '3';
    if (own !== level) {
      fail({
        code: 'chart-level',
        found: `Chart "${value}" of level ${own}`,
        expected: level === '2' ? 'level="2" before the first heading' : 'no level below a heading',
      });
    }
  } else if (name === 'Figure') {
    used.figures.push(value);
    const show = values.get('show') ?? 'full';
    if (!SHOWN.includes(show)) {
      fail({
        code: 'unknown-show',
        found: `"${show}"`,
        expected: `one of ${SHOWN.join(', ')}`,
      });
    }
    parts.push({ kind: 'figure', id: value, show: 'full', column: 1 });
  } else if (name === 'Tally') {
    if (!tallies.some((tally) => tally === value)) fail(unknown('tally', value, tallies));
  } else if (name === 'Term') {
    if (!known.glossary.has(value)) fail(unknown('term', value, known.glossary));
  } else if (name === 'Note') {
    used.notes.push(value);
    if (!known.sourced.has(value)) fail(unknown('sourced-check', value, known.sourced));
  } else if (name === 'Plain') {
    parts.push({ kind: 'plain', text: wordsOf(node), column: 1 });
  } else {
    parts.push({ kind: 'claim', that: value, text: wordsOf(node), column: 1 });
  }
  for (const part of parts) {
    for (const { column: _, ...fault } of partFaults(part, known.figures)) fail(fault);
  }
}

function wordsOf(node: Component): string {
  let words = '';
  visit(node, 'text', ({ value }) => {
    words += value;
  });
  return words;
}
