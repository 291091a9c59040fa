import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
vi.spyOn(process, 'cwd').mockReturnValue(folder);
// The module looks once where the cache is, and another test may have imported it.
vi.resetModules();
afterAll(() => {
  vi.restoreAllMocks();
  vi.resetModules();
  rmSync(folder, { recursive: true });
});

test('prune removes files that were not used, and keeps those that were', async () => {
  const { cachePath, prune, readCache, writeCache } =
    await import('../../src/charts/picture-cache.ts');
  expect(prune(Date.now())).toBe(0);
  const content = Uint8Array.from([1, 2, 3]);
  for (const name of ['used.png', 'unused.png']) {
    writeCache(name, content);
    utimesSync(cachePath(name), 1000, 1000);
  }
  expect(readCache('used.png')).toEqual(content);
  expect(prune(2_000_000)).toBe(1);
  expect(readCache('used.png')).toEqual(content);
  expect(readCache('unused.png')).toBeNull();
});
