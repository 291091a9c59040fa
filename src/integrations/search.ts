// The search: its script and style in search/ of the site, and the passages of long pages, by Pagefind, in pagefind/. Under
// `astro dev` the passages are the last build's.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import sirv from 'sirv';
import { bundleSearchScript } from './search/script.ts';

/** Where Pagefind is ended its answer never comes, and Node ends as though there were nothing left to do. */
function unanswered(): void {
  process.stderr.write('stopped: Pagefind ended before it had made the index of passages\n');
  process.exitCode = 1;
}

/** What is no passage: tables, code, and lists of files. */
const NO_PROSE = ['table', 'pre', 'dl', '.row', '.file'];

/** Pages in Traditional characters are those in Simplified ones. */
const PAGES = '{about,accessibility,contact,data,evidence,explainers,zh}/**/*.html';

/**
 * Writes the index of passages: of all that stands within `data-pagefind-body`.
 *
 * @throws where Pagefind has an error; where it is ended, the process says so and fails
 */
async function writePassages(site: string): Promise<void> {
  process.once('exit', unanswered);
  try {
    const { index, errors } = await createIndex({ excludeSelectors: NO_PROSE });
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
    // One by one: of a folder Pagefind takes the pages in the order of the file system, which goes into its files.
    for (const sourcePath of globSync(PAGES, { cwd: site }).toSorted()) {
      const content = readFileSync(join(site, sourcePath), 'utf8');
      if (!content.includes(' data-pagefind-body')) continue;
      const added = await index.addHTMLFile({ sourcePath, content });
      if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join(', ')}`);
    }
    const { files } = await index.getFiles();
    for (const { path, content } of files) {
      // Its own interfaces, which we do not use.
      if (/(?:^|[-/])(?:ui|highlight)\b/.test(path)) continue;
      const file = join(site, 'pagefind', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  } finally {
    await close();
    process.off('exit', unanswered);
  }
}

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
        const base = server.config.base.replace(/\/$/, '');
        server.middlewares.use(`${base}/pagefind/`, sirv(join(dist, 'pagefind'), { dev: true }));
        server.middlewares.use(async (request, response, next) => {
          const [path] = (request.url ?? '').split('?');
          const name = /^\/search\/(search\.(?:js|css))$/.exec(path!.slice(base.length))?.[1];
          if (name === undefined) return next();
          response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'text/css');
          response.end((await bundleSearchScript(root)).get(name));
        });
      },
      // Before pages are sealed, which keeps the styles that scripts ask for.
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const folder = join(site, 'search');
        mkdirSync(folder, { recursive: true });
        for (const [name, content] of await bundleSearchScript(root))
          writeFileSync(join(folder, name), content);
        await writePassages(site);
        logger.info('indexed passages');
      },
    },
  };
}
