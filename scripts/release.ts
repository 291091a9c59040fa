// Cuts a release of the data: keeps what is published now as data/releases/<version>/, with the picture of every chart,
// from which the next versions are computed. Writes public/data/, too. Commit the folder of the release.
//
// usage: release.ts [VERSION]   VERSION is needed for the first release only
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { undrawableChart } from '../src/charts/undrawable-chart.ts';
import { formatProblem } from '../src/lib/problem.ts';
import { lockFolder } from '../src/record/lock-folder.ts';
import type { Files } from '../src/record/publish/publication.ts';
import { cutRelease, megabytes } from '../src/record/release.ts';
import { swapFolder } from '../src/record/swap-folder.ts';
import { root } from './steps.ts';

/**
 * What a release keeps of the charts, as the site draws them from the published folder. The modules of the site read
 * variables that only a build sets, so they are bundled with values for them.
 */
async function chartsToKeep(files: Files) {
  const published = join(root, 'public', 'data');
  lockFolder(root, published);
  swapFolder(published, files);
  const folder = join(root, 'node_modules', '.cache', 'release');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'kept-charts.mjs');
  await build({
    entryPoints: [join(root, 'src', 'site', 'kept-charts.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    define: { 'import.meta.env': JSON.stringify({ BASE_URL: '/', PROD: true }) },
  });
  const { releasedCharts, picturesToKeep } = (await import(
    pathToFileURL(outfile).href
  )) as typeof import('../src/site/kept-charts.ts');
  return { charts: chartsJson(releasedCharts()), pictures: picturesToKeep() };
}

/** Rows as JSON, a row a line. */
const chartsJson = (rows: readonly object[]) =>
  `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;

// A mistyped option must not cut a release.
const { positionals } = parseArgs({ allowPositionals: true });
const result = await cutRelease(
  {
    data: join(root, 'data'),
    content: join(root, 'content'),
    sources: null,
    undrawable: undrawableChart,
    chartsToKeep,
  },
  positionals[0] ?? null,
  new Date().toISOString().slice(0, 10),
);
if ('version' in result) {
  const { version, pictures, allPictures } = result;
  process.stdout.write(
    `data/releases/${version}/ is written, with ${megabytes(pictures)} of new pictures; all releases hold ${megabytes(allPictures)}\n`,
  );
} else {
  for (const problem of result.problems) process.stderr.write(`${formatProblem(problem)}\n`);
  process.exitCode = 1;
}
