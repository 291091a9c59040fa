// Cuts a release of the data: keeps what is published now as data/releases/<version>/, from which the next versions
// are computed. Commit the folder.
//
// usage: release.ts [VERSION]   VERSION is needed for the first release only
import { join } from 'node:path';
import { undrawableChart } from '../src/charts/undrawable-chart.ts';
import { formatProblem } from '../src/lib/problem.ts';
import { cutRelease } from '../src/record/release.ts';
import { root } from './steps.ts';

const result = await cutRelease(
  {
    data: join(root, 'data'),
    content: join(root, 'content'),
    sources: null,
    undrawable: undrawableChart,
  },
  process.argv[2] ?? null,
  new Date().toISOString().slice(0, 10),
);
if ('version' in result) process.stdout.write(`data/releases/${result.version}/ is written\n`);
else {
  for (const problem of result.problems) process.stderr.write(`${formatProblem(problem)}\n`);
  process.exitCode = 1;
}
