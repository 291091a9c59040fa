import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/steps.ts';
import { dependenciesText } from '../../scripts/supply/dependencies.md.ts';
import { isAllowed, lockedPackages } from '../../scripts/supply/licences.ts';

const { dependencies, devDependencies, allowScripts } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as Record<string, Record<string, string>>;

test('every package is under a licence that we allow', () => {
  const refused = lockedPackages().filter((each) => !isAllowed(each));
  expect(refused.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});

test('a licence that is not named is refused', () => {
  const one = { name: 'x', version: '1.0.0', script: false };
  expect(isAllowed({ ...one, licence: 'MIT' })).toBe(true);
  expect(isAllowed({ ...one, licence: '(MIT OR Zlib)' })).toBe(true);
  expect(isAllowed({ ...one, licence: '(MPL-2.0 OR MIT)' })).toBe(true);
  for (const licence of ['GPL-3.0-only', 'MIT AND SSPL-1.0', 'MPL-2.0', null])
    expect(isAllowed({ ...one, licence })).toBe(false);
});

test('package.json allows or denies each script that a package would run when installed', () => {
  const bringing = lockedPackages().flatMap(({ name, script }) => (script ? [name] : []));
  expect([...new Set(bringing)]).toEqual(Object.keys(allowScripts!).toSorted());
});

test('every dependency has an exact version', () => {
  expect(dependencies).toBeUndefined();
  for (const version of Object.values(devDependencies!)) expect(version).toMatch(/^\d[\w.-]+$/);
});

test('docs/dependencies.md lists them as they are', async () => {
  await expect(dependenciesText()).toMatchFileSnapshot(join(root, 'docs', 'dependencies.md'));
});

test('npm makes a bill of materials that names every package', () => {
  const text = execFileSync('npm', ['run', '-s', 'sbom'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const bill = JSON.parse(text) as {
    bomFormat: string;
    components: { name: string; group?: string; version: string }[];
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  const named = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
  const missing = lockedPackages().filter(({ name, version }) => !named.has(`${name}@${version}`));
  expect(missing.map(({ name }) => name)).toEqual([]);
});
