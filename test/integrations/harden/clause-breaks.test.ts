import { expect, test } from 'vitest';
import { withBreaks } from '../../../src/integrations/harden/clause-breaks.ts';

const page = (lang: string, body: string) => `<html lang="${lang}"><body>${body}</body></html>`;

test.each([
  ['<h1>兰州，然后</h1>', '<h1>兰州，<wbr>然后</h1>'],
  ['<h2 id="a">“一去”，<b>不回</b>。</h2>', '<h2 id="a">“一去”，<wbr><b>不回</b>。</h2>'],
  ['<h3><a title="甲，乙">丙；丁</a></h3>', '<h3><a title="甲，乙">丙；<wbr>丁</a></h3>'],
  ['<header>甲，乙</header><p>丙，丁</p>', '<header>甲，乙</header><p>丙，丁</p>'],
])('a Chinese headline may break behind punctuation: %s', (before, after) => {
  expect(withBreaks(page('zh-Hans', before))).toBe(page('zh-Hans', after));
  expect(withBreaks(page('zh-Hant', before))).toBe(page('zh-Hant', after));
  expect(withBreaks(page('en', before))).toBe(page('en', before));
});
