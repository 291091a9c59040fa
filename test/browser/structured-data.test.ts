import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { datasetFaults } from '../schema-org.ts';
import { dist, pagePaths } from './open-site.ts';

interface Dataset {
  readonly [property: string]: unknown;
  readonly description: string;
  readonly distribution: readonly {
    readonly contentUrl: string;
    readonly encodingFormat: string;
  }[];
}

const pages = pagePaths().filter((path) => /^(\/zh)?\/(data\/|charts\/[^/]+\/)$/.test(path));

/** The Dataset that a page carries for search engines. */
function datasetOf(path: string): Dataset {
  const { document } = parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8'));
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => JSON.parse(textContent ?? '') as Dataset,
  );
  return scripts.find((script) => script['@type'] === 'Dataset')!;
}

describe.each(pages)('%s', (path) => {
  test('carries a Dataset with all that search engines for data ask for', () => {
    const dataset = datasetOf(path);
    const asked =
      'name description url license creator version datePublished distribution spatialCoverage variableMeasured isAccessibleForFree';
    for (const property of asked.split(' ')) {
      expect(dataset[property], property).toBeTruthy();
      expect(dataset[property], property).not.toEqual([]);
    }
    expect(dataset.description.length).toBeGreaterThanOrEqual(path.startsWith('/zh/') ? 20 : 50);
    expect(dataset.description.length).toBeLessThanOrEqual(5000);
    for (const { contentUrl, encodingFormat } of dataset.distribution) {
      expect(contentUrl).toMatch(/^https?:\/\//);
      expect(encodingFormat).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    }
  });
});

test('they are Datasets by the types of schema.org', () => {
  const some = pages.filter((path) => /\/(data|charts\/lanzhou-monitored)\/$/.test(path));
  expect(some).toHaveLength(4);
  expect(datasetFaults(some.map(datasetOf))).toEqual([]);
});
