// Runs a measurement of test/bench.
//
// usage: bench.ts NAME [OPTION …]   `npm run bench -- search` for example; options are passed on
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './steps.ts';

const folder = join(root, 'test', 'bench');
const [name = '', ...rest] = process.argv.slice(2).filter((word) => word !== '--');
const file = join(folder, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const names = readdirSync(folder).flatMap((each) => /^(.+)\.ts$/.exec(each)?.[1] ?? []);
  console.error(`no such measurement: "${name}"; files of test/bench are ${names.join(', ')}`);
  process.exit(2);
}
process.exit(await run(process.execPath, [file, ...rest]));
