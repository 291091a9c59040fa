import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { house } from './arrows.mjs';

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
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.astro'],
    plugins: { house },
    rules: { 'house/arrows': 'error' },
  },
);
