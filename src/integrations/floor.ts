// The oldest browsers that the site is made for. In those of 2021 everything can be read: scripts parse and styles hold.
// Search, filters, tools of charts and comparisons ask for Chromium 109, Firefox 115 or Safari 16; content/pages says so.
import type { AstroIntegration } from 'astro';

const oldest = { chrome: 92, firefox: 91, safari: 15 } as const;

/** What scripts are written for, as Vite and esbuild name it: `['chrome92', …]`. */
export const scriptTarget = Object.entries(oldest).map(([name, version]) => `${name}${version}`);

/** What style sheets are written for, as Lightning CSS counts it: a byte each for major, minor and patch. */
export const styleTargets = Object.fromEntries(
  Object.entries(oldest).map(([name, version]) => [name, version << 16]),
);

/** Lets Vite write scripts for these browsers. Which built-ins they may use is checked by src/client/tsconfig.json. */
export function floor(): AstroIntegration {
  return {
    name: 'floor',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // `harden` writes the styles for them, once and for each page.
        updateConfig({ vite: { build: { target: scriptTarget, cssTarget: 'esnext' } } });
      },
    },
  };
}
