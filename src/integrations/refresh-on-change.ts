// The record under `astro dev`: made anew whenever an input or a module that it is made by changes.
import { join } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import type { undrawableChart } from '../charts/undrawable-chart.ts';
import { formatProblem } from '../lib/problem.ts';
import { lockFolder } from '../record/lock-folder.ts';
import type { Inputs, refreshRecord } from '../record/record.ts';

type Server = HookParameters<'astro:server:setup'>['server'];
type Environment = Server['environments']['ssr'];

/** Vite's environment that runs modules in this process: https://vite.dev/guide/api-environment-runtimes */
interface Runner {
  readonly runner: { import<Module>(path: string): Promise<Module> };
}

/** Loaded by Vite's module runner, which forgets what has changed; so an edit of the record's own code counts too. */
const RECORD = '/src/record/record.ts';
const DRAWING = '/src/charts/undrawable-chart.ts';

/** In milliseconds: an editor may write a file in several steps. */
const SETTLED = 50;
/** In milliseconds without a change, after which the downloads are brought up to date too. */
const IDLE = 3000;

/** Whether a file is a module that the module `entry` imports, itself or through others. */
function isImportedBy({ moduleGraph }: Environment, entry: string, file: string): boolean {
  const seen = new Set<object>();
  const reaches = (node: { file: string | null; importers: Set<typeof node> }): boolean => {
    if (node.file === entry) return true;
    if (seen.has(node)) return false;
    seen.add(node);
    return [...node.importers].some(reaches);
  };
  return [...(moduleGraph.getModulesByFile(file) ?? [])].some(reaches);
}

/**
 * Watches what the record is made of. After a change pages are loaded anew; what is wrong is printed and laid over
 * the last good page.
 */
export function refreshOnChange(
  server: Server,
  logger: AstroIntegrationLogger,
  {
    project,
    inputs,
    out,
  }: {
    readonly project: string;
    readonly inputs: Omit<Inputs, 'undrawable'>;
    readonly out: string;
  },
): void {
  const environment = server.environments.ssr as Environment & Runner;
  const { hot } = server.environments.client;
  const load = async () => ({
    ...(await environment.runner.import<{ refreshRecord: typeof refreshRecord }>(RECORD)),
    ...(await environment.runner.import<{ undrawableChart: typeof undrawableChart }>(DRAWING)),
  });
  const folders = [inputs.data, inputs.content];
  const entries = [RECORD, DRAWING].map((path) => join(project, path));
  const concerns = (file: string) =>
    folders.some((folder) => file.startsWith(join(folder, '/'))) ||
    entries.some((entry) => isImportedBy(environment, entry, file));

  /** What is wrong at present. */
  let fault: string | null = null;
  /** For Astro's overlay, which has a title and a hint where Vite's has none. */
  const shown = () => {
    const title = 'The record cannot be made anew';
    const hint = 'The page behind this shows the last good record.';
    return { type: 'error', err: { title, message: fault ?? '', hint, stack: '' } } as const;
  };

  const reload = { type: 'full-reload', path: '*' } as const;
  let refreshedAt = 0;

  /** @returns what is wrong, or what is left to do when there is time */
  const refresh = async () => {
    const { refreshRecord, undrawableChart: undrawable } = await load();
    const unlock = lockFolder(project, out);
    try {
      return refreshRecord({ ...inputs, undrawable }, out, () => {});
    } finally {
      unlock();
    }
  };

  let running = false;
  let changed = false;
  let rest: NodeJS.Timeout | undefined;
  const onChange = async () => {
    changed = true;
    clearTimeout(rest);
    if (running) return;
    running = true;
    while (changed) {
      changed = false;
      const began = performance.now();
      try {
        const refreshed = await refresh();
        fault = refreshed.problems?.map(formatProblem).join('\n') ?? null;
        if (refreshed.problems === null) rest = setTimeout(() => void refreshed.rest(), IDLE);
      } catch (error) {
        fault = (error as Error).message;
      }
      if (fault === null) {
        logger.info(`refreshed in ${Math.round(performance.now() - began)} ms`);
        // Astro keeps the paths of pages until its content changes. This is its own event, which a test guards.
        for (const each of Object.values(server.environments))
          each.hot.send('astro:content-changed', {});
        refreshedAt = performance.now();
        hot.send(reload);
      } else {
        for (const line of fault.split('\n')) logger.error(line);
        hot.send(shown());
      }
    }
    running = false;
  };

  server.watcher.add(folders);
  void load().catch(() => {});
  // A page that was asked for before the record was refreshed may connect only after it was told to load anew.
  let pageAsked = 0;
  server.middlewares.use((request, _response, next) => {
    if (request.headers.accept?.includes('text/html')) pageAsked = performance.now();
    next();
  });
  hot.on('vite:client:connect', (_data, client) => {
    if (fault !== null) client.send(shown());
    else if (pageAsked < refreshedAt) client.send(reload);
  });
  let settling: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_event, file) => {
    if (!concerns(file)) return;
    clearTimeout(settling);
    settling = setTimeout(() => void onChange(), SETTLED);
  });
}
