import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, root } from '../../scripts/steps.ts';
import { read } from '../../src/lib/reading/read.ts';
import { launchBrowser } from '../browser/browser.ts';

const doc = readFileSync(join(root, 'docs', 'reader.md'), 'utf8');
/** The blocks of docs/reader.md in this language. */
const blocks = (language: string) =>
  [...doc.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, code]) => code!,
  );
/** Each script of docs/reader.md, with what it says that the script prints. */
const examples = blocks('js').map((code, i) => ({
  code,
  prints: blocks('text')[i],
  number: i + 1,
}));
const sample = readFileSync(join(root, 'test', 'bench', 'unseen.txt'), 'utf8').replaceAll(
  /\[([^|\]]*)\|[^\]]*\]/g,
  '$1',
);

const folder = mkdtempSync(join(tmpdir(), 'package-'));
const home = join(folder, 'home');
const user = join(folder, 'user');
const installed = join(user, 'node_modules', 'after-the-hat');

/** What a command prints, run in a folder, as by someone who has never used npm. */
async function output(cwd: string, file: string, ...args: readonly string[]): Promise<string> {
  const env = { PATH: process.env.PATH, HOME: home };
  return (await promisify(execFile)(file, args, { cwd, env })).stdout;
}

/** The path of the package that is packed in a project's folder. */
async function pack(project: string, name: string): Promise<string> {
  const to = join(folder, name);
  mkdirSync(to);
  await output(project, 'npm', 'pack', '--silent', '--pack-destination', to);
  return join(to, readdirSync(to)[0]!);
}

let tarball: string;
beforeAll(async () => {
  mkdirSync(home);
  mkdirSync(user);
  tarball = await pack(root, 'packed');
  writeFileSync(join(user, 'package.json'), '{ "private": true, "type": "module" }');
  await output(user, 'npm', 'install', '--offline', '--no-audit', '--no-fund', tarball);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('has the same bytes when it is packed in another folder', async () => {
  const copy = join(folder, 'copy');
  for (const name of [
    'LICENSE',
    'README.md',
    'docs/reader.md',
    'package-lock.json',
    'package.json',
    'scripts',
    'src/lib',
    'tsconfig.json',
  ])
    cpSync(join(root, name), join(copy, name), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const other = await pack(copy, 'packed-elsewhere');
  expect(readFileSync(other).equals(readFileSync(tarball))).toBe(true);
});

it('holds the reader alone, and needs nothing else', () => {
  expect(readdirSync(join(user, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'after-the-hat',
  ]);
  const files = readdirSync(installed, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? relative(installed, join(entry.parentPath, entry.name)) : [],
  );
  for (const file of files.filter((name) => /\.(js|d\.ts)$/.test(name)))
    for (const [, name] of readFileSync(join(installed, file), 'utf8').matchAll(
      /(?: from |import\()["']([^"']+)["']/g,
    ))
      expect(name, file).toMatch(/^\.{1,2}\/.+\.js$/);
  expect([...new Set(files.map((file) => dirname(file)))].toSorted()).toEqual([
    '.',
    'docs',
    'lib',
    'lib/checks',
    'lib/model',
    'lib/quantity',
    'lib/reading',
    'lib/relations',
    'lib/text',
  ]);
});

it('says in docs/reader.md what each of its scripts prints', () => {
  expect(examples.length).toBeGreaterThan(0);
  expect(blocks('text')).toHaveLength(examples.length);
});

describe('in Node', () => {
  it.each(examples)('runs script $number of docs/reader.md', async ({ code, prints }) => {
    writeFileSync(join(user, 'example.js'), code);
    expect(await output(user, process.execPath, 'example.js')).toBe(prints);
  });

  it('reads as it does here, imported or required', async () => {
    writeFileSync(join(user, 'sample.txt'), sample);
    const print = `console.log(JSON.stringify(read(require('fs').readFileSync('sample.txt', 'utf8'))))`;
    writeFileSync(
      join(user, 'required.cjs'),
      `const { read } = require('after-the-hat/reading');\n${print}`,
    );
    const found = await output(user, process.execPath, 'required.cjs');
    expect(JSON.parse(found)).toEqual(read(sample));
  });

  it.each(['text', 'quantity', 'reading', 'checks'])(
    'has its functions named in docs/reader.md: %s',
    async (module) => {
      const print = `import('after-the-hat/${module}').then((all) => console.log(Object.keys(all).join()))`;
      const names = (await output(user, process.execPath, '--eval', print)).trim().split(',');
      expect(names.length).toBeGreaterThan(0);
      const named = new Set([...doc.matchAll(/`(\w+)/g)].map(([, name]) => name));
      expect(names.filter((name) => !named.has(name))).toEqual([]);
    },
  );

  it('says so where it is given no text', async () => {
    const script = `import { read } from 'after-the-hat/reading';
      import { relationsIn } from 'after-the-hat/checks';
      import { readQuantities } from 'after-the-hat/quantity';
      for (const call of [() => read(), () => relationsIn(5, []), () => readQuantities(null)])
        try { call(); } catch (error) { console.log(String(error)); }`;
    const run = output(user, process.execPath, '--input-type=module', '--eval', script);
    expect((await run).split('\n')).toEqual([
      'TypeError: a text is needed, and undefined was given',
      'TypeError: a text is needed, and number was given',
      'TypeError: a text is needed, and null was given',
      '',
    ]);
  });

  it('keeps its other modules to itself', async () => {
    const inside = `import('after-the-hat/lib/text/fold.js').catch(({ code }) => console.log(code))`;
    expect(await output(user, process.execPath, '--eval', inside)).toBe(
      'ERR_PACKAGE_PATH_NOT_EXPORTED\n',
    );
  });
});

describe('in TypeScript', () => {
  it.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('has types, module %s and moduleResolution %s', async (module, moduleResolution) => {
    const [code, ...more] = blocks('ts');
    expect(more).toEqual([]);
    writeFileSync(join(user, 'typed.ts'), code!);
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      skipLibCheck: false,
      noEmit: true,
      target: 'es2021',
      lib: ['es2021'],
      types: [],
      module,
      moduleResolution,
    };
    writeFileSync(
      join(user, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['typed.ts'] }),
    );
    expect(await output(user, command('tsc'), '-p', '.').catch(({ stdout }) => stdout)).toBe('');
  });
});

describe('in a browser', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let printed = '';
  beforeAll(async () => {
    const { name, exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      name: string;
      exports: Record<string, string>;
    };
    const imports = Object.fromEntries(
      Object.entries(exports).map(([path, file]) => [
        join(name, path),
        `/${join('node_modules', name, file)}`,
      ]),
    );
    writeFileSync(
      join(user, 'scripts.html'),
      `<!doctype html><link rel="icon" href="data:,"><script type="importmap">${JSON.stringify({ imports })}</script>`,
    );
    writeFileSync(join(user, 'example.html'), blocks('html')[0]!);
    server = createServer(sirv(user, { dev: true }));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    browser = await launchBrowser();
    page = await browser.newPage({
      baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    });
    page.on('console', (message) => (printed += `${message.text()}\n`));
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it.each(examples)('runs script $number of docs/reader.md', async ({ code, prints }) => {
    await page.goto('/scripts.html');
    printed = '';
    await page.addScriptTag({ type: 'module', content: `${code}\nglobalThis.ended = true;` });
    await page.waitForFunction('globalThis.ended');
    expect(printed).toBe(prints);
  });

  it('reads as it does here', async () => {
    await page.goto('/scripts.html');
    const found = await page.evaluate(
      `import('after-the-hat/reading').then(({ read }) => read(${JSON.stringify(sample)}))`,
    );
    expect(found).toEqual(read(sample));
  });

  it('is read from plain files by the page in docs/reader.md', async () => {
    const problems: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    await page.goto('/example.html');
    await expect.poll(() => page.textContent('#found')).toBe('1200户4800人');
    expect(problems).toEqual([]);
  });
});
