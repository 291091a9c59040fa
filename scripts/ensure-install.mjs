// Installs what package-lock.json names when node_modules is missing or older than it. Runs under the system's Node
// before any dependency exists, so it imports only modules of Node.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lockfile = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
const installed = join(modules, '.package-lock.json');

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lockfile).mtimeMs) {
  // `npm ci` would empty the folder that the link leads to, which belongs to another checkout.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    process.stderr.write(
      'node_modules is a link and older than package-lock.json: not installed\n',
    );
    process.exit(0);
  }
  process.stderr.write('Installing dependencies from package-lock.json (about a minute) …\n');
  const npm = (...words) =>
    spawnSync('npm', [...words, '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    }).status;
  const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);
  // Older versions of npm do not know allowScripts: first no install script runs, then those of the packages that it allows.
  const status =
    npm('ci', '--ignore-scripts', '--no-audit', '--no-fund') || npm('rebuild', ...allowed);
  if (status !== 0) {
    rmSync(installed, { force: true });
    process.exit(status ?? 1);
  }
}
