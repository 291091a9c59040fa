import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { datasetFaults } from '../schema-org.ts';
import { dist, every, pagePaths, storyPaths } from './open-site.ts';

interface Linked {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/**
 * What Google's documentation asks for, as far as excerpts of it showed on 2026-11-30, which were not whole pages, and
 * what we promise beyond it: logo, time zone and `mainEntityOfPage`. `required` and `recommended` are its words; each
 * has to hold here. A path has dots; of a list every item is looked at.
 * https://developers.google.com/search/docs/appearance/structured-data/<page>
 */
const rules = {
  NewsArticle: {
    page: 'article',
    required: [],
    recommended: [
      ['headline', 'text'],
      ['image', 'file'],
      ['datePublished', 'time'],
      ['dateModified', 'time'],
      ['author.@type', 'Organization'],
      ['author.name', 'text'],
      ['author.url', 'address'],
      ['publisher.name', 'text'],
      ['publisher.logo.@type', 'ImageObject'],
      ['publisher.logo.url', 'file'],
      ['mainEntityOfPage', 'address'],
    ],
  },
  Dataset: {
    page: 'dataset',
    required: [
      ['name', 'text'],
      ['description', 'description'],
    ],
    recommended: [
      ['creator.name', 'text'],
      ['distribution.contentUrl', 'address'],
      ['distribution.encodingFormat', 'media type'],
      ['isAccessibleForFree', 'boolean'],
      ['license', 'address'],
      ['spatialCoverage', 'any'],
      ['url', 'address'],
      ['variableMeasured.name', 'text'],
      ['version', 'text'],
      ['datePublished', 'any'],
    ],
  },
  BreadcrumbList: {
    page: 'breadcrumb',
    required: [
      ['itemListElement.@type', 'ListItem'],
      ['itemListElement.position', 'number'],
      ['itemListElement.name', 'text'],
      ['itemListElement.item', 'address'],
    ],
    recommended: [],
  },
} as const;

const isAddress = (value: unknown) => /^https?:\/\/\S+$/.test(String(value));

/** Whether a value is of a kind; a kind without a line here is the value itself. */
const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  any: (value) => value !== '' && JSON.stringify(value) !== '[]',
  text: (value) => typeof value === 'string' && value.trim() !== '',
  number: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  description: (value) => String(value).length >= 50 && String(value).length <= 5000,
  address: isAddress,
  file: (value) =>
    isAddress(value) && existsSync(join(dist, new URL(String(value)).pathname.slice(1))),
  // ISO 8601 with a time zone.
  time: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(String(value)),
  'media type': (value) => /^[a-z]+\/[a-z0-9.+-]+$/.test(String(value)),
};

/** The values at a path; `undefined` among them where something of it is missing. */
function valuesAt(value: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(value))
    return value.length === 0
      ? [undefined]
      : value.flatMap((one) => valuesAt(one, [name!, ...rest].filter(Boolean)));
  if (name === undefined) return [value];
  const next = (value as Readonly<Record<string, unknown>> | undefined)?.[name];
  return next === undefined || rest.length === 0 ? [next] : valuesAt(next, rest);
}

/** What an item breaks of the rules for its type. */
function brokenRules(item: Linked): string[] {
  const rule = rules[item['@type'] as keyof typeof rules];
  return [...rule.required, ...rule.recommended].flatMap(([path, kind]) =>
    valuesAt(item, path.split('.'))
      .filter((value) => value === undefined || !(kinds[kind]?.(value) ?? value === kind))
      .map((value) => `${path}: ${JSON.stringify(value)} is no ${kind}`),
  );
}

function itemsOf(path: string): Linked[] {
  const { document } = parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8'));
  return [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => JSON.parse(textContent ?? '') as Linked,
  );
}

const datasets = pagePaths().filter((path) => /^(\/zh)?\/(data\/|charts\/[^/]+\/)$/.test(path));
const datasetOf = (path: string) => itemsOf(path).find((item) => item['@type'] === 'Dataset')!;

test('each kind of page carries what the rules are about', () => {
  for (const path of datasets) expect(datasetOf(path), path).toBeDefined();
  for (const path of storyPaths())
    expect(itemsOf(path).map((item) => item['@type'])).toContain('NewsArticle');
});

const figures = every(
  10,
  pagePaths().filter((path) => /\/figures\/./.test(path)),
);
describe.each([...datasets, ...storyPaths(), ...figures])('%s', (path) => {
  test('keeps the rules of Google for each of its items', () => {
    const items = itemsOf(path);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(brokenRules(item)).toEqual([]);
    const trail = items.find((item) => item['@type'] === 'BreadcrumbList');
    expect((trail?.itemListElement as unknown[]).length).toBeGreaterThanOrEqual(2);
  });
});

test.each([
  [
    'a date without a time',
    { datePublished: '2026-11-29' },
    'datePublished: "2026-11-29" is no time',
  ],
  [
    'a logo that is no file',
    {
      publisher: { name: 'x', logo: { '@type': 'ImageObject', url: 'https://example.org/no.png' } },
    },
    'publisher.logo.url: "https://example.org/no.png" is no file',
  ],
  [
    'an author without a name',
    { author: { '@type': 'Organization', url: 'https://example.org/' } },
    'author.name: undefined is no text',
  ],
])('%s breaks the rules', (_, part, fault) => {
  const [story] = itemsOf(storyPaths()[0]!).filter((item) => item['@type'] === 'NewsArticle');
  expect(brokenRules(story!)).toEqual([]);
  expect(brokenRules({ ...story!, ...part })).toContain(fault);
});

test('they are Datasets by the types of schema.org', () => {
  const some = datasets.filter((path) => /\/(data|charts\/lanzhou-monitored)\/$/.test(path));
  expect(some).toHaveLength(4);
  expect(datasetFaults(some.map(datasetOf))).toEqual([]);
});
