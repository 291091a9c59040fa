import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { caddySample } from '../../../src/integrations/harden/Caddyfile.ts';
import { nginxSample } from '../../../src/integrations/harden/nginx.conf.ts';
import { exitCodeOf } from '../../../scripts/steps.ts';

const ROOT = '/srv/after-the-hat/dist';

/** Replaces a passage that is there once. */
function put(text: string, passage: string, other: string): string {
  const parts = text.split(passage);
  if (parts.length !== 2) throw new Error(`${parts.length - 1} times in a sample: ${passage}`);
  return parts.join(other);
}

/** How each host runs its sample as it is but for address and folder, without certificates and on loopback. */
const hosts = {
  caddy: {
    version: 'version',
    configuration: (site: string, port: number) =>
      put(
        put(caddySample(), 'example.org {', `{\n\tadmin off\n}\nhttp://127.0.0.1:${port} {`),
        ROOT,
        site,
      ),
    args: (file: string) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
  nginx: {
    version: '-v',
    configuration: (site: string, port: number, folder: string) => `daemon off;
pid ${folder}/pid; error_log ${folder}/errors.log; worker_processes auto;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http {
access_log off; keepalive_requests 1000000;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
${put(put(nginxSample(), 'listen 80;', `listen 127.0.0.1:${port};`), ROOT, site)}
}
`,
    args: (file: string) => ['-c', file],
  },
};

export type Host = keyof typeof hosts;
export const hostNames = Object.keys(hosts) as Host[];

/** Whether this machine has the program. */
export function isThere(host: Host): boolean {
  return spawnSync(host, [hosts[host].version]).status === 0;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(origin: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answered = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nobody answers at ${origin}`);
}

/**
 * Serves a site with a host’s sample.
 *
 * @param folder a folder for what the host writes
 * @returns where it answers, and how it is stopped
 */
export async function runHost(
  host: Host,
  site: string,
  folder: string,
): Promise<{ origin: string; close: () => Promise<unknown> }> {
  const { configuration, args } = hosts[host];
  const port = await freePort();
  const file = join(folder, `${host}.conf`);
  writeFileSync(file, configuration(site, port, folder));
  const server = spawn(host, args(file), {
    stdio: ['ignore', 'ignore', host === 'caddy' ? 'ignore' : 'inherit'],
    env: { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
  });
  const stopped = exitCodeOf(server);
  const close = () => {
    server.kill();
    return stopped;
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await answers(origin);
  } catch (error) {
    await close();
    throw error;
  }
  return { origin, close };
}
