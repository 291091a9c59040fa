import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'after-the-hat-own-'));
});
afterEach(() => rmSync(home, { recursive: true }));

/** A process that wants the folder, and what it says. */
async function wanting() {
  const script = join(import.meta.dirname, '..', 'faults', 'locking.ts');
  const child = spawn(process.execPath, [script, home, join(home, 'dist')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}

test('of many at once one gets the folder, and the others are told who has it', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, wanting));
  const holders = all.filter(({ said }) => said === 'locked');
  expect(holders).toHaveLength(1);
  const { pid } = holders[0]!.child;
  for (const { said } of all.filter((one) => one !== holders[0]))
    expect(said).toContain(`process ${pid} is writing`);
  await Promise.all(
    all.map(({ child }) => {
      child.stdin.end();
      return once(child, 'close');
    }),
  );
  const next = await wanting();
  expect(next.said).toBe('locked');
  next.child.kill('SIGKILL');
});

test('the folder of a process that was killed is free', async () => {
  const first = await wanting();
  expect(first.said).toBe('locked');
  first.child.kill('SIGKILL');
  await once(first.child, 'close');
  const all = await Promise.all(Array.from({ length: 6 }, wanting));
  expect(all.filter(({ said }) => said === 'locked')).toHaveLength(1);
  for (const { child } of all) child.stdin.end();
});
