import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { copyOfProject } from '../faults/copy-of-project.ts';

/** A copy of the project with its development server, as `npm run dev` starts it. */
export interface DevServer {
  readonly folder: string;
  readonly origin: string;
  readonly process: ChildProcess;
  /** What it has printed so far. */
  printed(): string;
  /** Ends it, and removes the copy. */
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a development server on a copy of the project, and waits until it watches. */
export async function startDevServer(): Promise<DevServer> {
  const folder = copyOfProject();
  const port = await freePort();
  // Without the variables that a test runner sets, by which Astro would think that it runs in a test.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:NODE_ENV|VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL|SOURCES_DIR)$/.test(name),
    ),
  );
  const child = spawn('npm', ['run', 'dev'], {
    cwd: folder,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (printed += String(text)));
  const ended = once(child, 'close');
  for (let waited = 0; !printed.includes('watching for file changes'); waited += 50) {
    if (child.exitCode !== null || waited > 60_000)
      throw new Error(`the development server has not started:\n${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    folder,
    origin: `http://127.0.0.1:${port}`,
    process: child,
    printed: () => printed,
    async close() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** How an editor saves: it overwrites the file, or writes another one and renames that. */
export type Saving = 'in place' | 'by rename';

/** Replaces a text, which must be there, in a file of the copy. */
export function edit(
  { folder }: DevServer,
  file: string,
  [before, after]: readonly [string, string],
  saving: Saving = 'in place',
): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(before)) throw new Error(`${file} does not hold: ${before}`);
  const edited = text.replace(before, after);
  if (saving === 'in place') return writeFileSync(path, edited);
  writeFileSync(`${path}~`, edited);
  renameSync(`${path}~`, path);
}

/** An edit of each kind of file, and where it shows. */
export const edits: readonly {
  readonly name: string;
  readonly file: string;
  readonly page: string;
  readonly change: readonly [before: string, after: string];
  /** A text that the page has after the edit and not before it. */
  readonly shown: string;
}[] = [
  {
    name: 'a label in a CSV',
    file: 'data/figures/lanzhou.csv',
    page: '/figures/lanzhou.monitored.households/',
    change: [
      '"Households placed under monitoring, all kinds, running total"',
      'Households ever put on the list',
    ],
    shown: 'Households ever put on the list',
  },
  {
    name: 'a chart’s YAML',
    file: 'content/charts/lanzhou-monitored.yaml',
    page: '/charts/lanzhou-monitored/',
    change: ['of those ever monitored in Lanzhou', 'of the monitoring list of Lanzhou'],
    shown: 'of the monitoring list of Lanzhou',
  },
  {
    name: 'an explainer',
    file: 'content/explainers/en/close-to-the-edge.mdx',
    page: '/explainers/close-to-the-edge/',
    change: ['These shares do not rank', 'Later, these shares do not rank'],
    shown: 'Later, these shares do not rank',
  },
  {
    name: 'a file of src/lib',
    file: 'src/lib/quantity/unit-words.ts',
    page: '/figures/lanzhou.monitored.households/',
    change: ['户=household/households', '户=homestead/homesteads'],
    shown: 'homesteads',
  },
  {
    name: 'a component',
    file: 'src/components/ReadOn.astro',
    page: '/explainers/close-to-the-edge/',
    change: ['<h2 id="read-on">', '<h2 id="read-on">Later: '],
    shown: 'Later: ',
  },
];

/** Makes an edit and undoes it, with each way of saving. */
export const savings: readonly (readonly [back: boolean, saving: Saving])[] = [
  [false, 'in place'],
  [true, 'by rename'],
  [false, 'by rename'],
  [true, 'in place'],
];

/**
 * Makes one of the edits, or undoes it, and waits until an open page shows that.
 *
 * @returns the seconds from saving until then
 */
export async function secondsUntilShown(
  server: DevServer,
  page: Page,
  { file, change: [before, after], shown }: (typeof edits)[number],
  [back, saving]: (typeof savings)[number],
): Promise<number> {
  const began = performance.now();
  edit(server, file, back ? [after, before] : [before, after], saving);
  await page.waitForFunction(
    ([text, there]) => document.body?.innerText.includes(text) === there,
    [shown, !back] as const,
    { timeout: 90_000, polling: 50 },
  );
  return (performance.now() - began) / 1000;
}
