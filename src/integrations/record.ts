// The record: data/ and content/ → public/data/, before pages are made, and under `astro dev` again on each change.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { undrawableChart } from '../charts/undrawable-chart.ts';
import { formatProblem, refused } from '../lib/problem.ts';
import { keptPictures, readReleases } from '../record/read/releases.ts';
import { addressOf, publishRecord } from '../record/record.ts';
import type { Inputs } from '../record/record.ts';
import { lockOrRefuse, refusal } from './refusal.ts';
import { refreshOnChange } from './refresh-on-change.ts';

/** What the record is made of and where it goes, for the site that is configured. `SOURCES_DIR` names the articles' texts. */
function placesOf({ root, site, base }: AstroConfig) {
  const project = fileURLToPath(root);
  const { SOURCES_DIR } = process.env;
  const inputs: Omit<Inputs, 'undrawable'> = {
    data: join(project, 'data'),
    content: join(project, 'content'),
    sources: SOURCES_DIR ? resolve(SOURCES_DIR) : null,
    address: addressOf(site ?? '', base),
  };
  return { project, inputs, out: join(project, 'public', 'data') };
}

/**
 * Publishes the record for pages to read, and puts the pictures of every release into a built site. A problem ends a
 * build; the development server shows the last good record.
 */
export function record(): AstroIntegration {
  let places: ReturnType<typeof placesOf>;
  return {
    name: 'record',
    hooks: {
      'astro:config:setup': async ({ command, config, logger, isRestart }) => {
        places = placesOf(config);
        if (isRestart || (command !== 'build' && command !== 'dev')) return;
        const { project, inputs, out } = places;
        const unlock = lockOrRefuse(project, out);
        const problems = await publishRecord(
          { ...inputs, undrawable: undrawableChart },
          out,
          (line) => logger.info(line),
        );
        for (const problem of problems) logger.error(formatProblem(problem));
        if (problems.length > 0 && (command === 'build' || !existsSync(join(out, 'site.json'))))
          throw refusal(refused(problems));
        // A build reads the folder until it ends; the development server leaves it to others between changes.
        if (command === 'dev') unlock();
      },
      'astro:build:done': ({ dir }) => {
        const { data } = places.inputs;
        const { releases } = readReleases(data);
        for (const [address, picture] of keptPictures(releases, data)) {
          const path = join(fileURLToPath(dir), address);
          mkdirSync(dirname(path), { recursive: true });
          copyFileSync(picture, path);
        }
      },
      'astro:server:setup': ({ server, logger }) => refreshOnChange(server, logger, places),
    },
  };
}
