import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { undrawableChart } from '../../src/charts/undrawable-chart.ts';
import { publishRecord } from '../../src/record/record.ts';
import { root } from '../../scripts/steps.ts';
import { formatProblem } from '../../src/lib/problem.ts';
import { brokenProject, cases } from './bad-input.ts';
import type { Edit } from './bad-input.ts';

async function problemsOf(edits: readonly Edit[], texts = false): Promise<string[]> {
  const folder = brokenProject(edits);
  try {
    const problems = await publishRecord(
      {
        data: join(folder, 'data'),
        content: join(folder, 'content'),
        sources: texts ? join(folder, 'texts') : null,
        address: 'http://127.0.0.1:4321/',
        undrawable: undrawableChart,
      },
      join(folder, 'out'),
      () => {},
    );
    return problems.map(formatProblem);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the sound project has no problem', async () => {
  expect(await problemsOf([], true)).toEqual([]);
});

describe('a broken input gives its lines and no other', () => {
  test.each(cases)('$case', async ({ edits, texts, problems }) => {
    expect(await problemsOf(edits, texts)).toEqual(problems);
  });
});

test('every case is another', () => {
  expect(cases.length).toBeGreaterThanOrEqual(25);
  expect(new Set(cases.map(({ edits }) => JSON.stringify(edits))).size).toBe(cases.length);
});

describe('the command', () => {
  const run = async (folder: string) => {
    const { SOURCES_DIR: _, ...env } = process.env;
    const options = ['data', 'content', 'out'].flatMap((name) => [`--${name}`, join(folder, name)]);
    const script = join(root, 'scripts', 'data.ts');
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...options], {
        env,
      });
      return { code: 0, stdout, stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, stdout, stderr };
    }
  };

  test('prints all problems, fails, and leaves the last good output as it was', async () => {
    const many = cases.find(({ case: name }) => name === 'many mistakes in one run')!;
    const folder = brokenProject(many.edits);
    const out = join(folder, 'out');
    mkdirSync(out);
    writeFileSync(join(out, 'figures.json'), 'the last good one');
    const { code, stderr } = await run(folder);
    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      ...many.problems,
      `${many.problems.length} problems; nothing was published`,
      '',
    ]);
    expect(readdirSync(out)).toEqual(['figures.json']);
    expect(readFileSync(join(out, 'figures.json'), 'utf8')).toBe('the last good one');
    expect(readdirSync(folder).filter((name) => name.includes('tmp-'))).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test('replaces the whole folder where all is well, and leaves nothing beside it', async () => {
    const folder = brokenProject([]);
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out', 'old.json'), 'of an earlier build');
    const { code, stdout } = await run(folder);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toEqual([
      'data: articles 1, numerals 8, figures 8',
      'checks: identities 2, of which hold 2, of which count 2',
      'texts: not looked for, SOURCES_DIR is not set',
      'prose: charts 1, places 1, explainers 2, pages 2',
      expect.stringMatching(/^published: files \d+$/),
    ]);
    expect(readdirSync(join(folder, 'out'))).not.toContain('old.json');
    expect(readdirSync(folder).filter((name) => name.includes('tmp-'))).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
