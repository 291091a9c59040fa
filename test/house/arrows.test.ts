import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { forbidden, rooms } from '../../arrows.mjs';
import { root } from '../../scripts/steps.ts';

/** What the project's own configuration says of a file that holds this code. */
const eslint = new ESLint({ cwd: root });
async function said(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) });
  return result!.messages
    .filter(({ ruleId }) => ruleId === 'house/arrows')
    .map(({ message }) => message);
}

test.each([
  ['src/lib/problem.ts', `import { fold } from './text/fold.ts'`],
  ['src/lib/language.ts', `import type { Problem } from './problem.ts'`],
  ['src/lib/text/probe.ts', `import { add } from '../quantity/decimal.ts'`],
  ['src/lib/text/probe.ts', `import { add } from '../quantity/../quantity/decimal.ts'`],
  ['src/lib/text/probe.ts', `import { readFileSync } from 'node:fs'`],
  ['src/lib/text/probe.ts', `import { readFileSync } from 'fs'`],
  ['src/lib/quantity/probe.ts', `import type { Figure } from '../model/figure.ts'`],
  ['src/lib/reading/probe.ts', `import type { Figure } from '../model/figure.ts'`],
  ['src/lib/model/probe.ts', `import { check } from '../checks/check.ts'`],
  ['src/lib/model/probe.ts', `import lodash from 'lodash'`],
  ['src/lib/prose/probe.ts', `import { read } from '../reading/read.ts'`],
  ['src/lib/search/probe.ts', `import MiniSearch from 'minisearch'`],
  ['src/lib/checks/probe.ts', `export { prepare } from '../../record/record.ts'`],
  ['src/lib/checks/probe.ts', `export * from '../../site/data.ts'`],
  ['src/record/probe.ts', `import { drawChart } from '../charts/draw.ts'`],
  ['src/record/probe.ts', `const late = await import('../site/data.ts')`],
  ['src/record/probe.ts', `import { root } from '../../scripts/steps.ts'`],
  ['src/charts/probe.ts', `import { route } from '../site/routes.ts'`],
  ['src/charts/probe.ts', `import type { CheckedRecord } from '../record/checked-record.ts'`],
  ['src/charts/probe.ts', `import { build } from 'vite'`],
  ['src/site/probe.ts', `import Chart from '../components/Chart.astro'`],
  ['src/site/probe.ts', `import type { Lang } from '../client/search/results.ts'`],
  ['src/site/probe.ts', `import * as Plot from '@observablehq/plot'`],
  ['src/client/probe.ts', `import { figures } from '../site/data.ts'`],
  ['src/client/probe.ts', `import { readFileSync } from 'node:fs'`],
  ['src/components/Probe.astro', `---\nimport { fold } from '../lib/text/fold.ts'\n---\n`],
  [
    'src/components/Probe.astro',
    `<script>\nimport { charts } from '../record/record.ts';\n</script>`,
  ],
  ['src/pages/probe.ts', `import * as Plot from '@observablehq/plot'`],
  ['src/pages/probe.astro', `---\nimport { readData } from '../record/read/data.ts'\n---\n`],
  ['src/integrations/probe.ts', `import { serve } from '../../scripts/serve.ts'`],
  ['src/integrations/probe.ts', `import Page from '../pages/404.astro'`],
  ['scripts/probe.ts', `import lodash from 'lodash'`],
])('%s: %s is forbidden', async (file, code) => {
  expect(await said(file, code)).toEqual([expect.stringContaining('may not import')]);
});

test.each([
  ['src/lib/checks/probe.ts', `import { add } from '../quantity/decimal.ts'`],
  ['src/lib/checks/probe.ts', `import type { Check } from './check.ts'`],
  ['src/record/probe.ts', `import Papa from 'papaparse'`],
  ['src/charts/probe.ts', `import { scaleLinear } from 'd3'`],
  [
    'src/components/Probe.astro',
    `---\nimport type { Figure } from '../lib/model/figure.ts'\n---\n`,
  ],
  ['src/components/Probe.astro', `---\nimport { messages } from '../lib/language.ts'\n---\n`],
  ['src/client/probe.ts', `import type { ViewFile } from '../site/chart-view.ts'`],
  ['src/pages/probe.ts', `import early from '../client/embed/early.js?raw'`],
  ['scripts/probe.ts', `import { read } from '../src/lib/reading/read.ts'`],
])('%s: %s is allowed', async (file, code) => {
  expect(await said(file, code)).toEqual([]);
});

interface Import {
  readonly file: string;
  readonly imported: string;
  readonly isType: boolean;
}

/** Every import of the project's own code, as it is written. */
const imports: readonly Import[] = [
  ...globSync(['src/**/*.{ts,astro}', 'scripts/**/*.{ts,mjs}'], { cwd: root }),
  'astro.config.mjs',
].flatMap((path) => {
  const file = path.replaceAll('\\', '/');
  return Array.from(
    readFileSync(join(root, file), 'utf8').matchAll(
      /^\s*(?:import|export)\s(type\s)?[^'"`;]*?(?:from\s)?['"]([^'"\n]+)['"]|\bimport\(['"]([^'"\n]+)['"]\)/gm,
    ),
    ([, type, stated, late]) => ({
      file,
      imported: (stated ?? late)!,
      isType: type !== undefined,
    }),
  );
});

test('imports are found', () => {
  expect(imports.length).toBeGreaterThan(1000);
});

test('no circle of files', () => {
  const next = new Map<string, string[]>();
  for (const { file, imported } of imports)
    if (imported.startsWith('.'))
      next.set(file, [
        ...(next.get(file) ?? []),
        join(dirname(file), imported.split('?')[0]!).replaceAll('\\', '/'),
      ]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, above: readonly string[]) => {
    if (above.includes(file)) {
      circles.push([...above.slice(above.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    done.add(file);
    for (const each of next.get(file) ?? []) visit(each, [...above, file]);
  };
  for (const file of next.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('no row allows a package that no file of its room imports', () => {
  const idle = Object.entries(rooms).flatMap(([room, allowed]) =>
    allowed
      .filter((each) => {
        if (/^(?:types:)?src\//.test(each)) return false;
        const without = { ...rooms, [room]: allowed.filter((other) => other !== each) };
        return !imports.some(
          ({ file, imported, isType }) =>
            forbidden(file, imported, isType, rooms) === null &&
            forbidden(file, imported, isType, without) !== null,
        );
      })
      .map((each) => `${room} ${each}`),
  );
  expect(idle).toEqual([]);
});
