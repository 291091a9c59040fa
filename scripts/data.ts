// Reads data/ and content/, checks them, and publishes public/data/. Every problem is printed on a line of its own;
// where there is one, nothing is written.
//
// usage: data.ts [--data DIR] [--content DIR] [--out DIR]
// environment: SITE (origin), BASE (base path), SOURCES_DIR (check the locators against the texts there),
// DEBUG (show the whole of an error)
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { undrawableChart } from '../src/charts/undrawable-chart.ts';
import { formatProblem, refused } from '../src/lib/problem.ts';
import { lockFolder } from '../src/record/lock-folder.ts';
import { addressOf, publishRecord } from '../src/record/record.ts';
import { root } from './steps.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, 'data') },
    content: { type: 'string', default: join(root, 'content') },
    out: { type: 'string', default: join(root, 'public', 'data') },
  },
});
const { SITE = 'http://127.0.0.1:4321', BASE = '/', SOURCES_DIR } = process.env;

try {
  const out = resolve(values.out);
  lockFolder(root, out);
  const inputs = {
    data: resolve(values.data),
    content: resolve(values.content),
    sources: SOURCES_DIR ? resolve(SOURCES_DIR) : null,
    address: addressOf(SITE, BASE),
    undrawable: undrawableChart,
  };
  const problems = await publishRecord(inputs, out, (line) => process.stdout.write(`${line}\n`));
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  if (problems.length > 0) {
    process.stderr.write(`${refused(problems)}\n`);
    process.exitCode = 1;
  }
} catch (error) {
  if (process.env.DEBUG) throw error;
  process.stderr.write(`stopped: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
