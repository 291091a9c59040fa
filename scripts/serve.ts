import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';
import { headersOf } from './hosting/headers.ts';

const octets = 'application/octet-stream';

/** Chinese in the texts would be read in the reader's own encoding without a charset; what has no type would be packed twice. */
const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pagefind: octets,
  parquet: 'application/vnd.apache.parquet',
  pf_all: octets,
  pf_filter: octets,
  pf_fragment: octets,
  pf_index: octets,
  pf_meta: octets,
  svg: 'image/svg+xml; charset=utf-8',
};

/** Packs texts as hosts do, though as it sends them and so below the highest level. */
const pack = compression({
  brotli: true,
  level: 9,
  mimes: /^text|javascript|json|xml|wasm/,
});

/**
 * Serves a built site on 127.0.0.1, as a static host would that sends our headers.
 *
 * @param folder the built site, `dist`
 * @param options.port 0 for any free one
 * @param options.base the path that the site was built for, `/` or `/name/`
 * @returns the listening server
 */
export function serve(
  folder: string,
  { port, base = '/' }: { port: number; base?: string },
): Promise<Server> {
  const prefix = base.replace(/\/+$/, '');
  const files = sirv(folder, {
    dev: false,
    etag: true,
    setHeaders(response, path) {
      const type = types[path.split('.').at(-1) ?? ''];
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  const server = createServer((request, response) => {
    const missing = () => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(readFileSync(join(folder, '404.html')));
    };
    const url = request.url ?? '/';
    if (url !== prefix && !url.startsWith(`${prefix}/`)) return missing();
    request.url = url.slice(prefix.length) || '/';
    const [path = '/'] = request.url.split('?');
    for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
    response.setHeader('Vary', 'Accept-Encoding');
    const send = () => files(request, response, missing);
    // A part of a file is a part of what is not packed.
    if (request.headers.range === undefined) pack(request, response, send);
    else send();
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
