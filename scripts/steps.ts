import { spawn, type ChildProcess } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Path of a command that npm installed here. @example command('vitest') */
export function command(name: string): string {
  return join(root, 'node_modules', '.bin', name);
}

/** Astro's command line with these arguments, for {@link run}. */
export function astro(...args: readonly string[]): [file: string, args: readonly string[]] {
  return [process.execPath, [join(root, 'scripts', 'astro.mjs'), ...args]];
}

/** Says on standard error which step begins. */
export function announce(text: string): void {
  process.stderr.write(`\n▸ ${text}\n`);
}

/** The exit code of a process once it has ended; 1 where a signal ended it. */
export function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a command to its end, in the project's folder and with the commands that npm installed on its path.
 *
 * @param options.env variables beside those of this process
 * @param options.silent hides its output, which is shown otherwise
 * @returns its exit code
 */
export function run(
  file: string,
  args: readonly string[],
  { env = {}, silent = false }: { env?: Readonly<Record<string, string>>; silent?: boolean } = {},
): Promise<number> {
  const output = silent ? 'ignore' : 'inherit';
  return exitCodeOf(
    spawn(file, args, {
      cwd: root,
      stdio: ['ignore', output, output],
      env: {
        ...process.env,
        // Node keeps here what it compiled, so that the next process starts in a third of the time.
        NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
        PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
        ...env,
      },
    }),
  );
}
