import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../../scripts/steps.ts';

/** The files and folders that a build reads. */
const inputs = [
  'data',
  'content',
  join('docs', 'codebook.md'),
  'src',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
];

/** Copies the project to another path, without what a build makes. The caller removes the copy. */
export function copyOfProject(folder = mkdtempSync(join(tmpdir(), 'after-the-hat-copy-'))): string {
  for (const name of [...inputs, 'tsconfig.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'public'));
  for (const name of readdirSync(join(root, 'public')))
    if (!/^data($|\.)/.test(name))
      cpSync(join(root, 'public', name), join(folder, 'public', name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Folders of pages that can be built from any data; the others name figures of this site. */
const generalPages = [
  'charts',
  'compare',
  'embed',
  'explore',
  'figures',
  'glossary',
  'indicators',
  'oembed',
].concat(['places', 'search', 'social', 'sources', 'themes']);

/** A copy of the project with the data of one small article, which builds in seconds. The caller removes it. */
export function smallProject(at?: string): string {
  const folder = copyOfProject(at);
  const pages = join(folder, 'src', 'pages', '[...lang]');
  for (const name of readdirSync(pages))
    if (!generalPages.includes(name)) rmSync(join(pages, name), { recursive: true });
  const sound = join(root, 'test', 'bad-input', 'sound');
  for (const name of ['data', 'content']) {
    rmSync(join(folder, name), { recursive: true });
    cpSync(join(sound, name), join(folder, name), { recursive: true });
  }
  return folder;
}

/** A hash of the names and contents of all files of a folder; `none` where there is no such folder. */
export function hashOfFolder(folder: string): string {
  if (!existsSync(folder)) return 'none';
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .toSorted()) {
    const content = readFileSync(entry);
    hash.update(`${relative(folder, entry)}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
