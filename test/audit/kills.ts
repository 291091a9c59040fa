import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfFolder, smallProject } from '../faults/copy-of-project.ts';
import { randomOf, seed } from '../random.ts';
import type { Requirement } from './requirement.ts';

const KILLS = Number(process.env.KILLS ?? 50);
const FOLDERS = ['public/data', 'dist'];

/** Kills builds at random moments, half of them during the last steps. Each folder must be wholly old or wholly new. */
export const kills: Requirement = {
  name: 'a killed build leaves public/data and dist whole',
  async measure() {
    const project = smallProject();
    const { SOURCES_DIR: _, ...env } = process.env;
    const words = [join(project, 'scripts', 'astro.mjs'), 'build'];
    const themes = join(project, 'data', 'themes.csv');
    const sound = readFileSync(themes, 'utf8');
    const hashes = () => FOLDERS.map((folder) => hashOfFolder(join(project, folder)));
    try {
      const whole = FOLDERS.map(() => new Set<string>());
      let longest = 0;
      for (const name of ['Monitoring', 'Watching']) {
        writeFileSync(themes, sound.replace('Monitoring', name));
        const begun = performance.now();
        const { status } = spawnSync(process.execPath, words, { cwd: project, env });
        if (status !== 0)
          return { passed: false, figures: 'the build to be killed fails by itself' };
        longest = Math.max(longest, performance.now() - begun);
        hashes().forEach((hash, at) => whole[at]!.add(hash));
      }
      const random = randomOf(seed);
      const broken: string[] = [];
      let finished = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        writeFileSync(
          themes,
          sound.replace('Monitoring', kill % 2 === 0 ? 'Monitoring' : 'Watching'),
        );
        const child = spawn(process.execPath, words, {
          cwd: project,
          env,
          detached: true,
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        const closed = once(child, 'close');
        const stop = () => {
          try {
            process.kill(-child.pid!, 'SIGKILL');
          } catch {
            finished += 1;
          }
        };
        // Indexing and the two renames take little of the time, so half of the kills are aimed at them.
        if (kill % 2 === 0) setTimeout(stop, random() * longest);
        else
          child.stdout.on('data', (said: Buffer) => {
            if (/Completed in/.test(String(said))) setTimeout(stop, random() * longest * 0.15);
          });
        child.stdout.resume();
        await closed;
        hashes().forEach((hash, at) => {
          const aside = hashOfFolder(`${join(project, FOLDERS[at]!)}.tmp-old`);
          // A build killed between the two renames leaves the old folder aside; the next build puts it back.
          if (!whole[at]!.has(hash) && !(hash === 'none' && whole[at]!.has(aside)))
            broken.push(`${FOLDERS[at]} after kill ${kill}`);
        });
      }
      const { status } = spawnSync(process.execPath, words, { cwd: project, env });
      hashes().forEach((hash, at) => {
        if (!whole[at]!.has(hash)) broken.push(`${FOLDERS[at]} in the end`);
      });
      const left = [...readdirSync(project), ...readdirSync(join(project, 'public'))].filter(
        (name) => name.includes('.tmp-'),
      );
      return {
        passed: broken.length === 0 && status === 0 && left.length === 0,
        figures: [
          `${KILLS} kills, ${finished} of them after the end, SEED=${seed}`,
          `${broken.length} broken folders`,
          ...broken,
          ...left,
        ].join('; '),
      };
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  },
};
