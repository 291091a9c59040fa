// Compiles the reader to lib/, where package.json says that other projects find it; docs/reader.md is for them.
// `npm pack` does this first.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { command, root, run } from './steps.ts';

/** What other projects can import, each with its index.ts. */
const rooms = ['checks', 'quantity', 'reading', 'text'];

/** Adds a compiled file to `found`, and all that it imports. In it, imports have names that browsers can follow. */
function follow(file: string, found: Map<string, string>): void {
  if (found.has(file)) return;
  // In declarations the compiler leaves the names as they are.
  const text = readFileSync(file, 'utf8').replace(
    /((?: from |import\()["']\.[^"']+)\.ts(["'])/g,
    '$1.js$2',
  );
  found.set(file, text);
  const ending = file.endsWith('.d.ts') ? '.d.ts' : '.js';
  for (const [, name] of text.matchAll(/(?: from |import\()["'](\.[^"']+)\.js["']/g))
    follow(join(dirname(file), name! + ending), found);
}

const lib = join(root, 'lib');
const compiled = mkdtempSync(join(tmpdir(), 'library-'));
process.exitCode = await run(command('tsc'), ['-p', join('src', 'lib'), '--outDir', compiled]);
if (process.exitCode === 0) {
  // The compiler also writes what is needed for types inside of modules, whose types nobody can see.
  const found = new Map<string, string>();
  for (const room of rooms)
    for (const ending of ['.js', '.d.ts']) follow(join(compiled, room, `index${ending}`), found);
  rmSync(lib, { recursive: true, force: true });
  for (const [file, text] of found) {
    const kept = join(lib, relative(compiled, file));
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, text);
  }
}
rmSync(compiled, { recursive: true });
