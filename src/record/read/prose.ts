import { mdxToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import type { StatedSum } from '../../lib/model/site.ts';
import { givens } from '../../lib/model/given.ts';
import { illustrations } from '../../lib/model/illustration.ts';
import { unknownName } from '../../lib/model/nearest.ts';
import { steps } from '../../lib/model/step.ts';
import { tallies } from '../../lib/model/tally.ts';
import type { Problem } from '../../lib/problem.ts';
import { bareNumbers } from '../../lib/prose/bare-numbers.ts';
import { apartFault, partFaults } from '../../lib/prose/check-text.ts';
import type { TemplatePart } from '../../lib/prose/template.ts';
import type { FrontmatterReader, Known, Report } from './frontmatter.ts';
import { linkFault } from './links.ts';

/** The prose of a file without a fault: its frontmatter, and what its body refers to, in its order. */
export interface Prose<Front> {
  readonly front: Front;
  readonly figures: readonly string[];
  readonly charts: readonly string[];
  readonly notes: readonly string[];
  /** What its numbers and claims state, in their order. */
  readonly sums: readonly StatedSum[];
  /** The components that stand between its paragraphs, with what they show. */
  readonly blocks: readonly string[];
}

type Component = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The attributes of each component. */
const COMPONENTS = {
  Figure: ['id', 'show'],
  Chart: ['id', 'level'],
  Plain: [],
  Number: ['of'],
  Claim: ['that'],
  Tally: ['of'],
  Term: ['id'],
  Note: ['check'],
  Illustration: ['of'],
  Compare: ['id'],
  Aside: [],
  TimeLine: ['of'],
  Steps: [],
  Step: ['state'],
  Cut: ['of', 'after', 'show'],
  TwoReadings: ['check'],
  Given: ['of'],
  Reading: ['id', 'of'],
  ReadingSteps: ['id'],
  CutPicture: ['of'],
  CheckPicture: ['id'],
  SlashKey: [],
  Articles: [],
  Research: [],
  TablePreviews: [],
  IntervalRules: [],
  ReadingAgreement: [],
  Snippets: [],
  Descriptions: [],
  Citation: [],
  Versions: [],
} as const satisfies { readonly [name: string]: readonly string[] };

type Name = keyof typeof COMPONENTS;

/** What the page of every explainer passes to its prose. */
export const explainerComponents: readonly Name[] = [
  'Figure',
  'Chart',
  'Plain',
  'Number',
  'Claim',
  'Tally',
  'Term',
  'Note',
  'Illustration',
  'Compare',
  'Aside',
  'TimeLine',
  'Steps',
  'Step',
  'Cut',
  'TwoReadings',
];

/** The pages whose prose is content, and what each passes to it. */
export const pageComponents: { readonly [slug: string]: readonly Name[] } = {
  about: [
    'Figure',
    'Plain',
    'Tally',
    'Given',
    'Reading',
    'ReadingSteps',
    'CutPicture',
    'CheckPicture',
    'Articles',
  ],
  accessibility: ['Plain', 'Given', 'SlashKey'],
  evidence: ['Plain', 'Tally', 'Research'],
  data: [
    'Reading',
    'TablePreviews',
    'Snippets',
    'IntervalRules',
    'ReadingAgreement',
    'Descriptions',
    'Citation',
    'Versions',
  ],
};

/** Components whose words are no prose. */
const OWN_WORDS: readonly (string | null)[] = ['Plain', 'Number', 'Claim'];
/** What may be left out. */
const OPTIONAL: readonly string[] = ['show', 'level'];
/** A figure with its unit, without it, or the characters that it was read from. */
const SHOWN: readonly string[] = ['full', 'number', 'token'];
/** What a cut of a damaged token would give. */
const CUT_SHOWN: readonly string[] = ['households', 'people', 'each'];
/** What was printed, the value that was read, or its bounds. */
const READINGS: readonly string[] = ['printed', 'value', 'interval'];
/** How the parser words an error: its place, what is wrong, and a code for programs. */
const FAULT = /^(\d+):(\d+): (.*?)(?: \([a-z-]+:[a-z-]+\))?$/s;

/**
 * Reads an MDX file: frontmatter, and prose in which every number comes from a component. The parser is the one that
 * Astro renders the page with.
 *
 * @param page path of its page below the root of its language, from which its links lead
 * @param components those that it may name. @returns `prose` only where nothing is wrong.
 */
export function readProse<Front>(
  file: string,
  page: string,
  text: string,
  components: readonly Name[],
  known: Known,
  readFrontmatter: FrontmatterReader<Front>,
): { prose: Prose<Front> | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (line, column, problem) =>
    problems.push({ ...problem, at: `${file}:${line}:${column}` });
  let tree: MdastNode;
  try {
    tree = mdxToMdast(text);
  } catch (error) {
    const { message } = error as Error;
    const [, line = '1', column = '1', found = message] = FAULT.exec(message) ?? [];
    report(Number(line), Number(column), { code: 'malformed-mdx', found });
    return { prose: null, problems };
  }
  const front = readFrontmatter(childrenOf(tree)[0], known, report);
  const used = readBody(tree, page, components, known, report);
  const prose = problems.length > 0 || front === null ? null : { front, ...used };
  return { prose, problems };
}

/** What a body refers to, in its order. */
type Used = { readonly [Kind in 'figures' | 'charts' | 'notes' | 'blocks']: string[] } & {
  readonly sums: StatedSum[];
};

const childrenOf = (node: MdastNode): readonly MdastNode[] =>
  'children' in node ? node.children : [];

function readBody(
  tree: MdastNode,
  page: string,
  components: readonly Name[],
  known: Known,
  report: Report,
) {
  const used: Used = { figures: [], charts: [], notes: [], sums: [], blocks: [] };
  /** The level of a heading in the place that is read. */
  let level = '2';
  const visit = (node: MdastNode, next?: MdastNode): void => {
    if (node.type === 'heading') level = '3';
    const address = addressIn(node);
    const broken = address === null ? null : linkFault(address, page, known.addresses);
    if (broken !== null) report(...startOf(node), broken);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const fail: Fail = (problem) => report(...startOf(node), problem);
      if (/^[a-z]/.test(node.name ?? '')) {
        if (node.name === 'img') fail({ ...PICTURE, found: '<img>' });
        if (node.attributes.some(isCode)) {
          fail({ code: 'code-in-prose', found: `<${node.name}>`, expected: 'plain attributes' });
        }
      } else {
        readComponent(node, components, level, known, fail, used);
        const apart = bareNumberOf(node);
        if (apart !== null && next?.type === 'text') {
          const fault = apartFault(apart, next.value, known.amounts);
          if (fault !== null) fail(fault);
        }
        // The words in a year, a name, a number or a claim are its own; in anything else they are prose.
        if (OWN_WORDS.includes(node.name)) return;
      }
    } else if (node.type !== 'root' && node.type !== 'yaml') checkProse(node, components, report);
    childrenOf(node).forEach((child, index, all) => visit(child, all[index + 1]));
  };
  visit(tree);
  return used;
}

const PICTURE = {
  code: 'picture-in-prose',
  expected: 'a component that draws, such as Chart',
  hint: 'replace it, or link to a page that shows it',
};

/** Where a link leads; `null` for anything else. */
function addressIn(node: MdastNode): string | null {
  if (node.type === 'link' || node.type === 'definition') return node.url;
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return null;
  if (node.name !== 'a') return null;
  const href = node.attributes.find((each) => 'name' in each && each.name === 'href');
  return typeof href?.value === 'string' ? href.value : null;
}

/** The figure that a component shows without its unit; `null` for none. */
function bareNumberOf({ name, attributes }: Component): string | null {
  const valueOf = (key: string) => attributes.find((each) => 'name' in each && each.name === key);
  const id = valueOf('id')?.value;
  const isBare = name === 'Figure' && valueOf('show')?.value === 'number';
  return isBare && typeof id === 'string' ? id : null;
}

const isCode = (attribute: Component['attributes'][number]) =>
  attribute.type !== 'mdxJsxAttribute' || typeof (attribute.value ?? '') !== 'string';

type Fail = (problem: Omit<Problem, 'at'>) => void;

function startOf(node: MdastNode): [line: number, column: number] {
  const { line, column } = node.position!.start;
  return [line, column];
}

function checkProse(node: MdastNode, components: readonly Name[], report: Report): void {
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
    case 'imageReference':
      report(line, column, {
        ...PICTURE,
        found: `the picture "${node.type === 'image' ? node.url : node.alt}"`,
      });
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'mdxjsEsm':
      if (/^\s*\/\*[^]*\*\/\s*$/.test(node.value)) return;
      report(line, column, {
        code: 'code-in-prose',
        found: `"${node.value.split('\n')[0]}"`,
        expected: `prose and the components ${components.join(', ')}`,
      });
  }
}

function readComponent(
  node: Component,
  components: readonly Name[],
  level: string,
  known: Known,
  fail: Fail,
  used: Used,
): void {
  const name = components.find((component) => component === node.name);
  if (name === undefined) {
    fail(unknownName('component', node.name ?? '', components));
    return;
  }
  const values = attributesOf(node, name, fail);
  if (values === null) return;
  const value = values.get(COMPONENTS[name][0] ?? '') ?? '';
  const parts: TemplatePart[] = [];
  if (node.type === 'mdxJsxFlowElement') used.blocks.push(value ? `${name} "${value}"` : name);
  if (name === 'Chart') {
    used.charts.push(value);
    if (!known.charts.has(value)) fail(unknownName('chart', value, known.charts));
    if (known.dropped.has(value))
      fail({
        code: 'dropped-chart',
        found: `Chart "${value}", which is no longer kept up`,
        expected: 'a chart that is kept up, or none',
      });
    // Its headline is a heading, and stands below that of its section.
    const own = values.get('level') ?? '3';
    if (own !== level) {
      fail({
        code: 'chart-level',
        found: `Chart "${value}" of level ${own}`,
        expected: level === '2' ? 'level="2" before the first heading' : 'no level below a heading',
      });
    }
  } else if (name === 'Compare') {
    parts.push({ kind: 'figure', id: value, show: 'full', column: 1 });
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
  } else if (name === 'Reading' || name === 'ReadingSteps' || name === 'CutPicture') {
    for (const id of value.split(' ')) parts.push({ kind: 'figure', id, show: 'full', column: 1 });
    const of = values.get('of') ?? '';
    if (name === 'Reading' && !READINGS.includes(of)) fail(unknownName('reading', of, READINGS));
  } else if (name === 'CheckPicture' || name === 'TwoReadings') {
    if (!known.checks.has(value)) fail(unknownName('check', value, known.checks.keys()));
  } else if (name === 'Given') {
    if (!givens.some((given) => given === value)) fail(unknownName('given', value, givens));
  } else if (name === 'Illustration') {
    if (!illustrations.some((illustration) => illustration === value)) {
      fail(unknownName('illustration', value, illustrations));
    }
  } else if (name === 'TimeLine') {
    if (value !== 'all' && !known.places.has(value))
      fail(unknownName('place', value, ['all', ...known.places]));
  } else if (name === 'Step') {
    if (!steps.some((step) => step === value)) fail(unknownName('step', value, steps));
  } else if (name === 'Cut') {
    parts.push({ kind: 'figure', id: value, show: 'full', column: 1 });
    const [after, show] = [values.get('after')!, values.get('show')!];
    if (!CUT_SHOWN.includes(show)) fail(unknownName('cut-number', show, CUT_SHOWN));
    if (!/^[1-9]$/.test(after)) {
      fail({
        code: 'unknown-cut',
        found: `after="${after}"`,
        expected: 'how many digits stand before it',
      });
    }
  } else if (name === 'Tally') {
    if (!tallies.some((tally) => tally === value)) fail(unknownName('tally', value, tallies));
  } else if (name === 'Term') {
    if (!known.glossary.has(value)) fail(unknownName('term', value, known.glossary));
  } else if (name === 'Note') {
    used.notes.push(value);
    if (!known.sourced.has(value)) fail(unknownName('sourced-check', value, known.sourced));
  } else if (name === 'Plain') {
    parts.push({ kind: 'plain', text: wordsOf(node), column: 1 });
  } else if (name === 'Claim') {
    used.sums.push({ kind: 'claim', expression: value, words: wordsOf(node) });
    parts.push({ kind: 'claim', that: value, text: wordsOf(node), column: 1 });
  } else if (name === 'Number') {
    used.sums.push({ kind: 'number', expression: value, words: wordsOf(node) });
    parts.push({ kind: 'number', of: value, text: wordsOf(node), column: 1 });
  }
  for (const part of parts) {
    for (const { column: _, ...fault } of partFaults(part, known.amounts)) fail(fault);
  }
}

/** A component's attributes by name; `null`, and a fault, where one that it needs is missing. */
function attributesOf(node: Component, name: Name, fail: Fail): ReadonlyMap<string, string> | null {
  const attributes: readonly string[] = COMPONENTS[name];
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
    return null;
  }
  return values;
}

const wordsOf = (node: MdastNode): string =>
  node.type === 'text' ? node.value : childrenOf(node).map(wordsOf).join('');
