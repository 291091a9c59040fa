// What is done to the built site as a whole, behind the last page: the last integration, which then puts the new
// site in the place of the one before. A build that fails or is killed leaves that one as it was.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { prune } from '../charts/picture-cache.ts';
import { addressOf } from '../record/record.ts';
import { folderBeside, replaceFolder } from '../record/swap-folder.ts';
import { headersFile } from './harden/_headers.ts';
import { sealPages } from './harden/seal-pages.ts';
import { writeSitemap } from './harden/sitemap.ts';
import { writeTraditional } from './harden/traditional.ts';
import { lockOrRefuse } from './refusal.ts';

/** In milliseconds. */
const WEEK = 7 * 24 * 3600 * 1000;

const pathOf = (folder: URL) => fileURLToPath(folder).replace(/[\\/]$/, '');

export function harden(): AstroIntegration {
  let dist: string;
  let site: string;
  let base: string;
  return {
    name: 'harden',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        dist = pathOf(config.outDir);
        site = config.site ?? '';
        base = config.base;
        lockOrRefuse(fileURLToPath(config.root), dist);
        const fresh = folderBeside(dist);
        process.on('exit', () => rmSync(fresh, { recursive: true, force: true }));
        updateConfig({ outDir: pathToFileURL(`${fresh}/`) });
      },
      'astro:build:done': ({ dir, logger }) => {
        const fresh = pathOf(dir);
        sealPages(fresh);
        writeTraditional(fresh);
        writeSitemap(fresh, addressOf(site, base));
        writeFileSync(join(fresh, '_headers'), headersFile(fresh, base));
        replaceFolder(fresh, dist);
        // A whole build has used every picture there is; others may belong to another branch.
        prune(Date.now() - WEEK);
        logger.info(`built ${dist}`);
      },
    },
  };
}
