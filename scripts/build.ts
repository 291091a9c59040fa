// data/ and content/ → public/data/ → dist/, and the search index of what was built. A build that fails leaves the last dist/ as it was.
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prune } from '../src/charts/picture-cache.ts';
import { addressOf } from './build-data.ts';
import { indexSearch } from './index-search.ts';
import { headersFile } from './hosting/_headers.ts';
import { sealPages } from './hosting/seal-pages.ts';
import { writeSitemap } from './sitemap.ts';
import { announce, command, root, run } from './steps.ts';

/** Puts the folder `fresh` in the place of `target`. */
function replaceFolder(fresh: string, target: string): void {
  const old = `${target}.tmp-old-${process.pid}`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

/** In milliseconds. */
const week = 7 * 24 * 3600 * 1000;

const fresh = join(root, `dist.tmp-${process.pid}`);
process.on('exit', () => rmSync(fresh, { recursive: true, force: true }));

announce('Data: reading, checking and publishing');
const data = await run(process.execPath, [join(root, 'scripts', 'build-data.ts')]);
if (data !== 0) process.exit(data);

announce('Site: drawing charts and writing pages');
const site = await run(command('astro'), ['build'], { OUT_DIR: fresh });
if (site !== 0) process.exit(site);

sealPages(fresh);

announce('Search: indexing pages and figures');
await indexSearch(fresh);

const { SITE = 'http://127.0.0.1:4321', BASE = '/' } = process.env;
writeSitemap(fresh, addressOf(SITE, BASE));
writeFileSync(join(fresh, '_headers'), headersFile(fresh, BASE));

replaceFolder(fresh, join(root, 'dist'));
// A whole build has used every picture there is; others may belong to another branch.
prune(Date.now() - week);
announce('Built dist/');
