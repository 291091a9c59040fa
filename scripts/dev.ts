// The site with reload on change: data and content are rebuilt first, then Astro reloads the page.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { announce, command, root, run } from './steps.ts';

const buildData = () => run(process.execPath, [join(root, 'scripts', 'build-data.ts')]);

let building = false;
let changed = false;
async function rebuild(): Promise<void> {
  changed = true;
  if (building) return;
  building = true;
  while (changed) {
    changed = false;
    await buildData();
  }
  building = false;
}

announce('Data: reading, checking and publishing');
if ((await buildData()) !== 0) process.exit(1);

let timer: NodeJS.Timeout | undefined;
for (const folder of ['data', 'content']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), 100);
  });
}
process.exit(await run(command('astro'), ['dev']));
