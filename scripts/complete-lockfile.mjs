// Names in package-lock.json the builds for other platforms that the registry at hand did not offer.
//
// npm leaves an optional dependency out of the lockfile where it cannot look it up, and `npm ci` then
// refuses the whole file. A build for another platform is never fetched here, so its exact version
// and platform are all that the lockfile needs; npm adds the rest where it installs one.
// Run `npm run lock` after each change of dependencies, `npm run lock -- test/bench` after one there.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const path = resolve(root, process.argv[2] ?? '.', 'package-lock.json');
const lockfile = JSON.parse(readFileSync(path, 'utf8'));
const { packages } = lockfile;

const systems = { darwin: 'darwin', win32: 'win32', windows: 'win32', linux: 'linux' };
const others = ['android', 'freebsd', 'netbsd', 'openbsd', 'sunos', 'aix', 'openharmony'];
const processors = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'wasm32',
];

/** The entry for a build whose name tells its platform; null for any other package. */
function buildFor(name, version) {
  const words = name.slice(name.indexOf('/') + 1).split('-');
  const os = words
    .map((word) => systems[word] ?? others.find((other) => other === word))
    .find(Boolean);
  const cpu = processors.find((processor) => words.includes(processor));
  if (cpu === undefined || (os === undefined && cpu !== 'wasm32')) return null;
  return { version, cpu: [cpu], dev: true, optional: true, ...(os ? { os: [os] } : {}) };
}

/** Where `name` is found from the package at `from`, as Node would look for it. */
function found(from, name) {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))
  ) {
    const entry = packages[`${folder && `${folder}/`}node_modules/${name}`];
    if (entry || folder === '') return entry;
  }
}

let added = 0;
for (const [from, { optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (!/^\d/.test(version) || found(from, name)?.version === version) continue;
    const entry = buildFor(name, version);
    if (entry === null) continue;
    const top = `node_modules/${name}`;
    packages[packages[top] ? `${from}/${top}` : top] = entry;
    added += 1;
  }
}
lockfile.packages = Object.fromEntries(
  Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
writeFileSync(path, `${JSON.stringify(lockfile, null, 2)}\n`);
process.stderr.write(`package-lock.json: ${added} builds for other platforms named\n`);
