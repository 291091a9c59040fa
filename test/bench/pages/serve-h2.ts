import { existsSync, readFileSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Milliseconds between the header of an answer and its body, less than the latency of the emulated network. Where both
 * arrive at once, Chromium's emulation delays by the time of the body twice in every other visit: 110 ms for 24 KB.
 */
const BEHIND_HEAD = 20;

/** In a constant, so that TypeScript does not look for the package, which only test/bench installs. */
const SELFSIGNED = 'selfsigned';
interface Selfsigned {
  generate(names: readonly object[]): Promise<{ readonly private: string; readonly cert: string }>;
}

export interface Server {
  readonly origin: string;
  close(): void;
}

/** The file that a host would send for a path: itself, a folder's index.html, or the page of that name. */
function fileFor(folder: string, path: string): string | undefined {
  return [path, join(path, 'index.html'), `${path}.html`]
    .map((name) => join(folder, name))
    .find((file) => existsSync(file) && statSync(file).isFile());
}

/**
 * Serves a folder on loopback as a good static host would: HTTP/2 over TLS, texts compressed once with brotli at its
 * highest level.
 */
export async function serveH2(folder: string): Promise<Server> {
  const { generate } = (await import(SELFSIGNED)) as Selfsigned;
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
  const packed = new Map<string, Buffer>();
  const server = createSecureServer({ key, cert }, (request, response) => {
    const file = fileFor(folder, decodeURIComponent(request.url.split(/[?#]/)[0]!));
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const isText = !/png|woff2|octet/.test(type);
    const body =
      packed.get(file) ??
      (isText
        ? brotliCompressSync(readFileSync(file), {
            params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
          })
        : readFileSync(file));
    packed.set(file, body);
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      ...(isText ? { 'content-encoding': 'br' } : {}),
    });
    setTimeout(() => response.end(body), BEHIND_HEAD);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}
