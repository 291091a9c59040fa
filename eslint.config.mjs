import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { house } from './arrows.mjs';

export default defineConfig(
  {
    ignores: ['dist/', 'lib/', 'dist.tmp-*/', 'public/', '.astro/', 'node_modules/', '**/.build/'],
  },
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
  {
    files: ['src/**', 'scripts/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(BinaryExpression[operator=/^[!=]==?$/], SwitchCase) > Literal[value=/^(?:en|zh|zh-Hans)$/]',
          message:
            'A choice by language is a message of src/lib/language.ts, or a table typed by Lang: so a third language does not compile until it has its own.',
        },
      ],
    },
  },
);
