// The site with reload on change. Astro reloads what it imports; data and content are rebuilt here, and
// Astro's server starts anew with them, since it keeps the paths of pages and their data.
import type { ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { announce, command, ended, root, run, start } from './steps.ts';

const buildData = () => run(process.execPath, [join(root, 'scripts', 'build-data.ts')]);

let server: ChildProcess | null = null;
/** Serves until it is stopped from here, which is not its end for the caller. */
function serve(): void {
  const started = start(command('astro'), ['dev']);
  server = started;
  void ended(started).then((code) => {
    if (server === started) process.exit(code);
  });
}

async function serveAnew(): Promise<void> {
  const old = server;
  server = null;
  if (old !== null) {
    const stopped = ended(old);
    old.kill();
    await stopped;
  }
  serve();
}

let building = false;
let changed = false;
async function rebuild(): Promise<void> {
  changed = true;
  if (building) return;
  building = true;
  while (changed) {
    changed = false;
    announce('Data: something changed');
    if ((await buildData()) === 0) await serveAnew();
  }
  building = false;
}

announce('Data: reading, checking and publishing');
if ((await buildData()) !== 0) process.exit(1);
serve();

let timer: NodeJS.Timeout | undefined;
for (const folder of ['data', 'content']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), 100);
  });
}
