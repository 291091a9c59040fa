import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { scriptTarget } from '../floor.ts';

/** Bundles the script and the style that the search runs with. @returns contents by name: `search.js`, `search.css` */
export async function bundleSearchScript(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = join(root, 'src', 'client', 'search');
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'search.ts'), join(folder, 'search.css')],
    outdir: folder,
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: scriptTarget,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}
