// Puts dist/ behind nginx on loopback, with files packed beforehand, and asks for its pages with wrk.
//
// usage: load.ts [--seconds 60] [--connections 64]    after `npm run build`
// nginx and wrk are the machine's own: on Debian, apt-get install nginx-light wrk
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { ended, root } from '../../scripts/steps.ts';

const PROMISED = 5000;
const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '64' },
  },
});
const dist = join(root, 'dist');
if (!existsSync(join(dist, 'index.html'))) stop('dist/ is not built: npm run build');
for (const program of ['nginx', 'wrk'])
  if (spawnSync(program, ['-v']).error)
    stop(`${program} is not installed: apt-get install nginx-light wrk`);

function stop(reason: string): never {
  console.error(reason);
  process.exit(2);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const folder = mkdtempSync(join(tmpdir(), 'after-the-hat-load-'));
const site = join(folder, 'site');
cpSync(dist, site, { recursive: true });
const pages = globSync('**/index.html', { cwd: site }).toSorted();
for (const file of globSync('**/*.{html,js,css,json,svg,xml,txt,csv}', { cwd: site }))
  writeFileSync(join(site, `${file}.gz`), gzipSync(readFileSync(join(site, file)), { level: 9 }));

const port = await freePort();
writeFileSync(
  join(folder, 'nginx.conf'),
  `daemon off; pid ${folder}/pid; error_log ${folder}/errors.log; worker_processes auto;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http {
  types { text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; }
  access_log off; sendfile on; tcp_nopush on; open_file_cache max=20000; keepalive_requests 1000000;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${site}; gzip_static on; error_page 404 /404.html; }
}
`,
);
writeFileSync(
  join(folder, 'pages.lua'),
  `local paths = { ${pages.map((file) => JSON.stringify(`/${file.replace(/index\.html$/, '')}`)).join(', ')} }
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "gzip" })
end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format('{"requests":%d,"microseconds":%d,"bytes":%d,"errors":%d,"p50":%d,"p99":%d}\\n',
    summary.requests, summary.duration, summary.bytes,
    e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50), latency:percentile(99)))
end
`,
);

const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
const stopped = ended(nginx);
try {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const { stdout } = spawnSync(
    'wrk',
    [
      '-t1',
      `-c${options.connections}`,
      `-d${options.seconds}s`,
      '-s',
      join(folder, 'pages.lua'),
      `http://127.0.0.1:${port}`,
    ],
    { encoding: 'utf8' },
  );
  const line = stdout.split('\n').find((text) => text.startsWith('{'));
  if (line === undefined) throw new Error(`wrk said nothing of use:\n${stdout}`);
  const { requests, microseconds, bytes, errors, p50, p99 } = JSON.parse(line) as Record<
    string,
    number
  >;
  const rate = (requests! / microseconds!) * 1e6;
  console.log(
    `${pages.length} pages, ${options.connections} connections, ${options.seconds} s: ${rate.toFixed(0)} requests/s, ` +
      `${(bytes! / microseconds!).toFixed(1)} MB/s, median ${(p50! / 1000).toFixed(1)} ms, ` +
      `99th percentile ${(p99! / 1000).toFixed(1)} ms, ${errors} errors`,
  );
  if (rate < PROMISED || errors! > 0) process.exitCode = 1;
} finally {
  nginx.kill();
  await stopped;
  rmSync(folder, { recursive: true, force: true });
}
