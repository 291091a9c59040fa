import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, pagePaths, type Site } from './open-site.ts';

const embeds = pagePaths().filter((path) => path.startsWith('/embed/'));

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

interface Measured {
  readonly texts: number;
  readonly marks: number;
  /** What stands out too little. */
  readonly faint: readonly string[];
}

/** Contrasts, by WCAG 2, of all labels and marks in the drawings of a page with what lies behind them. */
function contrasts(): Measured {
  type Colour = readonly [number, number, number, number];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const colour = (css: string): Colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, alpha / 255];
  };
  const over = ([r, g, b, alpha]: Colour, [x, y, z]: Colour): Colour => [
    r * alpha + x * (1 - alpha),
    g * alpha + y * (1 - alpha),
    b * alpha + z * (1 - alpha),
    1,
  ];
  const luminance = ([r, g, b]: Colour) => {
    const [x, y, z] = [r, g, b].map((byte) => {
      const c = byte / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (a: Colour, b: Colour) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  const ground = colour(getComputedStyle(document.documentElement).backgroundColor);
  const painted = (element: Element, property: 'fill' | 'stroke'): Colour | null => {
    const style = getComputedStyle(element);
    if (style[property] === 'none') return null;
    const [r, g, b, alpha] = colour(style[property]);
    const opacity = Number(style.opacity) * Number(style[`${property}Opacity`]);
    return alpha * opacity === 0 ? null : over([r, g, b, alpha * opacity], ground);
  };
  const faint: string[] = [];
  let texts = 0;
  let marks = 0;
  for (const drawing of document.querySelectorAll('.drawn')) {
    if (drawing.getClientRects().length === 0) continue;
    const filled = [...drawing.querySelectorAll('.bar, .cell, .dot')].map((element) => ({
      box: element.getBoundingClientRect(),
      fill: painted(element, 'fill') ?? ground,
    }));
    for (const text of drawing.querySelectorAll('text')) {
      texts++;
      const box = text.getBoundingClientRect();
      const own = painted(text, 'fill') ?? ground;
      const behind = filled.filter(
        (one) =>
          Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 2 &&
          Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 4,
      );
      for (const back of [ground, ...behind.map(({ fill }) => fill)])
        if (contrast(own, back) < 4.5)
          faint.push(`${text.textContent}: ${contrast(own, back).toFixed(2)}`);
    }
    // Rules of a scale and the haze under an interval are no marks; the area to point at is not seen.
    for (const mark of drawing.querySelectorAll('[class]:not(svg, g, text, .grid, .halo, .hit)')) {
      marks++;
      const paints = [painted(mark, 'fill'), painted(mark, 'stroke')].filter((one) => one !== null);
      const best = Math.max(...paints.map((paint) => contrast(paint, ground)));
      if (best < 3) faint.push(`${mark.getAttribute('class')}: ${best.toFixed(2)}`);
    }
  }
  return { texts, marks, faint };
}

test.each(embeds)('%s stands out from its ground in both themes', async (path) => {
  const { page } = await site.visit(path, { viewport: { width: 760, height: 900 } });
  const measures = await page.locator('.measures input').all();
  for (const measure of measures.length === 0 ? [null] : measures) {
    await measure?.check();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { texts, marks, faint } = await page.evaluate(contrasts);
      expect(texts).toBeGreaterThan(3);
      expect(marks).toBeGreaterThan(1);
      expect([...new Set(faint)], colorScheme).toEqual([]);
    }
  }
});

test('a mark or a label that is too faint would be noticed', async () => {
  const { page } = await site.visit(embeds[0]!, { viewport: { width: 760, height: 900 } });
  await page.evaluate(() => {
    document.querySelector<SVGElement>('.drawn .mark text')!.style.fill = '#888';
    document.querySelector<SVGElement>('.drawn .mark .dot, .drawn .mark .bar')!.style.fill = '#bbb';
  });
  expect((await page.evaluate(contrasts)).faint).toHaveLength(2);
});
