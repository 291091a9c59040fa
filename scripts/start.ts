// Builds everything, then serves it.
import { join } from 'node:path';
import { serve } from './serve.ts';
import { announce, root, run } from './steps.ts';

const PORT = 4321;
const base = process.env.BASE ?? '/';

const built = await run(process.execPath, [join(root, 'scripts', 'build.ts')]);
if (built !== 0) process.exit(built);

try {
  await serve(join(root, 'dist'), { port: PORT, base });
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  process.stderr.write(
    `Port ${PORT} on 127.0.0.1 is in use: end the program that holds it, then run npm start again.\n`,
  );
  process.exit(1);
}
announce(`After the Hat is at http://127.0.0.1:${PORT}${base}  (Ctrl C ends it)`);
