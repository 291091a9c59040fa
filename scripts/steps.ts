import { spawn, type ChildProcess } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Path of a command that npm installed here, run with this Node: `command('astro')`. */
export function command(name: string): string {
  return join(root, 'node_modules', '.bin', name);
}

/** Astro's command line with these words, as what {@link run} takes. */
export function astro(...words: readonly string[]): [file: string, args: readonly string[]] {
  return [process.execPath, [join(root, 'scripts', 'astro.mjs'), ...words]];
}

/** Says on stderr what is being done, so that a long step is never silent. */
export function announce(text: string): void {
  process.stderr.write(`\n▸ ${text}\n`);
}

/** Starts a command in the project's folder with its output shown, under the Node that npm installed. */
export function start(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(file, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
      ...env,
    },
  });
}

/** The exit code of a process when it has ended; 1 where a signal ended it. */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a command to its end with its output shown, and gives its exit code. */
export function run(...command: Parameters<typeof start>): Promise<number> {
  return ended(start(...command));
}

/** Runs a command's work; where it throws, says why in one line and fails. `DEBUG` shows the whole error. */
export async function runOrStop(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (process.env.DEBUG) throw error;
    process.stderr.write(`stopped: ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
