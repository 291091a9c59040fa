import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, openSite, pagePaths, type Site } from './open-site.ts';

const charts = pagePaths()
  .filter((path) => /\/charts\/[^/]+\/$/.test(path))
  .map((path) => path.slice(0, -1));
const read = (path: string) => readFileSync(join(dist, path));
const text = (path: string) => read(path).toString('utf8');
const pngSize = (image: Uint8Array) => {
  const view = new DataView(image.buffer, image.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

/** The endings of what an archive holds. */
const archived = ['csv', 'json', 'png', 'svg', 'xlsx'];
/** The pictures of a chart for feeds, of which it may lack some. */
const shapes = { square: [1080, 1080], upright: [1080, 1350] };
const shaped = charts.flatMap((path) =>
  Object.entries(shapes)
    .map(([name, size]) => ({ path: `${path}.${name}.png`, page: `${path}/`, size }))
    .filter(({ path }) => existsSync(join(dist, path))),
);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

describe.each(charts)('%s', (path) => {
  const slug = path.split('/').at(-1)!;
  const json = JSON.parse(text(`${path}.json`));
  const figures = [...text(`${path}.svg`).matchAll(/<g id="([^"]+)"/g)].map(([, id]) => id);

  test('the tables hold what the picture shows, and say what each column is', () => {
    const { data, errors, meta } = Papa.parse<Record<string, string>>(text(`${path}.csv`), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const first = data.filter(({ measure }) => measure === data[0]!.measure);
    expect(first.map(({ id }) => id)).toEqual(figures);
    expect(json.rows.map(({ id }: { id: string }) => id)).toEqual(data.map(({ id }) => id));
    const names = json.columns.map(({ name }: { name: string }) => name);
    expect(meta.fields).toEqual(names);
    for (const row of json.rows) expect(Object.keys(row)).toEqual(names);
    for (const { title, description } of json.columns) {
      expect(title).toBeTruthy();
      expect(description).toBeTruthy();
    }
    data.forEach((row, index) => {
      for (const name of ['value', 'low', 'high', 'unit'])
        expect(row[name], `${row.id} ${name}`).toBe(json.rows[index][name] ?? '');
    });
    expect(json.indicators.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      [...new Set(data.map(({ indicator }) => indicator))].toSorted(),
    );
    expect(json.sources.length).toBeGreaterThan(0);
  });

  test('the picture is the drawing at twice its size, and carries version and date', () => {
    const svg = text(`${path}.svg`);
    const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(svg)!;
    expect(pngSize(read(`${path}.png`))).toEqual([2 * Number(width), 2 * Number(height)]);
    expect(svg).toContain(json.version);
    expect(svg).toContain(path.startsWith('/zh') ? '数据版本' : 'data version');
  });

  test('the picture needs no browser: plain elements, attributes and colours, text as text', () => {
    const svg = text(`${path}.svg`);
    expect(svg).toMatch(
      /^<\?xml [^>]*\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="\d+" viewBox="/,
    );
    const elements = new Set([...svg.matchAll(/<([a-zA-Z]+)/g)].map(([, name]) => name));
    const plain =
      'svg title desc g defs linearGradient stop pattern rect line path circle text'.split(' ');
    expect([...elements].filter((name) => !plain.includes(name!))).toEqual([]);
    expect(svg).toContain('<text');
    expect(svg).not.toMatch(
      / (?:style|class|href|data-[a-z]+)=|var\(|currentColor|transparent|@|&nbsp;/,
    );
    for (const [, colour] of svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g))
      expect(colour).toMatch(/^(?:#[0-9a-f]{6}|none|url\(#[\w-]+\))$/);
    for (const [, length] of svg.matchAll(/ (?:x|y|dx|dy|font-size)="([^"]*)"/g))
      expect(length).toMatch(/^-?[\d.]+$/);
  });

  test('the workbook holds the same table, texts as texts, and says where it is from', async () => {
    const [values, about] = await readExcelFile(read(`${path}.xlsx`), { trim: false });
    const [names, ...rows] = values!.data;
    expect(names).toEqual(json.columns.map(({ name }: { name: string }) => name));
    json.rows.forEach((row: Record<string, unknown>, index: number) =>
      json.columns.forEach(({ name, type }: { name: string; type: string }, at: number) => {
        const cell = rows[index]![at] ?? null;
        const told = row[name] ?? null;
        if (type === 'decimal') expect(cell, name).toBe(told === null ? null : Number(told));
        else if (type === 'boolean') expect(cell, name).toBe(told);
        else if (Array.isArray(told))
          expect(cell, name).toBe(told.length === 0 ? null : JSON.stringify(told));
        else expect(cell ?? '', name).toBe(told ?? '');
      }),
    );
    const said = about!.data.flat().join('\n');
    for (const one of [json.title, json.url, json.version, json.citation, 'CC BY 4.0'])
      expect(said).toContain(one);
    for (const { title } of json.sources) expect(said).toContain(title);
  });

  test('the archive holds the same files, and says what they are', () => {
    const files = unzipSync(read(`${path}.zip`));
    expect(Object.keys(files).toSorted()).toEqual(
      ['README.txt', ...archived.map((one) => `${slug}.${one}`)].toSorted(),
    );
    for (const extension of archived)
      expect(Buffer.from(files[`${slug}.${extension}`]!).equals(read(`${path}.${extension}`))).toBe(
        true,
      );
    const readme = strFromU8(files['README.txt']!);
    for (const said of [json.title, json.version && json.dataset.version, json.url, 'CC BY 4.0'])
      expect(readme).toContain(said);
  });

  test('oEmbed is version 1.0, rich, and works when WordPress has stripped it', () => {
    const answer = JSON.parse(text(path.replace('/charts/', '/oembed/').concat('.json')));
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: json.title });
    for (const name of ['width', 'height', 'thumbnail_width', 'thumbnail_height'])
      expect(answer[name]).toSatisfy(
        (size: unknown) => Number.isInteger(size) && Number(size) > 99,
      );
    for (const name of ['provider_url', 'author_url', 'thumbnail_url'])
      expect(existsSync(join(dist, new URL(answer[name]).pathname)), name).toBe(true);
    // What wp_filter_oembed_result keeps of what it does not trust: one frame and these attributes.
    const [frame = ''] = /<iframe.*?><\/iframe>/s.exec(answer.html) ?? [];
    const kept = [...frame.matchAll(/ (src|width|height|title)="([^"]*)"/g)];
    expect(kept.map(([, name]) => name).toSorted()).toEqual(['height', 'src', 'title', 'width']);
    const source = new URL(kept.find(([, name]) => name === 'src')![2]!.replaceAll('&amp;', '&'));
    expect(source.searchParams.get('v')).toBe(json.version);
    const embed = text(join(source.pathname, 'index.html'));
    expect(embed).toContain(`data-version="${json.version}"`);
  });

  test('there is a picture for social networks', () => {
    expect(pngSize(read(path.replace(/(\/zh)?\//, '$1/social/').concat('.png')))).toEqual([
      1200, 630,
    ]);
  });
});

test('in a browser no text of a file leaves its frame', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  for (const path of charts) {
    await page.goto(`${site.origin}${path}.svg`);
    const outside = await page.evaluate(() => {
      const { width, height } = document.documentElement.getBoundingClientRect();
      return [...document.querySelectorAll('text')]
        .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }))
        .filter(
          ({ box }) =>
            box.left < -1 || box.top < -1 || box.right > width + 1 || box.bottom > height + 1,
        )
        .map(({ text }) => text);
    });
    expect(outside, path).toEqual([]);
  }
  await context.close();
});

test('each chart has a picture for feeds but one, whose rows are too many', () => {
  const without = charts.filter((path) => shaped.every(({ page }) => page !== `${path}/`));
  expect(without).toEqual(['/charts/household-size', '/zh/charts/household-size']);
});

test('pictures for feeds have their size, name their page, and keep their margins', async () => {
  const { page } = await site.open('/');
  for (const { path, page: address, size } of shaped) {
    const image = read(path);
    expect(pngSize(image), path).toEqual(size);
    expect(image.toString('utf8'), path).toContain(`${address}"`);
    const colours = await page.evaluate(async (source) => {
      const bitmap = await createImageBitmap(await (await fetch(source)).blob());
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      // Below the bar at the top.
      const margins = [
        [0, 20, 40, height - 20],
        [width - 40, 20, 40, height - 20],
        [0, height - 30, width, 30],
      ] as const;
      return margins.map(
        ([x, y, across, down]) =>
          new Set(new Uint32Array(context.getImageData(x, y, across, down).data.buffer)).size,
      );
    }, path);
    expect(colours, path).toEqual([1, 1, 1]);
  }
}, 180_000);

test.each([
  ['svg', 'image/svg+xml; charset=utf-8'],
  ['png', 'image/png'],
  ['csv', 'text/csv; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['zip', 'application/zip'],
])('.%s is served as %s', async (extension, type) => {
  const { headers, status } = await fetch(`${site.origin}${charts[0]}.${extension}`);
  expect([status, headers.get('content-type')]).toEqual([200, type]);
});

test('/embed.js is one script of at most 2 KB over the wire', async () => {
  const { headers } = await fetch(`${site.origin}/embed.js`);
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(brotliCompressSync(read('embed.js')).length).toBeLessThanOrEqual(2_000);
});
