import { expect, test } from 'vitest';
import { packed, typeOf } from '../../../src/integrations/harden/types.ts';

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/zh/about/', 'text/html; charset=utf-8'],
  ['/404.html', 'text/html; charset=utf-8'],
  ['/data/figures.excel.csv', 'text/csv; charset=utf-8'],
  ['/data/figures.parquet', 'application/vnd.apache.parquet'],
  ['/data/v1.2/SHA256SUMS', 'text/plain; charset=utf-8'],
  ['/data/after-the-hat.d.ts', 'text/plain; charset=utf-8'],
  ['/fonts/text.0123456789.woff2', 'font/woff2'],
  ['/data/figures.feather', undefined],
])('%s is %s', (path, type) => {
  expect(typeOf(path)).toBe(type);
});

test('nothing is packed that is so already', () => {
  expect(packed).toContain('image/svg+xml');
  for (const name of ['a.xlsx', 'a.zip', 'a.parquet', 'a.pf_index', 'a.png', 'a.woff2'])
    expect(packed).not.toContain(typeOf(name));
});
