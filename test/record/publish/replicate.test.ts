import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publishedFolder } from './published.ts';
import {
  REPLICATED,
  replicationProblems,
  replicationScripts,
} from '../../../src/record/publish/replicate.ts';

/** What has been published, by name. */
const published = new Map<string, string>();
let folder: string;
let copy: string;

beforeAll(async () => {
  folder = await publishedFolder();
  for (const name of [...REPLICATED, ...replicationScripts.map(({ path }) => path)])
    published.set(name, readFileSync(join(folder, name), 'utf8'));
});
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'replicate-'));
  for (const [name, content] of published) writeFileSync(join(copy, name), content);
  return () => rmSync(copy, { recursive: true });
});

/** Changes what matches in a copied file, which must be there once. */
function change(name: string, from: RegExp, to: string) {
  const content = published.get(name)!;
  expect(content.match(new RegExp(from, 'gm'))).toHaveLength(1);
  writeFileSync(join(copy, name), content.replace(new RegExp(from, 'm'), to));
}

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) console.warn('skipped: replicate.py was not run, for there is no python3 here');

describe.each([
  ['replicate.mjs', process.execPath, true],
  ['replicate.py', 'python3', hasPython],
])('%s', (script, program, isThere) => {
  const run = () => {
    const { status, stdout, stderr } = spawnSync(program, [join(copy, script)], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    return { status, said: `${stdout}${stderr}`.trim().split(/\r?\n/) };
  };

  test('has at most 150 lines', () => {
    expect(published.get(script)!.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  describe.skipIf(!isThere)('run', () => {
    test('agrees with every published check', () => {
      const total = published.get('checks.csv')!.match(/^[a-z]+\./gm)!.length;
      expect(run()).toEqual({
        status: 0,
        said: [`${total} checks: ${total} agree, 0 differ`],
      });
    });

    test('names a check whose verdict was changed', () => {
      change(
        'checks.csv',
        /^(lanzhou\.sum\.monitored-people,.*),holds,holds,/,
        '$1,contradicts,holds,',
      );
      const { status, said } = run();
      expect(status).toBe(1);
      expect(said).toHaveLength(2);
      expect(said[0]).toBe(
        'lanzhou.sum.monitored-people: published contradicts, exact; computed holds, exact',
      );
      expect(said[1]).toMatch(/, 1 differ$/);
    });

    test('names a check whose fit was changed', () => {
      change('checks.csv', /^(diqing\.share\.requests,.*),rounding,/, '$1,exact,');
      const { status, said } = run();
      expect(status).toBe(1);
      expect(said[0]).toMatch(/^diqing\.share\.requests: published holds, exact/);
    });

    test('notices a changed figure', () => {
      change(
        'figures.csv',
        /^(lanzhou\.monitored\.sudden\.people,.*),815,人,815,815,/,
        '$1,816,人,816,816,',
      );
      const { status, said } = run();
      expect(status).toBe(1);
      expect(said[0]).toMatch(/^lanzhou\.sum\.monitored-people: .*computed contradicts, none$/);
    });

    test('an end that is a convention contradicts nothing', () => {
      // 8000 and more is at least 8001 and at most 8999, so that 9500 are too many only by convention.
      change(
        'figures.csv',
        /^(yunnan\.education\.dropouts\.poor,.*),2529,人,2529,2529,/,
        '$1,9500,人,9500,9500,',
      );
      expect(run().said[0]).toMatch(
        /^yunnan\.subset\.dropouts: .*computed cannot tell, convention$/,
      );
    });

    test('says which file is missing', () => {
      rmSync(join(copy, 'identities.csv'));
      const { status, said } = run();
      expect(status).toBe(1);
      expect(said).toEqual(['identities.csv is missing: put it into the folder of this script']);
    });

    test('says which figure is missing', () => {
      change('figures.csv', /^lanzhou\.tekun\.basic,/, 'lanzhou.tekun.else,');
      const { status, said } = run();
      expect(status).toBe(1);
      expect(said.at(-1)).toMatch(/^"lanzhou\.tekun\.basic" is missing/);
    });
  });
});

test('a build stops where the script disagrees', async () => {
  expect(await replicationProblems(published)).toEqual([]);
  const checks = published
    .get('checks.csv')!
    .replace(/^(lanzhou\.sum\.monitored-people,.*),holds,holds,/m, '$1,contradicts,holds,');
  const problems = await replicationProblems(new Map([...published, ['checks.csv', checks]]));
  expect(problems.map(({ code, found }) => [code, found])).toEqual([
    [
      'replication-differs',
      'lanzhou.sum.monitored-people: published contradicts, exact; computed holds, exact',
    ],
  ]);
});
