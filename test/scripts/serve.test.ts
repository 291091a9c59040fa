import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';

const page = `<!doctype html><title>页</title>${'<p>same again'.repeat(400)}`;
let folder: string;
let server: Server;
const ask = (path: string, headers: Record<string, string>) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  for (const name of ['index.html', '404.html', 'rows.parquet'])
    writeFileSync(join(folder, name), page);
  server = await serve(folder, { port: 0 });
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['/', 200, 'br'],
  ['/nowhere/', 404, 'br'],
  ['/rows.parquet', 200, null],
])('%s is sent with %i, packed by %s', async (path, status, packed) => {
  const answer = await ask(path, { 'accept-encoding': 'br' });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-encoding')).toBe(packed);
  expect(await answer.text()).toBe(page);
});

test('a part of a file is sent as it is', async () => {
  const answer = await ask('/index.html', { 'accept-encoding': 'br', range: 'bytes=0-14' });
  expect(answer.status).toBe(206);
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(await answer.text()).toBe('<!doctype html>');
});
