import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recoverFolder, replaceFolder, swapFolder } from '../../src/record/swap-folder.ts';
import { hashOfFolder } from '../faults/copy-of-project.ts';
import { randomOf, seed } from '../random.ts';

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'after-the-hat-swap-'));
  folder = join(home, 'dist');
});
afterEach(() => rmSync(home, { recursive: true }));

const swap = (text: string) => {
  swapFolder(folder, new Map([['a/b.txt', text]]));
  return hashOfFolder(folder);
};

test('a folder takes the place of another, and nothing is left beside it', () => {
  const [old, fresh] = [swap('old'), swap('new')];
  expect(fresh).not.toBe(old);
  expect(readdirSync(home)).toEqual(['dist']);
});

test('a new folder that is not there leaves the old one', () => {
  const old = swap('old');
  expect(() => replaceFolder(join(home, 'nothing'), folder)).toThrow('ENOENT');
  expect(hashOfFolder(folder)).toBe(old);
});

describe('after a kill', () => {
  test('between the two renames the old folder returns, whole', () => {
    const old = swap('old');
    renameSync(folder, `${folder}.tmp-old`);
    mkdirSync(`${folder}.tmp-123`);
    recoverFolder(folder);
    expect(hashOfFolder(folder)).toBe(old);
    expect(readdirSync(home)).toEqual(['dist']);
  });

  test('behind them the new folder stays', () => {
    const fresh = swap('new');
    mkdirSync(`${folder}.tmp-old`);
    writeFileSync(join(`${folder}.tmp-old`, 'half.txt'), '');
    recoverFolder(folder);
    expect(hashOfFolder(folder)).toBe(fresh);
    expect(readdirSync(home)).toEqual(['dist']);
  });

  test('where there was no folder there is none', () => {
    mkdirSync(`${folder}.tmp-123`);
    recoverFolder(folder);
    expect(readdirSync(home)).toEqual([]);
  });
});

test('killed at fifty random moments, a folder is one of its two versions', async () => {
  const whole = new Set<string>();
  for (const text of ['a', 'b']) {
    const files = Array.from({ length: 40 }, (_, at) => [`${at % 4}/${at}.txt`, text.repeat(1000)]);
    swapFolder(folder, new Map(files as [string, string][]));
    whole.add(hashOfFolder(folder));
  }
  const random = randomOf(seed);
  for (let kill = 0; kill < 50; kill += 1) {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '..', 'faults', 'swapping.ts'), folder],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    const delay = random() * 40;
    setTimeout(() => child.kill('SIGKILL'), delay);
    await once(child, 'close');
    recoverFolder(folder);
    expect(whole, `SEED=${seed}: kill ${kill}, ${delay} ms after it began`).toContain(
      hashOfFolder(folder),
    );
    expect(readdirSync(home)).toEqual(['dist']);
  }
}, 120_000);
