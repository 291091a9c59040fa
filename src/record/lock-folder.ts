import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { recoverFolder } from './swap-folder.ts';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The id of the process that holds a lock; 0 where the lock is gone. */
function holderOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

/**
 * Creates the lock unless it exists. The content is written to another file first and that is linked, because no other
 * process must ever see a lock that is still empty.
 *
 * @returns whether this process holds it now
 */
function acquire(lock: string): boolean {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own);
  }
}

/**
 * Removes the stale lock of a process that has ended. Another process may have replaced it meanwhile, so it is moved
 * aside first, and put back if it is not the stale one.
 */
function removeStale(lock: string, pid: number): void {
  const aside = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (holderOf(aside) !== pid) {
    try {
      linkSync(aside, lock);
    } catch {
      // A third process has acquired it by now.
    }
  }
  rmSync(aside, { force: true });
}

/**
 * Locks a folder so that only this process writes it, until it unlocks it or ends; then recovers what a killed process
 * left there ({@link recoverFolder}).
 *
 * @param root the project's folder, whose `.build/` holds the locks
 * @returns a function that unlocks it
 * @throws where another process of this project is writing the folder
 */
export function lockFolder(root: string, folder: string): () => void {
  const locks = join(root, '.build');
  mkdirSync(locks, { recursive: true });
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const lock = join(locks, `${name}.lock`);
  while (!acquire(lock)) {
    const pid = holderOf(lock);
    if (pid !== 0 && isRunning(pid)) {
      throw new Error(
        `process ${pid} is writing ${relative(process.cwd(), folder)}: wait for its end, or remove ${lock} if it is no build`,
      );
    }
    removeStale(lock, pid);
  }
  const unlock = () => {
    if (holderOf(lock) === process.pid) rmSync(lock, { force: true });
  };
  process.on('exit', unlock);
  recoverFolder(folder);
  return () => {
    process.off('exit', unlock);
    unlock();
  };
}
