// Gives each page a content security policy with the hashes of its own scripts and styles. Astro's policy lists the
// hashes of all scripts of the site in every page (1 KB compressed) and leaves out those of the styles that it joins.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { scriptHash } from '../../site/script-hash.ts';
import { withBreaks } from './clause-breaks.ts';
import { isEmbed } from './embeds.ts';
import { ownResources } from './headers.ts';
import { parts } from './parts.ts';
import { withPrinted, withSeams } from './taken-along.ts';
import { usedStyles } from './used-styles.ts';

const policyOfAstro = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

const hashOf = (text: string) => `'${scriptHash(text)}'`;

/** The hashes of a page's inline scripts and of the styles in its head. Script elements that hold JSON never run. */
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
 * Replaces Astro's policy by the page's own, at the beginning of its head.
 *
 * @param embed a page that fetches nothing
 * @throws where the page has a script that Astro did not make, as it would after an injection
 * @returns the page
 */
export function sealed(html: string, embed: boolean): string {
  const [, policy] = policyOfAstro.exec(html) ?? [];
  if (policy === undefined) throw new Error('the page has no policy from Astro');
  const { scripts, styles } = inlined(html);
  const stranger = scripts.find((hash) => !policy.includes(hash));
  if (stranger !== undefined) throw new Error(`a script that is not the site’s own: ${stranger}`);
  const sources = (name: string, hashes: readonly string[], own: readonly string[] = ["'self'"]) =>
    [name, ...(embed ? [] : own), ...hashes].join(' ');
  const own = [
    "default-src 'none'",
    ...(embed ? ["base-uri 'none'", "form-action 'none'", 'img-src data:'] : ownResources),
    // The search can be opened on every page, and what finds passages is WebAssembly.
    sources('script-src', scripts, ["'self'", "'wasm-unsafe-eval'"]),
    sources('style-src', styles),
  ].join('; ');
  // Browsers look for the encoding in the first 1,024 bytes, so it comes before the policy.
  const encoding = '<meta charset="utf-8">';
  if (!html.includes(`<head>${encoding}`)) throw new Error(`the head does not begin: ${encoding}`);
  const meta = `${encoding}<meta http-equiv="content-security-policy" content="${own}">`;
  return html.replace(policyOfAstro, '').replace(encoding, () => meta);
}

/**
 * Marks the script for the charts' tooltips as `async`, so that the first chart reacts while the browser still parses the
 * page. Astro drops that attribute from scripts that it bundles.
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
        // The search brings a style sheet of its own, and Pagefind’s scripts create no elements.
        .filter((path) => path.endsWith('.js') && !/^(?:search|pagefind)\b/.test(basename(path)))
        .map((path) => [basename(path), readFileSync(join(folder, path), 'utf8')]),
    ),
  );
  for (const path of files) {
    if (!path.endsWith('.html')) continue;
    const file = join(folder, path);
    try {
      const html = withBreaks(withPrinted(withSeams(shortened(readFileSync(file, 'utf8')))));
      writeFileSync(file, sealed(withAsyncChartLayer(html), isEmbed(path.split(sep).join('/'))));
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
    }
  }
}
