import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps.ts';
import { lockedPackages, permissive } from './licences.ts';

/** `docs/dependencies.md`: what the project is built and tested with, by licence. */
export function dependenciesText(): string {
  const packages = lockedPackages();
  const { devDependencies, allowScripts } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as { devDependencies: Record<string, string>; allowScripts: Record<string, boolean> };
  const of = (name: string) => packages.find((each) => each.name === name)?.licence ?? 'unknown';
  const byLicence = new Map<string, Set<string>>();
  for (const { name, licence } of packages) {
    const named = licence ?? 'unknown';
    byLicence.set(named, (byLicence.get(named) ?? new Set()).add(name));
  }
  const names = (licence: string) => [...byLicence.get(licence)!];
  const scripted = (runs: boolean) =>
    Object.keys(allowScripts)
      .filter((name) => allowScripts[name] === runs)
      .toSorted()
      .join(', ') || 'none';
  const counts = [...byLicence.keys()]
    .toSorted((a, b) => names(b).length - names(a).length || (a < b ? -1 : 1))
    .map((licence) => `| ${licence} | ${names(licence).length} |`);
  const others = [...byLicence.keys()]
    .filter(
      (licence) =>
        !licence.split(/ AND | OR |[()]/).every((one) => one === '' || permissive.includes(one)),
    )
    .toSorted()
    .map((licence) => `- ${licence}: ${names(licence).join(', ')}`);
  return `# Dependencies

Made from package.json and package-lock.json by \`npx vitest run -u --project unit test/supply\`; a test compares it, and refuses a package under a licence that is not named in \`scripts/supply/licences.ts\`. The site that is served carries code of Observable Plot and d3 (ISC), MiniSearch, Pagefind, fflate and htmlparser2 (MIT), and PDF.js (Apache-2.0) with the character maps of Adobe (BSD-3-Clause), and the fonts Source Serif 4 and Public Sans (OFL-1.1, told in \`/OFL.txt\`); everything else works while building and testing. \`npm run -s sbom\` prints all of it in CycloneDX.

## Licences

| licence | packages |
| --- | --- |
${counts.join('\n')}

Of these, some ask that changes to themselves be shared. They are used as they are, and are no part of the site:

${others.join('\n')}

## Install scripts

Packages that may run a script when they are installed (\`true\` in \`allowScripts\` of package.json): ${scripted(true)}. Packages that bring one that is not run (\`false\`): ${scripted(false)}. No other package brings one.

## Asked for by name

| package | version | licence |
| --- | --- | --- |
${Object.entries(devDependencies)
  .map(([name, version]) => `| ${name} | ${version} | ${of(name)} |`)
  .join('\n')}
`;
}
