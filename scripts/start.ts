// Builds the site and serves it on 127.0.0.1.
//
// usage: start.ts [--port NUMBER]
// environment: PORT (4321 by default), BASE (base path)
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import './end-with-npm.mjs';
import { serve } from './serve.ts';
import { announce, astro, root, run } from './steps.ts';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const port = Number(values.port ?? process.env.PORT ?? 4321);
const base = process.env.BASE ?? '/';

const built = await run(...astro('build'));
if (built !== 0) process.exit(built);

try {
  await serve(join(root, 'dist'), { port, base });
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  process.stderr.write(
    `Port ${port} on 127.0.0.1 is in use: end the program that holds it, or choose another, as in PORT=4322 npm start.\n`,
  );
  process.exit(1);
}
announce(`After the Hat is at http://127.0.0.1:${port}${base}  (Ctrl C ends it)`);
