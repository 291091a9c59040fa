import type { MdastNode } from 'satteri';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { unknownName } from '../../lib/model/nearest.ts';
import { isIsoDate } from '../../lib/model/period.ts';
import type { Problem } from '../../lib/problem.ts';
import type { KnownFigures } from '../../lib/prose/claim.ts';
import { checkText } from '../../lib/prose/check-text.ts';
import { printTemplate } from '../../lib/prose/template.ts';
import type { TemplatePart } from '../../lib/prose/template.ts';
import type { Addresses } from './links.ts';
import { malformedYaml } from './yaml.ts';

/** What prose may refer to. */
export interface Known {
  /** The figures and benchmarks that texts may name. */
  readonly amounts: KnownFigures;
  readonly charts: ReadonlySet<string>;
  /** Slugs of the charts among them that are no longer kept up. */
  readonly dropped: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Ids of the terms. */
  readonly glossary: ReadonlySet<string>;
  /** Ids of the checks. */
  readonly checks: ReadonlySet<string>;
  /** Ids of the checks that cite a source from outside the articles. */
  readonly sourced: ReadonlySet<string>;
  /** Those to which links may lead. */
  readonly addresses: Addresses;
}

/** Takes a problem at a line and a column of the file, both from 1. */
export type Report = (line: number, column: number, problem: Omit<Problem, 'at'>) => void;

/** What an explainer says of itself. */
export interface ExplainerFrontmatter {
  readonly title: readonly TemplatePart[];
  readonly description: readonly TemplatePart[];
  readonly article: string | null;
  /** ISO date. */
  readonly published: string;
  readonly updated: string;
}

/**
 * Reads the frontmatter of a file.
 *
 * @param node the first of the file. @returns `null` where a key that must be there is missing.
 */
export type FrontmatterReader<Front> = (
  node: MdastNode | undefined,
  known: Known,
  report: Report,
) => Front | null;

/** A text of a frontmatter, and where it begins. */
interface Found {
  readonly value: string;
  readonly at: readonly [line: number, column: number];
}

/** Opens a frontmatter that may have these keys. */
function open(keys: readonly string[], node: MdastNode | undefined, known: Known, report: Report) {
  if (node?.type !== 'yaml') {
    report(1, 1, {
      code: 'missing-frontmatter',
      found: 'no frontmatter',
      expected: keys.join(', '),
    });
    return null;
  }
  const lines = new LineCounter();
  const document = parseDocument(node.value, { lineCounter: lines });
  const place = (offset: number): [number, number] => {
    const { line, col } = lines.linePos(offset);
    return [line + 1, col];
  };
  // Only the first error: those after it mostly follow from it.
  const [error] = document.errors;
  if (error !== undefined) report(...place(error.pos[0]), malformedYaml(error));
  const map = document.contents;
  if (error !== undefined || !isMap(map)) return null;
  for (const { key } of map.items) {
    if (!isScalar(key) || keys.includes(String(key.value))) continue;
    report(...place(key.range?.[0] ?? 0), unknownName('key', String(key.value), keys));
  }
  const scalar = (key: string): Found | null => {
    const value: unknown = map.get(key, true);
    if (isScalar(value) && typeof value.value === 'string' && value.value !== '') {
      const quoted = /^QUOTE/.test(value.type ?? '') ? 1 : 0;
      const [line, column] = place(value.range?.[0] ?? 0);
      return { value: value.value, at: [line, column + quoted] };
    }
    return null;
  };
  const required = (key: string) => {
    const found = scalar(key);
    if (!found)
      report(1, 1, { code: 'missing-text', found: `no text for "${key}"`, hint: 'write it' });
    return found;
  };
  const template = (key: string) => {
    const found = required(key);
    if (!found) return null;
    const { parts, faults } = checkText(found.value, known.amounts);
    for (const { column, ...fault } of faults) {
      report(found.at[0], found.at[1] + column - 1, fault);
    }
    return { parts, at: found.at };
  };
  return { scalar, required, template };
}

/** The frontmatter of an explainer, whose title and description may name figures. */
export const readExplainerFrontmatter: FrontmatterReader<ExplainerFrontmatter> = (
  node,
  known,
  report,
) => {
  const front = open(
    ['title', 'description', 'article', 'published', 'updated'],
    node,
    known,
    report,
  );
  if (front === null) return null;
  const date = (key: string): string | null => {
    const found = front.required(key);
    if (!found) return null;
    if (found.value.length === 10 && isIsoDate(found.value)) return found.value;
    report(...found.at, {
      code: 'impossible-date',
      found: `${key} "${found.value}"`,
      expected: 'a day of the calendar as YYYY-MM-DD',
    });
    return null;
  };
  const title = front.template('title');
  const description = front.template('description');
  const published = date('published');
  const updated = date('updated');
  if (published && updated && updated < published) {
    report(...front.scalar('updated')!.at, {
      code: 'reversed-period',
      found: `updated ${updated}, before it was published on ${published}`,
    });
  }
  const article = front.scalar('article');
  if (article && !known.articles.has(article.value)) {
    report(...article.at, unknownName('article', article.value, known.articles));
  }
  if (!title || !description || !published || !updated) return null;
  return {
    title: title.parts,
    description: description.parts,
    published,
    updated,
    article: article?.value ?? null,
  };
};

/** The frontmatter of a page, which the page shows as it is typed. */
export const readPageFrontmatter: FrontmatterReader<true> = (node, known, report) => {
  const keys = ['title', 'description'];
  const front = open(keys, node, known, report);
  if (front === null) return null;
  for (const text of keys.map(front.template)) {
    const filled = text?.parts.find(({ kind }) => kind !== 'text');
    if (!text || !filled) continue;
    const [line, column] = text.at;
    report(line, column + filled.column - 1, {
      code: 'placeholder-in-page',
      found: printTemplate([filled]),
      expected: 'words alone',
      hint: 'only the frontmatter of explainers is filled in',
    });
  }
  return true;
};
