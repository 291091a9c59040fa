// data/ and content/ → public/data/ → dist/, and the search index of what was built. A build that fails leaves the last dist/ as it was.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prune } from '../src/charts/picture-cache.ts';
import { addressOf, publishData } from './build-data.ts';
import './external-memory.ts';
import { headersFile } from './hosting/_headers.ts';
import { sealPages } from './hosting/seal-pages.ts';
import { indexSearch, writeSearchScript } from './index-search.ts';
import { ownFolder } from './own-folder.ts';
import { writeSitemap } from './sitemap.ts';
import { announce, command, root, run, stopping } from './steps.ts';
import { folderBeside, replaceFolder } from './swap-folder.ts';
import { writeTraditional } from './traditional.ts';

const dist = join(root, 'dist');
const { SITE = 'http://127.0.0.1:4321', BASE = '/' } = process.env;

/** In milliseconds. */
const week = 7 * 24 * 3600 * 1000;

/** @returns whether the site was built */
async function build(): Promise<boolean> {
  ownFolder(dist);
  const fresh = folderBeside(dist);
  process.on('exit', () => rmSync(fresh, { recursive: true, force: true }));

  announce('Data: reading, checking and publishing');
  if (!(await publishData())) return false;

  announce('Site: drawing charts and writing pages');
  if ((await run(command('astro'), ['build'], { OUT_DIR: fresh })) !== 0) return false;
  // Before pages are sealed, which keeps the styles that scripts ask for.
  await writeSearchScript(fresh);
  sealPages(fresh);
  writeTraditional(fresh);

  announce('Search: indexing pages and figures');
  await indexSearch(fresh);

  writeSitemap(fresh, addressOf(SITE, BASE));
  writeFileSync(join(fresh, '_headers'), headersFile(fresh, BASE));

  replaceFolder(fresh, dist);
  // A whole build has used every picture there is; others may belong to another branch.
  prune(Date.now() - week);
  announce('Built dist/');
  return true;
}

await stopping(async () => {
  if (!(await build())) process.exitCode = 1;
});
