// Refreshes the record under `astro dev` whenever an input, or a module of the code that makes it, changes.
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

/** The modules that make the record. Vite's module runner loads a changed module again, so edits of them take effect. */
const RECORD = '/src/record/record.ts';
const DRAWING = '/src/charts/undrawable-chart.ts';

/** Debounce in milliseconds: an editor may write a file in several steps. */
const SETTLED = 50;
/** Milliseconds without a change after which the downloads are brought up to date too. */
const IDLE = 3000;

/** The files of the modules that some modules import, themselves or through others; these included. */
function filesBehind({ moduleGraph }: Environment, entries: readonly string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<object>();
  const visit = (node: { file: string | null; importedModules: Set<typeof node> }): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.file !== null) files.add(node.file);
    node.importedModules.forEach(visit);
  };
  for (const entry of entries) moduleGraph.getModulesByFile(entry)?.forEach(visit);
  return files;
}

interface Places {
  readonly project: string;
  readonly inputs: Omit<Inputs, 'undrawable'>;
  /** The published folder. */
  readonly out: string;
}

const reload = { type: 'full-reload', path: '*' } as const;

/** Vite's message for a fault, with the title and the hint that Astro's overlay shows and Vite's own does not have. */
function overlay(message: string) {
  const title = 'The record cannot be made anew';
  const hint = 'The page behind this shows the last good record.';
  return { type: 'error', err: { title, message, hint, stack: '' } } as const;
}

/** Refreshes the record and tells the open pages. */
function recordRefresher(
  server: Server,
  logger: AstroIntegrationLogger,
  { project, inputs, out }: Places,
) {
  const environment = server.environments.ssr as Environment & Runner;
  const { hot } = server.environments.client;
  /** What is wrong with the record at present. */
  let fault: string | null = null;
  let refreshedAt = 0;
  /** How many changes there have been: what was begun before the last of them is out of date. */
  let changes = 0;
  let running = false;
  let changed = false;
  let rest: NodeJS.Timeout | undefined;

  /**
   * The files of the modules that make the record. They only become more, because Vite’s graph lacks some of them while it
   * loads others again, when a change of them is a change all the same.
   */
  const files = new Set<string>();
  const load = async () => {
    const modules = {
      ...(await environment.runner.import<{ refreshRecord: typeof refreshRecord }>(RECORD)),
      ...(await environment.runner.import<{ undrawableChart: typeof undrawableChart }>(DRAWING)),
    };
    const entries = [RECORD, DRAWING].map((path) => join(project, path));
    for (const file of filesBehind(environment, entries)) files.add(file);
    return modules;
  };

  const refresh = async () => {
    const { refreshRecord, undrawableChart: undrawable } = await load();
    const unlock = lockFolder(project, out);
    try {
      return refreshRecord({ ...inputs, undrawable }, out, () => {});
    } finally {
      unlock();
    }
  };

  const refreshAndTell = async () => {
    const began = performance.now();
    const own = changes;
    clearTimeout(rest);
    try {
      const refreshed = await refresh();
      fault = refreshed.problems?.map(formatProblem).join('\n') ?? null;
      if (refreshed.problems === null)
        rest = setTimeout(() => {
          void refreshed
            .rest(() => changes === own)
            .then((found) => {
              for (const problem of found) logger.error(formatProblem(problem));
            });
        }, IDLE);
    } catch (error) {
      fault = (error as Error).message;
    }
    if (fault !== null) {
      for (const line of fault.split('\n')) logger.error(line);
      hot.send(overlay(fault));
      return;
    }
    logger.info(`refreshed in ${Math.round(performance.now() - began)} ms`);
    // Astro caches the paths of pages until its content changes. The event is internal to Astro; a test guards it.
    for (const each of Object.values(server.environments))
      each.hot.send('astro:content-changed', {});
    refreshedAt = performance.now();
    hot.send(reload);
  };

  return {
    load,
    /** Whether the record is made by a file of the code. */
    isMadeBy: (file: string) => files.has(file),
    /** Refreshes once more where a change comes during a refresh. */
    async onChange(): Promise<void> {
      changed = true;
      changes += 1;
      clearTimeout(rest);
      if (running) return;
      running = true;
      while (changed) {
        changed = false;
        await refreshAndTell();
      }
      running = false;
    },
    /** What a page that connects has to be told, by when a page was last asked for; `null` where it is up to date. */
    messageFor(pageAsked: number) {
      if (fault !== null) return overlay(fault);
      return pageAsked < refreshedAt ? reload : null;
    },
  };
}

/**
 * Watches the inputs of the record and the modules that make it. After a change pages are loaded anew; a fault is printed
 * and laid over the last good page.
 */
export function refreshOnChange(
  server: Server,
  logger: AstroIntegrationLogger,
  places: Places,
): void {
  const { inputs } = places;
  const { client } = server.environments;
  const { load, isMadeBy, onChange, messageFor } = recordRefresher(server, logger, places);
  const folders = [inputs.data, inputs.content];
  const concerns = (file: string) =>
    folders.some((folder) => file.startsWith(join(folder, '/'))) || isMadeBy(file);

  server.watcher.add(folders);
  // Puts the modules into Vite's graph, by which their changes are noticed.
  void load().catch(() => {});
  // A page that was asked for before a refresh may connect only after the message to load anew was sent.
  let pageAsked = 0;
  server.middlewares.use((request, _response, next) => {
    if (request.headers.accept?.includes('text/html')) pageAsked = performance.now();
    next();
  });
  client.hot.on('vite:client:connect', (_data, page) => {
    const message = messageFor(pageAsked);
    if (message !== null) page.send(message);
  });
  let settling: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_event, file) => {
    if (!concerns(file)) return;
    // Vite does the same, but only after it has asked every plugin, by when the record may have been made of old modules.
    for (const { moduleGraph } of Object.values(server.environments))
      moduleGraph.onFileChange(file);
    clearTimeout(settling);
    settling = setTimeout(() => void onChange(), SETTLED);
  });
}
