import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../scripts/steps.ts';

/** Checks datasets against the type Dataset of schema.org. @returns the messages of the type checker */
export function datasetFaults(datasets: readonly object[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'schema-org-'));
  const path = join(folder, 'datasets.ts');
  const typed = datasets.map((dataset, n) => {
    const value = JSON.stringify({ ...dataset, '@context': 'https://schema.org' });
    return `export const d${n}: WithContext<Dataset> = ${value};\n`;
  });
  writeFileSync(path, `import type { Dataset, WithContext } from 'schema-dts';\n${typed.join('')}`);
  try {
    const program = ts.createProgram([path], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      module: ts.ModuleKind.ESNext,
      paths: { 'schema-dts': [join(root, 'node_modules', 'schema-dts', 'dist', 'schema.d.ts')] },
    });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
