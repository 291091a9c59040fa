import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';
import { headersOf, type Headers } from '../src/integrations/harden/headers.ts';
import { packed, typeOf } from '../src/integrations/harden/types.ts';

/** Compresses texts as hosts do, though below the highest level because it does so for each answer. */
const compress = compression({
  brotli: true,
  level: 9,
  mimes: new RegExp(
    `^(?:${packed.map((type) => type.replaceAll(/[.+]/g, '\\$&')).join('|')})(?:;|$)`,
  ),
});

/**
 * Serves a built site on 127.0.0.1, as a static host with our headers would.
 *
 * @param folder the built site, `dist`
 * @param options.port the port; 0 for any that is free
 * @param options.base the path that the site was built for, `/` or `/name/`
 * @param options.compressed whether texts are compressed, which takes longer than all else
 * @returns the listening server
 */
export function serve(
  folder: string,
  { port, base = '/', compressed = true }: { port: number; base?: string; compressed?: boolean },
): Promise<Server> {
  const prefix = base.replace(/\/+$/, '');
  const files = sirv(folder, {
    dev: false,
    etag: true,
    setHeaders(response, path) {
      const type = typeOf(path);
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  const server = createServer((request, response) => {
    const setHeaders = (headers: Headers) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    };
    const url = request.url ?? '/';
    const [path = '/'] = url.slice(prefix.length).split('?');
    const answerMissing = () => {
      response.statusCode = 404;
      setHeaders({ ...headersOf(path, false), 'Content-Type': typeOf('/')! });
      response.end(readFileSync(join(folder, '404.html')));
    };
    if (url !== prefix && !url.startsWith(`${prefix}/`)) return answerMissing();
    request.url = url.slice(prefix.length) || '/';
    setHeaders(headersOf(path));
    response.setHeader('Vary', 'Accept-Encoding');
    const send = () => files(request, response, answerMissing);
    // A range counts bytes of the uncompressed file.
    if (compressed && request.headers.range === undefined) compress(request, response, send);
    else send();
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
