import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { dist, filesOf } from './open-site.ts';

/** Every page but most of the figures’, which are many and of one kind: a tenth of them stands for all. */
const pages = filesOf(dist)
  .filter((path) => path.endsWith('.html'))
  .filter((path, index) => !/figures\/./.test(path) || index % 10 === 0);

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

/** WebKit drops the whole declaration, and the underline with it. */
test('no style says more than a line in the shorthand of text-decoration', () => {
  const styles = new Set(
    [...pages, 'search/search.css'].flatMap((path) =>
      [...readFileSync(join(dist, path), 'utf8').matchAll(/text-decoration:[^;}]*(?=[;}])/g)].map(
        ([declaration]) => declaration,
      ),
    ),
  );
  expect([...styles].toSorted()).toEqual(['text-decoration:none', 'text-decoration:underline']);
});
