// Measures what SECURITY.md and docs/quality.md promise and prints a line for each: `npm run audit`, 8 to 15 minutes on two cores
// on a built site; `npm run audit -- full` looks at every page; `npm run audit -- name …` measures what has one of the words in its name.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fullDisk } from '../test/audit/full-disk.ts';
import { kills } from '../test/audit/kills.ts';
import { pages } from '../test/audit/pages.ts';
import type { Requirement } from '../test/audit/requirement.ts';
import { tested } from '../test/audit/tested.ts';
import { root, run } from './steps.ts';

const requirements: readonly Requirement[] = [
  tested('licences, bill of materials and install scripts', 'unit', ['test/supply']),
  tested('headers for hosts, and one policy a page', 'unit', ['test/scripts/hosting']),
  pages,
  tested('policies, frames and sandboxes', 'site', ['test/site/security.test.ts']),
  tested('access for all', 'site', [
    'test/site/access.test.ts',
    'test/site/accessibility.test.ts',
    'test/site/pages.test.ts',
  ]),
  tested('hostile addresses', 'site', ['test/site/addresses.test.ts']),
  tested('hostile texts', 'site', ['test/site/hostile.test.ts']),
  tested('faults of files and of users', 'unit', [
    'test/bad-input',
    'test/scripts/own-folder.test.ts',
    'test/scripts/swap-folder.test.ts',
    'test/faults',
  ]),
  kills,
  fullDisk,
  tested('the same bytes from another path, clock, locale and core count', 'site', [
    'test/site/rebuild.test.ts',
  ]),
];

const words = process.argv.slice(2).filter((word) => word !== 'full');
const full = process.argv.includes('full');
const chosen = requirements.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);
if (!existsSync(join(root, 'dist'))) {
  const built = await run(process.execPath, [join(root, 'scripts', 'build.ts')]);
  if (built !== 0) process.exit(built);
}
let failed = 0;
for (const { name, measure } of chosen) {
  const { passed, figures } = await measure(full).catch((error: unknown) => ({
    passed: false,
    figures: String(error),
  }));
  if (!passed) failed += 1;
  process.stdout.write(`${name}: ${passed ? 'passed' : 'failed'} — ${figures}\n`);
}
process.exit(failed === 0 ? 0 : 1);
