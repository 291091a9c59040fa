import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STANDING_PAGES } from '../../../src/record/read/links.ts';
import { root } from '../../../scripts/steps.ts';

test('links may lead to every page that always stands, and to no other', () => {
  const pages = join(root, 'src', 'pages', '[...lang]');
  const folders = ['', ...readdirSync(pages)].filter((folder) =>
    ['index.astro', '[...page].astro'].some((file) => existsSync(join(pages, folder, file))),
  );
  expect(folders.toSorted()).toEqual(STANDING_PAGES);
});
