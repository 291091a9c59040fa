import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { undrawableChart } from '../../src/charts/undrawable-chart.ts';
import { publishRecord } from '../../src/record/record.ts';
import { keptPictures, readReleases } from '../../src/record/read/releases.ts';
import { cutRelease } from '../../src/record/release.ts';
import { formatProblem, type Problem } from '../../src/lib/problem.ts';
import { brokenProject } from '../bad-input/bad-input.ts';

/** What the pictures show, by their paths: what is drawn, and the content of the file. */
const first: readonly (readonly [path: string, [drawing: string, content: string]])[] = [
  ['charts/one.png', ['one', 'a picture']],
  ['zh/charts/one.png', ['one, in Chinese', 'another picture']],
];
let drawings = new Map(first);
/** The pictures that were drawn. */
const drawn: string[] = [];

/** The sound project, released once, and a copy of it for each test. */
let released: string;
let folder: string;
beforeAll(async () => {
  folder = released = brokenProject([]);
  expect(await cut('1.0.0')).toMatchObject({ version: '1.0.0' });
});
afterAll(() => rmSync(released, { recursive: true }));
beforeEach(() => {
  drawings = new Map(first);
  drawn.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'released-'));
  cpSync(released, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const options = () => ({
  data: join(folder, 'data'),
  content: join(folder, 'content'),
  sources: null,
  address: 'https://example.org/',
  undrawable: undrawableChart,
});
const cut = (first: string | null, date = '2031-05-06') =>
  cutRelease(
    {
      ...options(),
      chartsToKeep: async (files) => ({
        charts: JSON.stringify([{ slug: 'one', version: String(files.size) }]),
        pictures: [...drawings].map(([path, [drawing, content]]) => ({
          path,
          drawing,
          draw: async () => {
            drawn.push(path);
            return Buffer.from(content);
          },
        })),
      }),
    },
    first,
    date,
  );
const build = async () =>
  (await publishRecord(options(), join(folder, 'out'), () => {})).map(formatProblem);
const published = <Content>(name: string) =>
  JSON.parse(readFileSync(join(folder, 'out', name), 'utf8')) as Content;
const version = () => published<{ version: string }>('datapackage.json').version;

interface Entry {
  readonly version: string;
  readonly date: string | null;
  readonly files: readonly { path: string; bytes: number; sha256: string }[] | null;
  readonly pictures: readonly { path: string; sha256: string }[];
  readonly changes: readonly {
    readonly figure: string;
    readonly kind: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly why_en: string | null;
  }[];
}
const changelog = () => published<Entry[]>('changelog.json');

function edit(file: string, find: string, replace: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(find);
  writeFileSync(path, before.replace(find, replace));
}
const NUMERALS = 'data/numerals/qingxi.csv';
const FIGURES = 'data/figures/qingxi.csv';
const raise = () => {
  edit(NUMERALS, '72,77,4400元', '72,77,4500元');
  edit(NUMERALS, '调到4400', '调到4500');
};
const explain = () =>
  edit(
    'data/corrections.csv',
    'why_zh\n',
    'why_zh\n2031-05-07,qingxi.line.after,"4400 元 [4400, 4400]","4500 元 [4500, 4500]",Misread.,误读。\n',
  );

test('what was released and has not changed keeps its version and can be downloaded', async () => {
  expect(await build()).toEqual([]);
  expect(version()).toBe('1.0.0');
  const [entry, ...more] = changelog();
  expect(more).toEqual([]);
  expect(entry).toMatchObject({ version: '1.0.0', date: '2031-05-06', changes: [] });
  const sums = readFileSync(join(folder, 'out', 'SHA256SUMS'), 'utf8');
  expect(entry!.files).toHaveLength(3);
  for (const { path, bytes, sha256 } of entry!.files!) {
    const content = readFileSync(join(folder, 'out', path));
    expect(content).toEqual(readFileSync(join(folder, 'data', path)));
    expect(content).toHaveLength(bytes);
    expect(sums).toContain(`${sha256}  ${path}\n`);
  }
  expect(await cut(null)).toMatchObject({
    problems: [{ code: 'no-release', found: 'nothing has changed since 1.0.0' }],
  });
});

test('a release knows no host: its addresses are relative', () => {
  const path = join(folder, 'data', 'releases', '1.0.0', 'after-the-hat.zip');
  const files = unzipSync(readFileSync(path));
  for (const [name, content] of Object.entries(files)) {
    if (!/\.(parquet|xlsx)$/.test(name))
      expect(strFromU8(content), name).not.toContain('example.org');
  }
  const rows = JSON.parse(strFromU8(files['figures.json']!)) as { id: string; url: string }[];
  for (const { id, url } of rows) expect(url).toBe(`figures/${id}/`);
  expect(JSON.parse(strFromU8(files['datapackage.json']!))).not.toHaveProperty('homepage');
  expect(strFromU8(files['CITATION.cff']!)).not.toMatch(/^ *(url|website):/m);
});

test('a changed value without a correction stops the build and says which row', async () => {
  raise();
  expect(await build()).toEqual([
    'data/figures/qingxi.csv:9: unexplained-change: "qingxi.line.after" was released as "4400 元 [4400, 4400]" in 1.0.0 and is "4500 元 [4500, 4500]" now; expected what was released, or a row of data/corrections.csv with these two texts; undo the change, or say in both languages why it was made',
  ]);
});

test('a changed value with its correction makes a major version, and the changelog says why', async () => {
  raise();
  explain();
  expect(await build()).toEqual([]);
  expect(version()).toBe('2.0.0-dev');
  const change = {
    figure: 'qingxi.line.after',
    kind: 'value',
    before: '4400 元 [4400, 4400]',
    after: '4500 元 [4500, 4500]',
    why_en: 'Misread.',
  };
  expect(changelog()[0]).toMatchObject({ version: '2.0.0-dev', date: null, files: null });
  expect(changelog()[0]!.changes).toContainEqual(expect.objectContaining(change));

  expect(await cut(null, '2031-06-01')).toMatchObject({ version: '2.0.0' });
  expect(await build()).toEqual([]);
  expect(changelog().map((entry) => entry.version)).toEqual(['2.0.0', '1.0.0']);
  expect(changelog()[0]!.changes).toContainEqual(expect.objectContaining(change));
  expect(version()).toBe('2.0.0');
});

test('a correction is not of a later day than the release that it belongs to', async () => {
  raise();
  explain();
  const { problems } = (await cut(null, '2031-05-06')) as { problems: Problem[] };
  expect(problems.map(formatProblem)).toEqual([
    'data/corrections.csv:2: late-correction: date "2031-05-07" of a change that was released on 2031-05-06; expected that day or one before it',
  ]);
  expect(await cut(null, '2031-05-07')).toMatchObject({ version: '2.0.0' });
  edit('data/corrections.csv', '2031-05-07', '2031-05-08');
  expect(await build()).toEqual([
    'data/corrections.csv:2: late-correction: date "2031-05-08" of a change that was released on 2031-05-07; expected that day or one before it',
  ]);
});

test('another meaning needs a correction too, and one that is not of it does not do', async () => {
  edit(FIGURES, 'support-line,qingxi,all,', 'support-line,china,all,');
  const problem =
    'data/figures/qingxi.csv:8: unexplained-change: "qingxi.line.before" was released as "place: qingxi" in 1.0.0 and is "place: china" now';
  expect(await build()).toEqual([expect.stringContaining(problem)]);
  const correct = (before: string) =>
    writeFileSync(
      join(folder, 'data', 'corrections.csv'),
      `date,figure,before,after,why_en,why_zh\n2031-05-07,qingxi.line.before,${before},place: china,Misread.,误读。\n`,
    );
  correct('place: elsewhere');
  expect(await build()).toEqual([
    expect.stringContaining(problem),
    'data/corrections.csv:2: unfounded-correction: "qingxi.line.before" from "place: elsewhere" to "place: china"; expected the two texts of a change between two releases, or since the last; correct the texts, or remove the row; what was never released needs none',
  ]);
  correct('place: qingxi');
  expect(await build()).toEqual([]);
  expect(version()).toBe('2.0.0-dev');
});

test('what was settled and what was released are both named in one run', async () => {
  edit(FIGURES, ',reported,outcome,share,', ',reported,output,share,');
  expect(await build()).toEqual([
    expect.stringContaining('unheeded-judgement: class of qingxi.closed.rate'),
    expect.stringContaining(
      '"qingxi.closed.rate" was released as "class: outcome" in 1.0.0 and is "class: output" now',
    ),
  ]);
});

test('a figure that is added makes a minor version, a label a patch, one that is gone has to be accounted for', async () => {
  edit(FIGURES, 'Support line after the rise', 'Support line once raised');
  expect(await build()).toEqual([]);
  expect(version()).toBe('1.0.1-dev');

  edit(FIGURES, '\nqingxi.line.before,', '\nqingxi.line.formerly,');
  expect(await build()).toEqual([
    expect.stringMatching(
      /^data\/figures: unexplained-change: "qingxi\.line\.before" .* is "removed" now/,
    ),
  ]);
  edit(
    'data/corrections.csv',
    'why_zh\n',
    'why_zh\n2031-05-07,qingxi.line.before,"4000 元 [4000, 4000]",removed,Renamed.,改名。\n',
  );
  expect(await build()).toEqual([]);
  expect(version()).toBe('2.0.0-dev');
  expect(changelog()[0]!.changes.map(({ kind, figure }) => [kind, figure])).toEqual([
    ['added', 'qingxi.line.formerly'],
    ['text', 'qingxi.line.after'],
    ['removed', 'qingxi.line.before'],
  ]);
});

test('a name in a table that is no figure makes a patch', async () => {
  edit('data/places.csv', 'Qingxi', 'Qing Xi');
  expect(await build()).toEqual([]);
  expect(version()).toBe('1.0.1-dev');
});

test('a snapshot that was tampered with stops the build', async () => {
  edit('data/releases/1.0.0/figures.json', '"4400"', '"4401"');
  const [problem, ...more] = await build();
  expect(more).toEqual([]);
  expect(problem).toMatch(
    /^data\/releases\/1\.0\.0\/figures\.json:1: hash-differs: the SHA-256 [0-9a-f]{64}; expected [0-9a-f]{64}, as release\.json has it; a released snapshot is never edited/,
  );
});

const kept = (version: string, path: string) => join(folder, 'data', 'releases', version, path);
/** Files by the addresses at which pictures are served, with their contents. */
const served = () => {
  const data = join(folder, 'data');
  return Object.fromEntries(
    [...keptPictures(readReleases(data).releases, data)].map(([address, file]) => [
      address,
      readFileSync(file, 'utf8'),
    ]),
  );
};

test('a picture keeps its address and its bytes, whatever is drawn later, and is kept once', async () => {
  edit('data/places.csv', 'Qingxi', 'Qing Xi');
  drawings.set('charts/one.png', ['one, drawn anew', 'a new picture']);
  drawings.set('zh/charts/one.png', ['one, in Chinese', 'the same with another date']);
  expect(await cut(null)).toEqual({ version: '1.0.1', pictures: 13, allPictures: 13 + 9 + 15 });
  expect(drawn).toEqual(['charts/one.png']);
  expect(existsSync(kept('1.0.1', 'zh/charts/one.png'))).toBe(false);

  // A chart that is gone.
  edit('data/places.csv', 'Qing Xi', 'Qingxi');
  drawings.clear();
  expect(await cut(null)).toMatchObject({ version: '1.0.2', pictures: 0 });
  expect(await build()).toEqual([]);
  expect(served()).toEqual({
    'charts/one.1.0.0.png': 'a picture',
    'zh/charts/one.1.0.0.png': 'another picture',
    'charts/one.1.0.1.png': 'a new picture',
    'zh/charts/one.1.0.1.png': 'another picture',
  });
  const listed = changelog().flatMap(({ pictures }) => pictures);
  expect(listed.map(({ path }) => path).toSorted()).toEqual(Object.keys(served()).toSorted());
  for (const { path, sha256 } of listed)
    expect(createHash('sha256').update(served()[path]!).digest('hex')).toBe(sha256);
});

test('pictures that would take more than 20 MB are refused, and nothing is written', async () => {
  edit('data/places.csv', 'Qingxi', 'Qing Xi');
  drawings.set('charts/two.png', ['two', 'x'.repeat(20_000_000)]);
  const { problems } = (await cut(null)) as { problems: Problem[] };
  expect(problems.map(formatProblem)).toEqual([
    'data/releases: no-release: 20.0 MB of pictures, 20.0 MB of them new; expected at most 20.0 MB in all releases; make them smaller in src/charts/indexed-png.ts, or keep no more pictures and take the promise out of docs/authoring.md',
  ]);
  expect(existsSync(join(folder, 'data', 'releases', '1.0.1'))).toBe(false);
});

test.each([
  [
    'changed',
    (path: string) => writeFileSync(path, 'a picturE'),
    /^data\/releases\/1\.0\.0\/charts\/one\.png:1: hash-differs: the SHA-256 [0-9a-f]{64}; expected [0-9a-f]{64}, as release\.json has it; a released snapshot is never edited/,
  ],
  [
    'missing',
    (path: string) => rmSync(path),
    /^data\/releases\/1\.0\.0\/charts\/one\.png:1: bad-snapshot: no such file; expected the file that release\.json names;/,
  ],
  [
    'not declared',
    (path: string) => writeFileSync(path.replace('one', 'two'), ''),
    /^data\/releases\/1\.0\.0\/charts\/two\.png:1: bad-snapshot: a file that release\.json does not name; expected only those of the release;/,
  ],
])('a kept picture that is %s stops the build', async (_, spoil, problem) => {
  spoil(kept('1.0.0', 'charts/one.png'));
  expect(await build()).toEqual([expect.stringMatching(problem)]);
});

test('a picture left to a release that does not keep it stops the build', async () => {
  edit('data/releases/1.0.0/release.json', '"kept": "1.0.0"', '"kept": "0.9.0"');
  rmSync(kept('1.0.0', 'charts/one.png'));
  expect(await build()).toEqual([
    expect.stringContaining(
      'data/releases/1.0.0/release.json:1: bad-snapshot: charts/one.png is kept by 0.9.0; expected an earlier release that keeps this picture;',
    ),
  ]);
});

test('a snapshot without a sound record stops the build', async () => {
  const record = join(folder, 'data', 'releases', '1.0.0', 'release.json');
  writeFileSync(record, '{"version"');
  expect(await build()).toEqual([
    expect.stringContaining('data/releases/1.0.0/release.json:1: bad-snapshot: no record'),
  ]);
});

test('the first release has to be given a semantic version', async () => {
  rmSync(join(folder, 'data', 'releases'), { recursive: true });
  expect(await cut('one')).toMatchObject({ problems: [{ code: 'no-release' }] });
  expect(await build()).toEqual([]);
  expect(version()).toBe('0.1.0');
});
