import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The folders that a folder may import from are those before it; see CONTRIBUTING.md. */
const arrows = [
  { from: ['src/lib/problem.ts'], not: ['**'] },
  {
    from: ['src/lib/text/**', 'src/lib/quantity/**'],
    not: ['reading', 'model', 'prose', 'checks', 'charts', 'site'],
  },
  { from: ['src/lib/reading/**'], not: ['model', 'prose', 'checks', 'charts', 'site'] },
  { from: ['src/lib/model/**'], not: ['reading', 'prose', 'checks', 'charts', 'site'] },
  { from: ['src/lib/prose/**'], not: ['reading', 'checks', 'charts', 'site'] },
  { from: ['src/lib/checks/**'], not: ['charts', 'site'] },
  {
    from: ['src/lib/search/**'],
    not: ['reading', 'model', 'prose', 'checks', 'charts', 'site'],
  },
  { from: ['src/charts/**'], not: ['site', 'components', 'layouts', 'pages'] },
  { from: ['src/site/**'], not: ['components', 'layouts', 'pages'] },
];
const pure = [
  'node:*',
  'd3',
  'd3-*',
  '@observablehq/*',
  'astro',
  'astro:*',
  'linkedom',
  'papaparse',
  'yaml',
];

const restrict = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const folder = (name) => ({
  group: name === '**' ? ['*', '**'] : [`**/${name}/**`],
  message: `the arrows of CONTRIBUTING.md point the other way: ${name} may not be imported here`,
});

export default defineConfig(
  { ignores: ['dist/', 'dist.tmp-*/', 'public/', '.astro/', 'node_modules/', '**/.build/'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  ...arrows.map(({ from, not }) => ({
    files: from,
    rules: restrict([
      ...not.map(folder),
      ...(from[0].startsWith('src/lib')
        ? [
            {
              group: pure,
              message: 'src/lib runs in Node and in the browser: no packages, no node:',
            },
          ]
        : []),
    ]),
  })),
  {
    files: ['src/site/**', 'src/components/**', 'src/layouts/**', 'src/pages/**'],
    rules: restrict([
      {
        group: ['d3', 'd3-*', '@observablehq/*', 'linkedom'],
        message: 'Plot and d3 live in src/charts',
      },
    ]),
  },
  {
    files: ['src/components/**', 'src/layouts/**', 'src/pages/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/lib/**'],
              allowTypeImports: true,
              message: 'pages read through src/site',
            },
          ],
        },
      ],
    },
  },
);
