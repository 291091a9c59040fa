import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { characters, faces } from '../../src/site/faces.ts';
import {
  dist,
  filesOf,
  htmlLangOf,
  openSite,
  pagePaths,
  samplePaths,
  type Site,
} from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const documentOf = (path: string) =>
  parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8'));

/** The running text of all English stories. */
function prose(): string {
  const stories = pagePaths().filter((path) => /^\/explainers\/./.test(path));
  return stories
    .flatMap((path) => [...documentOf(path).document.querySelectorAll('.prose > h2 ~ p')])
    .map((paragraph) => paragraph.textContent.replace(/\s+/g, ' '))
    .join(' ');
}

test('faces have the widths and heights with which what stands in for them is scaled', async () => {
  const { page, faults } = await site.visit('/');
  const measured = await page.evaluate(
    async ({ text, fonts }) => {
      await Promise.all(fonts.map((font) => document.fonts.load(font, text)));
      const context = document.createElement('canvas').getContext('2d')!;
      context.fontKerning = 'none';
      const letters = [...text].filter((one) => one >= ' ' && one <= '~').join('');
      return fonts.map((font) => {
        context.font = font;
        const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x');
        const widths = [letters, '0123456789'].map(
          (some) => context.measureText(some).width / some.length,
        );
        return [...widths, fontBoundingBoxAscent, fontBoundingBoxDescent].map(
          (length) => length / 1000,
        );
      });
    },
    {
      text: prose(),
      fonts: Object.values(faces).map(({ family, weight }) => `${weight} 1000px '${family}'`),
    },
  );
  expect(faults).toEqual([]);
  Object.values(faces).forEach(({ advance, reach }, index) => {
    const [letter, digit, above, below] = measured[index]!;
    expect(Math.abs(letter! - advance.letter)).toBeLessThan(0.002);
    expect(Math.abs(digit! - advance.digit)).toBeLessThan(0.002);
    expect(above).toBeCloseTo(reach.above, 2);
    expect(below).toBeCloseTo(reach.below, 2);
  });
});

/** Characters that are left to the fonts of the system: κ, a measure of agreement. */
const left = new Set('κ');

test('English pages have no other Latin character than their fonts', () => {
  const known = new Set([...characters, ...left]);
  const strange = new Map<string, string>();
  for (const path of samplePaths().filter((one) => htmlLangOf(one) === 'en')) {
    const { document } = documentOf(path);
    for (const node of document.querySelectorAll('script, style')) node.remove();
    for (const one of document.body.textContent)
      if (one < '\u2e80' && !/\s/.test(one) && !known.has(one)) strange.set(one, path);
  }
  expect([...strange]).toEqual([]);
});

test('pages fetch the fonts of this build early, embeds none', () => {
  const files = new Set(filesOf(join(dist, 'fonts')));
  for (const path of samplePaths()) {
    const links = [...documentOf(path).document.querySelectorAll('link[rel=preload][as=font]')].map(
      (link) => link.getAttribute('href')!.replace('/fonts/', ''),
    );
    const count = path.includes('/embed/') ? 0 : htmlLangOf(path) === 'en' ? 3 : 2;
    expect([path, ...links.filter((link) => files.has(link))]).toHaveLength(1 + count);
    expect(links).toHaveLength(count);
  }
});

test('an apostrophe in an English title is a Latin one on a Chinese page', async () => {
  const { page } = await site.visit('/zh/benchmarks/');
  const widths = await page.locator("main [lang='en']").evaluateAll((titles) =>
    titles.flatMap((title) => {
      const texts = document.createNodeIterator(title, NodeFilter.SHOW_TEXT);
      const found: number[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const at = text.textContent!.indexOf('’');
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const { fontSize } = getComputedStyle(text.parentElement!);
        found.push(range.getBoundingClientRect().width / Number.parseFloat(fontSize));
      }
      return found;
    }),
  );
  expect(widths.length).toBeGreaterThan(0);
  // In a Chinese font it is as wide as a character.
  for (const width of widths) expect(width).toBeLessThan(0.4);
});
