import ts from 'typescript';

/**
 * A script as it stands in a page or file: TypeScript or JavaScript in the JavaScript of 2018, without comments and
 * indentation. It is no module, and no text in it goes over several lines.
 */
export const plainScript = (source: string): string =>
  ts
    .transpileModule(source, {
      compilerOptions: {
        target: ts.ScriptTarget.ES2018,
        module: ts.ModuleKind.None,
        removeComments: true,
        alwaysStrict: false,
      },
    })
    .outputText.replace(/^ +/gm, '');
