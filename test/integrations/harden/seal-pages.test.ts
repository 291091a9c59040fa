import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withAsyncChartLayer, sealed } from '../../../src/integrations/harden/seal-pages.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const own = 'start()';
const astro = `<meta http-equiv="content-security-policy" content="script-src 'self' ${hash(own)} ${hash('other()')}; style-src 'self'">`;
const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}${astro}</head><body>${body}</body></html>`;
const script = `<script type="module">${own}</script>`;
const policyOf = (html: string) =>
  /^<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)">/.exec(
    html,
  )?.[1];

test('a page names the hashes of what it holds, and no others, first in its head', () => {
  const html = sealed(page('<style>a{}</style>', script), false);
  const policy = policyOf(html);
  expect(policy).toContain(`; script-src 'self' 'wasm-unsafe-eval' ${hash(own)};`);
  expect(policy).toMatch(/^default-src 'none'; base-uri 'none';/);
  expect(policy).toContain("; font-src 'self';");
  expect(policy).toContain(`style-src 'self' ${hash('a{}')}`);
  expect(html.match(/content-security-policy/g)).toHaveLength(1);
});

test('an embed may fetch nothing, not even from its own site', () => {
  const policy = policyOf(sealed(page('', script), true));
  expect(policy).toBe(
    `default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; script-src ${hash(own)}; style-src`,
  );
});

describe('a script that Astro did not make stops the build', () => {
  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<p title="a > b"><script>alert(1)</script>',
    "<p title='<!--'><script>alert(1)</script>",
    '<script type="text/javascript" data-x=">">alert(1)</script>',
  ])('%s', (body) => {
    expect(() => sealed(page('', body), false)).toThrow('a script that is not the site’s own');
  });
});

describe('what cannot run is no script', () => {
  test.each([
    '<p title="<script>alert(1)</script>">',
    '<!-- <script>alert(1)</script> -->',
    '<script type="application/json">{"a":1}</script>',
    '<p>&lt;script>alert(1)&lt;/script></p>',
  ])('%s', (body) => {
    expect(policyOf(sealed(page('', body), false))).toContain(
      "script-src 'self' 'wasm-unsafe-eval';",
    );
  });
});

test('a style in the body is not allowed', () => {
  expect(policyOf(sealed(page('', '<style>p{}</style>'), false))).not.toContain(hash('p{}'));
});

test('the charts’ layer waits for nothing, other scripts do', () => {
  const layer = script.replace(own, 'tip.className="chart-tip"');
  const html = page('', script + layer);
  expect(withAsyncChartLayer(html)).toBe(
    page('', script + layer.replace('<script', '<script async')),
  );
  expect(withAsyncChartLayer(page('', script))).toBe(page('', script));
});
