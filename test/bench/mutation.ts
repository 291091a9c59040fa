// Mutation test of src/lib by Stryker: changes the code in every way that it knows, one change
// at a time, and prints which share of the changes the tests notice, by folder and in all.
//
// usage: mutation.ts [--share 0.1] [--seed 1] [--only reading/scan.ts] [--survivors]
// Without --share every declaration is changed, which takes hours; with it, a random share of
// the top-level declarations. The interval is Wilson's, at 95 %, as if changes were drawn singly.
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { root, run } from '../../scripts/steps.ts';
import { randomOf } from '../random.ts';

const PROMISED = 0.8;
const { values: options } = parseArgs({
  options: {
    share: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    survivors: { type: 'boolean', default: false },
  },
});
const stryker = join(root, 'test/bench/node_modules/@stryker-mutator/core/bin/stryker.js');
const report = join(root, '.build', 'mutation.json');
if (!existsSync(stryker)) {
  console.error('Stryker is not installed: npm ci --prefix test/bench');
  process.exit(2);
}

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}

/** `file:first-last` for each top-level declaration of a module, as Stryker names ranges of lines. */
function declarations(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
  );
  const line = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  return source.statements
    .filter((statement) => !ts.isImportDeclaration(statement) && !isType(statement))
    .map((statement) => `${file}:${line(statement.getStart(source))}-${line(statement.end)}`);
}

function isType(statement: ts.Statement): boolean {
  return ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
}

/** Both ends of Wilson's score interval for `hits` of `all`. */
function wilson(hits: number, all: number): readonly [number, number] {
  const z = 1.96;
  const share = hits / all;
  const middle = share + (z * z) / (2 * all);
  const half = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  return [(middle - half) / (1 + (z * z) / all), (middle + half) / (1 + (z * z) / all)];
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const random = randomOf(Number(options.seed));
const ranges = globSync('src/lib/**/*.ts', { cwd: root })
  .toSorted()
  .filter((file) => file.includes(options.only))
  .flatMap(declarations)
  .filter(() => random() < Number(options.share));

rmSync(report, { force: true });
const code = await run(process.execPath, [
  stryker,
  'run',
  'test/bench/mutation/stryker.config.json',
  '--mutate',
  ranges.join(','),
]);
if (code !== 0 || !existsSync(report)) process.exit(code || 1);

const { files } = JSON.parse(readFileSync(report, 'utf8')) as {
  files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
};
const NOTICED = new Set(['Killed', 'Timeout']);
const COUNTED = new Set([...NOTICED, 'Survived', 'NoCoverage']);
const folders = new Map<string, { noticed: number; all: number }>();
for (const [file, { mutants }] of Object.entries(files)) {
  for (const { status, mutatorName, replacement, location } of mutants) {
    if (!COUNTED.has(status)) continue;
    for (const name of [file.split('/').slice(0, 3).join('/'), 'all']) {
      const count = folders.get(name) ?? { noticed: 0, all: 0 };
      count.all += 1;
      if (NOTICED.has(status)) count.noticed += 1;
      folders.set(name, count);
    }
    if (options.survivors && !NOTICED.has(status))
      console.log(`${file}:${location.start.line} ${mutatorName} → ${replacement ?? ''}`);
  }
}
console.log(`\n${ranges.length} declarations, seed ${options.seed}`);
for (const [name, { noticed, all }] of folders) {
  const [low, high] = wilson(noticed, all);
  console.log(
    `${name.padEnd(20)} ${percent(noticed / all).padStart(7)} of ${all} changes noticed (${percent(low)} to ${percent(high)})`,
  );
}
const { noticed, all } = folders.get('all') ?? { noticed: 0, all: 0 };
if (all === 0 || noticed / all < PROMISED) process.exitCode = 1;
