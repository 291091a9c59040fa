// Measures what SECURITY.md and docs/quality.md promise, and prints a line for each promise. Takes some 20 minutes on
// two cores, and builds the site first where it is not built.
//
// usage: audit.ts [full] [WORD …]   full looks at every page; with words, only what has one of them in its name
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fullDisk } from '../test/audit/full-disk.ts';
import { kills } from '../test/audit/kills.ts';
import { oldBrowsers } from '../test/audit/old-browsers.ts';
import { pages } from '../test/audit/pages.ts';
import { replicated } from '../test/audit/replicated.ts';
import type { Requirement } from '../test/audit/requirement.ts';
import { saved } from '../test/audit/saved.ts';
import { tested } from '../test/audit/tested.ts';
import { wordpress } from '../test/audit/wordpress.ts';
import { astro, root, run } from './steps.ts';

const requirements: readonly Requirement[] = [
  tested('licences, bill of materials and install scripts', 'unit', ['test/supply']),
  tested('headers for hosts, and one policy a page', 'unit', ['test/integrations/harden']),
  pages,
  tested('valid pages in their languages, and links that lead somewhere', 'browser', [
    'test/browser/valid.test.ts',
    'test/browser/untranslated.test.ts',
    'test/browser/findable.test.ts',
    'test/browser/links.test.ts',
  ]),
  tested('policies, frames and sandboxes', 'browser', ['test/browser/security.test.ts']),
  tested('embeds in the tools that size frames', 'browser', ['test/browser/embeds.test.ts']),
  tested('a text of one’s own is read and goes nowhere', 'browser', ['test/browser/read.test.ts']),
  wordpress,
  tested('a number never leaves without its doubt', 'browser', [
    'test/browser/taken-along.test.ts',
  ]),
  saved,
  oldBrowsers,
  tested('access for all', 'browser', [
    'test/browser/access.test.ts',
    'test/browser/accessibility.test.ts',
    'test/browser/pages.test.ts',
  ]),
  tested('hostile addresses', 'browser', ['test/browser/addresses.test.ts']),
  tested('hostile texts', 'browser', ['test/browser/hostile.test.ts']),
  tested('faults of files and of users', 'unit', [
    'test/bad-input',
    'test/record/lock-folder.test.ts',
    'test/record/swap-folder.test.ts',
    'test/faults',
  ]),
  replicated,
  kills,
  fullDisk,
  tested('the same bytes from another path, clock, locale and core count', 'browser', [
    'test/browser/rebuild.test.ts',
  ]),
];

const words = process.argv.slice(2).filter((word) => word !== 'full');
const full = process.argv.includes('full');
const chosen = requirements.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);
if (!existsSync(join(root, 'dist'))) {
  const built = await run(...astro('build'));
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
