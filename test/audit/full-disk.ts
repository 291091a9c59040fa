import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOfFolder, smallProject } from '../faults/copy-of-project.ts';
import type { Requirement } from './requirement.ts';

/** Builds on a small disk with several amounts of free space that are not enough; skipped where this user may not mount one. */
export const fullDisk: Requirement = {
  name: 'a full disk leaves public/data and dist as they were',
  async measure() {
    const disk = mkdtempSync(join(tmpdir(), 'after-the-hat-disk-'));
    const mount = (...parts: string[]) => spawnSync('mount', [...parts, disk]).status === 0;
    try {
      if (process.getuid?.() !== 0 || !mount('-t', 'tmpfs', '-o', 'size=200m', 'tmpfs'))
        return { passed: true, figures: 'skipped: this user may not mount a small disk' };
      const project = smallProject(join(disk, 'project'));
      const { SOURCES_DIR: _, ...env } = process.env;
      const build = () =>
        spawnSync(process.execPath, [join(project, 'scripts', 'astro.mjs'), 'build'], {
          cwd: project,
          env,
        });
      const hashes = () =>
        ['public/data', 'dist'].map((folder) => hashOfFolder(join(project, folder))).join();
      if (build().status !== 0)
        return { passed: false, figures: 'the build fails on a large disk' };
      const old = hashes();
      const { blocks, bfree, bsize } = statfsSync(disk);
      const used = (blocks - bfree) * bsize;
      const faults: string[] = [];
      const rooms = [100, 400, 900, 1500, 2500];
      for (const room of rooms) {
        mount('-o', `remount,size=${Math.ceil(used / 1024) + room}k`);
        if (build().status === 0) faults.push(`${room} KB free: the build says that all is well`);
        if (hashes() !== old) faults.push(`${room} KB free: another public/data or dist`);
      }
      mount('-o', 'remount,size=200m');
      if (build().status !== 0 || hashes() !== old) faults.push('no build with room again');
      return {
        passed: faults.length === 0,
        figures: [`${rooms.length} builds with ${rooms.join(', ')} KB free`, ...faults].join('; '),
      };
    } finally {
      spawnSync('umount', [disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  },
};
