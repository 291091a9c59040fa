// The search: its script, its style and its index, in search/ of the site. Under `astro dev` the index is the last build's.
import { writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { bundleSearchScript } from './search/script.ts';
import { writeSearchIndex } from './search/write-index.ts';

export function search(): AstroIntegration {
  let root: string;
  let dist: string;
  return {
    name: 'search',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
        dist = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => {
        const folder = `${server.config.base.replace(/\/$/, '')}/search/`;
        const files = sirv(join(dist, 'search'), { dev: true });
        server.middlewares.use(async (request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?');
          if (!path.startsWith(folder) || path === folder) return next();
          const name = path.slice(folder.length);
          if (name !== 'search.js' && name !== 'search.css') {
            request.url = `/${name}`;
            return files(request, response, next);
          }
          response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'text/css');
          response.end((await bundleSearchScript(root)).get(name));
        });
      },
      // Before pages are sealed, which keeps the styles that scripts ask for.
      'astro:build:done': async ({ dir, logger }) => {
        const folder = join(fileURLToPath(dir), 'search');
        await mkdir(folder, { recursive: true });
        for (const [name, content] of await bundleSearchScript(root))
          await writeFile(join(folder, name), content);
        await writeSearchIndex(fileURLToPath(dir), root);
        logger.info('indexed pages and figures');
      },
    },
  };
}
