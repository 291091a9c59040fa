import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { recoverFolder } from './swap-folder.ts';

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Who holds a lock; 0 where no one does any more. */
function holder(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

/** Makes the lock unless it is there: a link comes with its content or not at all. */
function make(lock: string): boolean {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(mine);
  }
}

/** Takes away the lock of a process that has ended, unless another has been as quick. */
function takeAway(lock: string, dead: number): void {
  const taken = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, taken);
  } catch {
    return;
  }
  if (holder(taken) !== dead) {
    try {
      linkSync(taken, lock);
    } catch {
      // A third one holds it by now.
    }
  }
  rmSync(taken, { force: true });
}

/**
 * Locks a folder of the project for this process, which alone may write it until it unlocks it or ends, and repairs
 * what a process left there that was killed.
 *
 * @param root of the project, whose `.build/` holds the locks
 * @returns unlocks it
 * @throws where another process of this project is writing the folder
 */
export function lockFolder(root: string, folder: string): () => void {
  const locks = join(root, '.build');
  mkdirSync(locks, { recursive: true });
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const lock = join(locks, `${name}.lock`);
  while (!make(lock)) {
    const id = holder(lock);
    if (id !== 0 && isRunning(id)) {
      throw new Error(
        `process ${id} is writing ${relative(process.cwd(), folder)}: wait for its end, or remove ${lock} if it is no build`,
      );
    }
    takeAway(lock, id);
  }
  const unlock = () => {
    if (holder(lock) === process.pid) rmSync(lock, { force: true });
  };
  process.on('exit', unlock);
  recoverFolder(folder);
  return () => {
    process.off('exit', unlock);
    unlock();
  };
}
