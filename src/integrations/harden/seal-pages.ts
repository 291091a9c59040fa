// Astro names the hash of every script of the site in every page's policy, 1 KB packed, and not those of the
// styles that it joins. Here each page keeps the hashes of what it holds.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fromTop } from '../../site/from-top.ts';
import { scriptHash } from '../../site/script-hash.ts';
import { insertWideDrawing } from '../../site/wide-drawing.ts';
import { withBreaks } from './clause-breaks.ts';
import { isEmbed } from './embeds.ts';
import { ownResources } from './headers.ts';
import { inSteps, layOut } from './in-steps.ts';
import { parts } from './parts.ts';
import { usedStyles } from './used-styles.ts';

const policyOfAstro = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

const hashOf = (text: string) => `'${scriptHash(text)}'`;

/** What a page holds: the hashes of its scripts and of the styles in its head. Data in a script element never runs. */
function inlined(html: string): { scripts: string[]; styles: string[] } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const head = html.indexOf('</head>');
  for (const { 1: name, 2: attributes = '', 3: content = '', index } of html.matchAll(parts)) {
    const element = name?.toLowerCase();
    if (element === 'style' && index < head) styles.add(hashOf(content));
    if (element === 'script' && !/\ssrc=|\stype="[^"]*json"/i.test(attributes))
      scripts.add(hashOf(content));
  }
  return { scripts: [...scripts], styles: [...styles] };
}

/**
 * Puts a page's own policy first in its head, in the place of Astro's.
 *
 * @param embed a page that fetches nothing
 * @throws where the page has a script that neither Astro nor the site made: a text that broke out of its
 *   place would be one
 * @returns the page
 */
export function sealed(html: string, embed: boolean): string {
  const [, policy] = policyOfAstro.exec(html) ?? [];
  if (policy === undefined) throw new Error('the page has no policy from Astro');
  const { scripts, styles } = inlined(html);
  const known = [policy, ...[layOut, insertWideDrawing, fromTop].map(hashOf)].join();
  const stranger = scripts.find((hash) => !known.includes(hash));
  if (stranger !== undefined) throw new Error(`a script that is not the site’s own: ${stranger}`);
  const sources = (name: string, hashes: readonly string[], own: readonly string[] = ["'self'"]) =>
    [name, ...(embed ? [] : own), ...hashes].join(' ');
  const own = [
    "default-src 'none'",
    ...(embed ? ["base-uri 'none'", "form-action 'none'", 'img-src data:'] : ownResources),
    // The search opens on every page, and its engine is WebAssembly of the site's own.
    sources('script-src', scripts, ["'self'", "'wasm-unsafe-eval'"]),
    sources('style-src', styles),
  ].join('; ');
  // A browser looks for the encoding in the first 1024 bytes.
  const encoding = '<meta charset="utf-8">';
  if (!html.includes(`<head>${encoding}`)) throw new Error(`the head does not begin: ${encoding}`);
  const meta = `${encoding}<meta http-equiv="content-security-policy" content="${own}">`;
  return html.replace(policyOfAstro, '').replace(encoding, () => meta);
}

/**
 * Lets the charts' layer run where it stands, so that the first chart answers while the browser
 * reads the rest. Astro keeps no such attribute on a script that it bundles.
 */
export function withAsyncChartLayer(html: string): string {
  return html.replace(/<script type="module">(?=[^<]*chart-tip)/, '<script async type="module">');
}

/** Seals every page of a built site. */
export function sealPages(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const shortened = usedStyles(
    new Map(
      files
        // Pagefind's script makes no elements.
        .filter((path) => path.endsWith('.js') && basename(path) !== 'pagefind.js')
        .map((path) => [basename(path), readFileSync(join(folder, path), 'utf8')]),
    ),
  );
  for (const path of files) {
    if (!path.endsWith('.html')) continue;
    const file = join(folder, path);
    try {
      const html = inSteps(withAsyncChartLayer(withBreaks(shortened(readFileSync(file, 'utf8')))));
      writeFileSync(file, sealed(html, isEmbed(path.split(sep).join('/'))));
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
    }
  }
}
