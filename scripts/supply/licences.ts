import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps.ts';

/** A package as the lockfile names it. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; `null` where neither the package nor the one that it is a build of names a licence. */
  readonly licence: string | null;
  /** Runs a script of its own when it is installed. */
  readonly script: boolean;
}

/** Licences that ask only for attribution, as SPDX identifiers: https://spdx.org/licenses/ */
export const permissive: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
];

/**
 * Packages allowed under a licence that asks for changes to the package itself to be shared, by licence. They are used
 * unchanged, for building and testing only, and are not served.
 */
export const reciprocal: Readonly<Record<string, readonly RegExp[]>> = {
  'MPL-2.0': [/^axe-core$/, /^lightningcss/, /^@resvg\//],
  'LGPL-3.0-or-later': [/^@img\/sharp-/],
  // Pages in tests load it as newsrooms do.
  'GPL-3.0': [/^@iframe-resizer\//],
};

interface Entry {
  readonly version: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Every package that package-lock.json names, sorted by name. */
export function lockedPackages(): LockedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Entry>;
  };
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  // Builds for other platforms have no licence in the lockfile: it is that of the package that they are builds of.
  const whole = new Map(
    entries.flatMap(([, { license, optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => [name, license] as const),
    ),
  );
  return entries
    .map(([path, { version, license, hasInstallScript = false }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return {
        name,
        version,
        licence: license ?? whole.get(name) ?? null,
        script: hasInstallScript,
      };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Whether a package may be used: under one choice of an expression with OR, all that AND joins are allowed. */
export function isAllowed({ name, licence }: LockedPackage): boolean {
  const allowed = (one: string) =>
    permissive.includes(one) || (reciprocal[one] ?? []).some((pattern) => pattern.test(name));
  return (
    licence !== null &&
    licence
      .replace(/[()]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every(allowed))
  );
}
