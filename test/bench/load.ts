// Measures how many requests a second nginx and Caddy answer: serves dist/ with them on loopback as docs/hosting/ says,
// files compressed beforehand, and requests its pages with wrk.
//
// usage: load.ts [--seconds 60] [--connections 64]    after `npm run build`
// needs wrk, and Caddy or nginx or both: on Debian, apt-get install caddy nginx-light wrk
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { root } from '../../scripts/steps.ts';
import { hostNames, isThere, runHost, type Host } from '../integrations/harden/local-host.ts';

const PROMISED = 5000;
const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '64' },
  },
});
const dist = join(root, 'dist');
if (!existsSync(join(dist, 'index.html'))) stop('dist/ is not built: npm run build');
if (spawnSync('wrk', ['-v']).error) stop('wrk is not installed: apt-get install wrk');
const hosts = hostNames.filter(isThere);
if (hosts.length === 0) stop('no host is installed: apt-get install caddy nginx-light');

function stop(reason: string): never {
  console.error(reason);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'after-the-hat-load-'));
const site = join(folder, 'site');
cpSync(dist, site, { recursive: true });
const pages = globSync('**/index.html', { cwd: site }).toSorted();
for (const file of pages)
  writeFileSync(join(site, `${file}.gz`), gzipSync(readFileSync(join(site, file)), { level: 9 }));

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

async function measure(name: Host): Promise<void> {
  const host = await runHost(name, site, folder);
  try {
    const { stdout } = spawnSync(
      'wrk',
      [
        '-t1',
        `-c${options.connections}`,
        `-d${options.seconds}s`,
        '-s',
        join(folder, 'pages.lua'),
        host.origin,
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
      `${name}: ${pages.length} pages, ${options.connections} connections, ${options.seconds} s: ${rate.toFixed(0)} requests/s, ` +
        `${(bytes! / microseconds!).toFixed(1)} MB/s, median ${(p50! / 1000).toFixed(1)} ms, ` +
        `99th percentile ${(p99! / 1000).toFixed(1)} ms, ${errors} errors`,
    );
    if (rate < PROMISED || errors! > 0) process.exitCode = 1;
  } finally {
    await host.close();
  }
}

try {
  for (const host of hosts) await measure(host);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
