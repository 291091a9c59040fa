import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/steps.ts';
import type { Requirement } from './requirement.ts';

/** Runs the published `replicate.py` on the data of the built site; skipped where there is no Python. */
export const replicated: Requirement = {
  name: 'every check comes out the same in another program',
  async measure() {
    if (spawnSync('python3', ['--version']).status !== 0)
      return { passed: true, figures: 'skipped: there is no python3 here' };
    const script = join(root, 'dist', 'data', 'replicate.py');
    const { status, stdout, stderr } = spawnSync('python3', [script], { encoding: 'utf8' });
    const said = `${stdout}${stderr}`.split('\n').filter((line) => line !== '');
    return { passed: status === 0, figures: said.toReversed().join('; ') };
  },
};
