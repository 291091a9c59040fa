import { defineConfig } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { addresses } from './src/integrations/addresses.ts';
import { floor } from './src/integrations/floor.ts';
import { harden } from './src/integrations/harden.ts';
import { record } from './src/integrations/record.ts';
import { search } from './src/integrations/search.ts';

const port = Number(process.env.PORT ?? 4321);

export default defineConfig({
  site: process.env.SITE ?? 'http://127.0.0.1:4321',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  // Not in node_modules, which several checkouts may share: each would see the others' prose.
  cacheDir: './.astro/cache',
  integrations: [addresses(), floor(), record(), mdx(), search(), harden()],
  markdown: { processor: satteri(), syntaxHighlight: false },
  build: { inlineStylesheets: 'always', concurrency: 6 },
  logger: { entrypoint: './src/integrations/log.mjs' },
  vite: {
    cacheDir: './.astro/vite',
    build: {
      // PDF.js, which is fetched for a PDF alone, is larger than Vite's limit of 500 KB.
      chunkSizeWarningLimit: 2_000,
      // A frame without an origin of its own may load no module: small scripts stand in the page.
      assetsInlineLimit: (path, content) =>
        path.endsWith('.js') ? content.length < 12_000 : undefined,
      // Astro's own directive, which it has read by the time that Rolldown warns of it.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  // `harden` narrows the policy to what each page holds.
  security: { csp: true },
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1', port },
});
