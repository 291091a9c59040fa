import ts from 'typescript';
import source from '../client/embed/parent.ts?raw';

/** The script for pages that embed charts: `src/client/embed/parent.ts` in the JavaScript of 2018. */
export function GET(): Response {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2018,
      module: ts.ModuleKind.None,
      removeComments: true,
    },
  });
  const about =
    '// After the Hat: sizes embedded charts. MIT licence; src/client/embed/parent.ts explains.\n';
  return new Response(`${about}(() => {\n${outputText}})();\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
}
