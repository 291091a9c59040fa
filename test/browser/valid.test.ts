import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { dist, pagePaths, samplePaths } from './open-site.ts';

const pages = [...samplePaths().map((path) => `${path.slice(1)}index.html`), '404.html'];

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard'],
    // No page leaves out a level.
    rules: { 'heading-level': 'error' },
  });
  const faults: string[] = [];
  for (const path of pages) {
    const { results } = await validator.validateString(readFileSync(join(dist, path), 'utf8'));
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  expect(faults).toEqual([]);
}, 180_000);

/** The validator passes over what stands there. A browser moves it into the page, other programs may not. */
test('nothing stands behind the end of a page', () => {
  const all = [...pagePaths().map((path) => `${path.slice(1)}index.html`), '404.html'];
  expect(
    all.filter(
      (path) =>
        !/^(?:(?!<\/body>).)*<\/body>\s*<\/html>\s*$/s.test(readFileSync(join(dist, path), 'utf8')),
    ),
  ).toEqual([]);
});

/** WebKit drops the whole declaration, and the underline with it. */
test('no style says more than a line in the shorthand of text-decoration', () => {
  const styles = new Set(
    [...pages, 'search/search.css'].flatMap((path) =>
      [...readFileSync(join(dist, path), 'utf8').matchAll(/text-decoration:[^;}]*(?=[;}])/g)].map(
        ([declaration]) => declaration,
      ),
    ),
  );
  expect([...styles].toSorted()).toEqual([
    'text-decoration:line-through',
    'text-decoration:none',
    'text-decoration:underline',
  ]);
});
