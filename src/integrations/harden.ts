// The last integration. When Astro has written every page, it adds security policies, Traditional Chinese stories, the
// text of the feeds, the sitemap and the headers for hosts, and then swaps the new site with the old one in one step. A
// build that fails or is killed leaves the old site in place.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { prune } from '../charts/picture-cache.ts';
import { formatProblem } from '../lib/problem.ts';
import { readTraditional } from '../record/read/traditional.ts';
import { addressOf } from '../record/record.ts';
import { folderBeside, replaceFolder } from '../record/swap-folder.ts';
import { headersFile } from './harden/_headers.ts';
import { sealPages } from './harden/seal-pages.ts';
import { writeFeeds } from './harden/feeds.ts';
import { writeSitemap } from './harden/sitemap.ts';
import { writeTraditional } from './harden/traditional.ts';
import { lockOrRefuse } from './refusal.ts';

/** A week in milliseconds. */
const WEEK = 7 * 24 * 3600 * 1000;

const pathOf = (folder: URL) => fileURLToPath(folder).replace(/[\\/]$/, '');

export function harden(): AstroIntegration {
  let content: string;
  let dist: string;
  let site: string;
  let base: string;
  return {
    name: 'harden',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        content = join(fileURLToPath(config.root), 'content');
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
        for (const problem of writeTraditional(fresh, readTraditional(content).phrases))
          logger.warn(formatProblem(problem));
        writeFeeds(fresh, addressOf(site, base));
        writeSitemap(fresh, addressOf(site, base));
        writeFileSync(join(fresh, '_headers'), headersFile(fresh, base));
        replaceFolder(fresh, dist);
        // Every picture of this build has just been used. Older ones may belong to another branch: keep them for a week.
        prune(Date.now() - WEEK);
        logger.info(`built ${dist}`);
      },
    },
  };
}
