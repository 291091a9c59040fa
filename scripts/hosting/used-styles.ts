// Pages share stylesheets, and each holds a copy of its own. Here each keeps the rules that may apply to it.
import { transform } from 'lightningcss';
import { inCards, openingCards } from '../../src/site/in-cards.ts';
import { parts } from './parts.ts';

/** A class or an id that a selector may name; colours in hexadecimal, too, which nothing is named like. */
const named = /[.#]([a-z_-][\w-]*)/gi;
/** What styles name for themselves, as animations do. */
const own = /@[a-z-]+\s+([a-z_-][\w-]*)\s*\{/gi;
const attributes = /\s(?:class|id)="([^"]*)"/g;
const scripts = /<script(?![^>]*\stype="[^"]*json")[^>]*>(.*?)<\/script>/gs;

/** The classes and ids that a script may give are among its words. */
const wordsIn = (script: string): string[] => script.match(/[\w-]+/g) ?? [];

const all = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), ({ 1: found = '' }) => found);

const shortened = new Map<string, string>();

function without(css: string, unused: readonly string[]): string {
  const key = `${unused.join(' ')}\n${css}`;
  const known = shortened.get(key);
  if (known !== undefined) return known;
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    unusedSymbols: [...unused],
  });
  const short = new TextDecoder().decode(code);
  shortened.set(key, short);
  return short;
}

/**
 * Takes the rules out of a page's styles that ask for a class or an id which neither the page, nor a card that it may
 * open, nor a script that it may load has.
 *
 * @param files the site's script files by name; a page may load those that it names, and what those name
 * @example
 * usedStyles('<style>.a{top:0}.b{top:0}</style></head><p class="a">', new Map())
 * // '<style>.a{top:0}</style></head><p class="a">'
 */
export function usedStyles(html: string, files: ReadonlyMap<string, string>): string {
  const loaded = new Map<string, string>();
  const load = (text: string): void => {
    for (const [name, script] of files)
      if (!loaded.has(name) && text.includes(name)) {
        loaded.set(name, script);
        load(script);
      }
  };
  load(html);
  const classes = all(html, attributes).flatMap((names) => names.split(/\s+/));
  const words = new Set([
    ...classes,
    ...(openingCards.some((name) => classes.includes(name)) ? inCards : []),
    ...[...all(html, scripts), ...loaded.values()].flatMap(wordsIn),
  ]);
  const shortOf = (css: string) => {
    const kept = new Set(all(css, own));
    const unused = [...new Set(all(css, named))].filter(
      (name) => !words.has(name) && !kept.has(name),
    );
    return without(css, unused);
  };
  const head = html.indexOf('</head>');
  return (
    html
      .slice(0, head)
      .replace(parts, (part, name?: string, more = '', content = '') =>
        name === 'style' ? `<style${more}>${shortOf(content)}</style>` : part,
      ) + html.slice(head)
  );
}
