// The images that networks and messengers show for links to pages. They stand alone, so a number on them has its doubt.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { dist, pagePaths, storyPaths } from './open-site.ts';

const headOf = (path: string) => {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const content = (property: string) => {
    const [, text] = new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html) ?? [];
    return text?.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#39;', "'");
  };
  const hasAddress = html.includes('<link rel="canonical"');
  return { hasAddress, image: content('og:image'), alt: content('og:image:alt')!, content };
};

/** The width and height of a PNG file in pixels: see the PNG specification, 11.2.2. */
function sizeOf(path: string): readonly number[] {
  const bytes = readFileSync(join(dist, path));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const pages = pagePaths()
  .filter((path) => !path.includes('/embed/'))
  .map((path) => ({ path, ...headOf(path) }))
  .filter(({ hasAddress }) => hasAddress);

test('every page has a card of 1200 by 630 pixels, and a text that says more than its title', () => {
  expect(pages.length).toBeGreaterThan(1000);
  const faults = pages.flatMap(({ path, image, alt, content }) => {
    if (image === undefined) return [`${path}: no card`];
    const file = decodeURIComponent(new URL(image).pathname);
    if (!existsSync(join(dist, file))) return [`${path}: ${file} is not there`];
    const size = sizeOf(file);
    return [
      ...(size.join() === '1200,630' ? [] : [`${path}: ${size}`]),
      ...(alt.length > content('og:title')!.length + 8 ? [] : [`${path}: ${alt}`]),
    ];
  });
  expect(faults).toEqual([]);
});

interface Row {
  readonly id: string;
  readonly reading: string;
  readonly status: string;
  readonly doubts: readonly unknown[];
}

const figures: readonly Row[] = JSON.parse(
  readFileSync(join(dist, 'data', 'figures.json'), 'utf8'),
) as Row[];

test.each([
  ['', /damaged number/, /a target, not a result/, /doubt|hangs on|cannot be right/],
  ['/zh', /据受损数字校读/, /目标，不是结果/, /存疑|取决于|不可能成立/],
])('the card of a figure below %s/ has its number and its signs', (folder, damaged, aim, doubt) => {
  const faults = figures.flatMap(({ id, reading, status, doubts }) => {
    const path = `${folder}/figures/${id}/`;
    const { alt } = pages.find((page) => page.path === path)!;
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
    const [, number] = /class="big"[^>]*>\s*<span[^>]*>\s*([^<]*[^<\s])/.exec(html) ?? [];
    const expected: readonly (readonly [boolean, RegExp])[] = [
      [reading === 'repaired', damaged],
      [status === 'target', aim],
      [doubts.length > 0, doubt],
    ];
    return [
      ...(number !== undefined && alt.includes(number) ? [] : [`${path}: no ${number}: ${alt}`]),
      ...expected
        .filter(([isSaid, text]) => isSaid && !text.test(alt))
        .map(() => `${path}: ${alt}`),
    ];
  });
  expect(faults).toEqual([]);
});

test.each(storyPaths().filter((path) => !path.includes('zh-hant')))(
  '%s: the card shows the numbers of the headline',
  (path) => {
    const { alt, content } = pages.find((page) => page.path === path)!;
    const { document } = parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8'));
    const title = content('og:title')!;
    const shown = alt.slice(title.length);
    const numbers = [...document.querySelectorAll('h1 a.figure, h1 a.stated')];
    for (const number of numbers) expect(shown).toContain(number.textContent.trim());
  },
);
