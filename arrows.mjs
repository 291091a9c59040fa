// Which room of the house may import which: an allow-list, a row a room. docs/architecture.md draws it.
import { dirname, join, relative, sep } from 'node:path';

const pure = (...rooms) => rooms.map((room) => `src/lib/${room}`);
const LANGUAGE = 'src/lib/language.ts';

/**
 * What each room may import besides itself: rooms, and packages by name (`node:*` is all of them). A row beginning
 * with `types:` allows types alone. A file belongs to the longest path that it begins with.
 */
export const rooms = {
  // What stands in no folder of src/lib imports nothing.
  'src/lib/': [],
  'src/lib/problem.ts': [],
  [LANGUAGE]: [],
  'src/lib/embed-snippets.ts': [LANGUAGE],
  'src/lib/text/': pure('problem.ts'),
  'src/lib/quantity/': [LANGUAGE, ...pure('problem.ts', 'text/')],
  'src/lib/reading/': [LANGUAGE, ...pure('problem.ts', 'text/', 'quantity/')],
  'src/lib/relations/': pure('text/', 'quantity/', 'reading/'),
  'src/lib/model/': [LANGUAGE, ...pure('problem.ts', 'text/', 'quantity/')],
  'src/lib/prose/': [LANGUAGE, ...pure('problem.ts', 'text/', 'quantity/', 'model/')],
  'src/lib/search/': [LANGUAGE, ...pure('text/', 'quantity/')],
  'src/lib/checks/': [
    LANGUAGE,
    ...pure('problem.ts', 'text/', 'quantity/', 'reading/', 'relations/', 'model/', 'prose/'),
  ],
  'src/lib/compare/': [LANGUAGE, ...pure('model/')],
  'src/record/': [
    'src/lib/*',
    'node:*',
    'fflate',
    'types:hyparquet',
    'hyparquet-writer',
    'minisearch',
    'opencc-js',
    'papaparse',
    'pinyin-pro',
    'satteri',
    'write-excel-file',
    'yaml',
  ],
  'src/charts/': [
    'src/lib/*',
    'node:*',
    'd3',
    '@observablehq/plot',
    'linkedom',
    '@resvg/resvg-js',
    'fast-png',
    'subset-font',
  ],
  'src/site/': ['src/lib/*', 'src/record/', 'src/charts/', 'node:*', 'fflate', 'subset-font'],
  'src/client/': [
    'src/lib/*',
    'src/charts/',
    'types:src/site/',
    'fflate',
    'htmlparser2',
    'minisearch',
    'pdfjs-dist',
  ],
  'src/components/': ['src/client/', 'src/site/', 'src/charts/', LANGUAGE, 'types:src/lib/*'],
  'src/layouts/': [
    'src/components/',
    'src/client/',
    'src/site/',
    'src/charts/',
    LANGUAGE,
    'types:src/lib/*',
  ],
  'src/pages/': [
    'src/layouts/',
    'src/components/',
    'src/client/',
    'src/site/',
    'src/charts/',
    LANGUAGE,
    'types:src/lib/*',
    'astro',
    'astro:*',
    'typescript',
  ],
  'src/content.config.ts': ['astro:*', 'astro/*'],
  'src/integrations/': [
    'src/record/',
    'src/lib/*',
    'src/site/',
    'src/charts/',
    'node:*',
    'types:astro',
    'esbuild',
    'lightningcss',
    'linkedom',
    'opencc-js',
    'pagefind',
    'sirv',
  ],
  'astro.config.mjs': ['src/integrations/', 'astro/*', '@astrojs/*'],
  'scripts/': [
    'src/*',
    'node:*',
    'esbuild',
    'sirv',
    '@polka/compression',
    'node_modules/astro/*',
    'test/audit/*',
  ],
};

/** The room that a file of the project stands in, by its path from the root; none where no row is about it. */
export function roomOf(file) {
  return Object.keys(rooms)
    .filter((room) => file.startsWith(room))
    .toSorted((a, b) => b.length - a.length)[0];
}

const fits = (allowed, target) =>
  allowed.endsWith('*')
    ? target.startsWith(allowed.slice(0, -1))
    : target === allowed || target.startsWith(`${allowed}/`);

/**
 * Why a file may not import another.
 *
 * @param {string} file path from the root
 * @param {string} imported as it is written: a relative path, or a package
 * @param {boolean} isType whether only types are imported
 * @param {Readonly<Record<string, readonly string[]>>} table what is allowed
 * @returns {string | null} null where it may
 * @example forbidden('src/lib/text/fold.ts', 'node:fs', false) // 'src/lib/text/ may not import node:fs'
 */
export function forbidden(file, imported, isType, table = rooms) {
  const from = roomOf(file);
  if (from === undefined) return null;
  const path = imported.split('?')[0];
  const own = path.startsWith('.');
  const target = own ? join(dirname(file), path).split(sep).join('/') : path;
  const to = own ? (roomOf(target) ?? target) : target;
  if (to === from) return null;
  const allowed = table[from].some((row) =>
    row.startsWith('types:') ? isType && fits(row.slice('types:'.length), to) : fits(row, to),
  );
  return allowed ? null : `${from} may not import ${to}`;
}

const onlyTypes = ({ importKind, exportKind, specifiers = [] }) =>
  importKind === 'type' ||
  exportKind === 'type' ||
  (specifiers.length > 0 && specifiers.every((each) => each.importKind === 'type'));

/** An ESLint plugin with one rule, `arrows`: static, dynamic and type imports, and what is exported from elsewhere. */
export const house = {
  rules: {
    arrows: {
      meta: { type: 'problem', schema: [] },
      create(context) {
        // A script inside an .astro file is linted under a path below it.
        const file = relative(context.cwd, context.filename)
          .split(sep)
          .join('/')
          .replace(/\.astro\/.*$/, '.astro');
        const look = (node) => {
          if (typeof node.source?.value !== 'string') return;
          const message = forbidden(file, node.source.value, onlyTypes(node));
          if (message !== null) context.report({ node, message });
        };
        return {
          ImportDeclaration: look,
          ExportNamedDeclaration: look,
          ExportAllDeclaration: look,
          ImportExpression: look,
        };
      },
    },
  },
};
