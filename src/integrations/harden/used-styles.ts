// Astro puts a copy of each shared style sheet into each page. This removes the rules that cannot apply to the page, and
// writes the others for the oldest browsers that the site is made for.
import { Features, transform } from 'lightningcss';
import { cardClasses, cardLinkClasses } from '../../site/card-classes.ts';
import { styleTargets } from '../floor.ts';
import { withMediaFallback } from './media-fallback.ts';
import { parts } from './parts.ts';

/** Matches a class or an id in a selector. It also matches hexadecimal colours, which does no harm: no class is called like one. */
const named = /[.#]([a-z_-][\w-]*)/gi;
/** Names that a style sheet defines itself, such as animations. */
const own = /@[a-z-]+\s+([a-z_-][\w-]*)\s*\{/gi;
const attributes = /\s(?:class|id)="([^"]*)"/g;
const scripts = /<script(?![^>]*\stype="[^"]*json")[^>]*>(.*?)<\/script>/gs;

/** All words of a script. Every class or id that it sets is among them. */
const wordsIn = (script: string): string[] => script.match(/[\w-]+/g) ?? [];

const all = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), ({ 1: found = '' }) => found);

/** A style sheet: the classes and ids that it names, and what remains of it without some of them, by those that were left out. */
interface Sheet {
  readonly names: readonly string[];
  readonly short: Map<string, string>;
}

function sheetOf(css: string): Sheet {
  const kept = new Set(all(css, own));
  const names = [...new Set(all(css, named))].filter((name) => !kept.has(name));
  return { names, short: new Map() };
}

function without(css: string, unused: readonly string[]): string {
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    targets: styleTargets,
    // We use none, and what stands in for it would follow each `color-scheme`.
    exclude: Features.LightDark,
    unusedSymbols: [...unused],
  });
  return withMediaFallback(new TextDecoder().decode(code));
}

/** By the name of each script file: its words and those of the script files that it loads. */
function wordsByFile(files: ReadonlyMap<string, string>): [name: string, words: Set<string>][] {
  return [...files.keys()].map((name) => {
    const loaded = new Set([name]);
    for (const each of loaded)
      for (const other of files.keys()) if (files.get(each)!.includes(other)) loaded.add(other);
    return [name, new Set([...loaded].flatMap((each) => wordsIn(files.get(each)!)))];
  });
}

/**
 * Returns a function that removes, from the styles of a page, rules for classes and ids that occur neither in the page,
 * nor in a card that it can open, nor in a script that it can load.
 *
 * The words of scripts and the shortened style sheets are kept from page to page: all pages of a build then take 1 s, and
 * 60 s otherwise.
 *
 * @param files the contents of the site's script files by name
 * @example
 * usedStyles(new Map())('<style>.a{top:0}.b{top:0}</style></head><p class="a">')
 * // '<style>.a{top:0}</style></head><p class="a">'
 */
export function usedStyles(files: ReadonlyMap<string, string>): (html: string) => string {
  const byFile = wordsByFile(files);
  const sheets = new Map<string, Sheet>();
  return (html) => {
    const classes = all(html, attributes).flatMap((names) => names.split(/\s+/));
    const words = [
      new Set([
        ...classes,
        ...(cardLinkClasses.some((name) => classes.includes(name)) ? cardClasses : []),
        ...all(html, scripts).flatMap(wordsIn),
      ]),
      ...byFile.flatMap(([name, said]) => (html.includes(name) ? [said] : [])),
    ];
    const shortOf = (css: string) => {
      const sheet = sheets.get(css) ?? sheetOf(css);
      sheets.set(css, sheet);
      const unused = sheet.names.filter((name) => !words.some((some) => some.has(name)));
      const key = unused.join(' ');
      const short = sheet.short.get(key) ?? without(css, unused);
      sheet.short.set(key, short);
      return short;
    };
    const head = html.indexOf('</head>');
    return (
      html.slice(0, head).replace(parts, (part, name?: string, more = '', content = '') => {
        if (name !== 'style') return part;
        const short = shortOf(content);
        return short === '' ? '' : `<style${more}>${short}</style>`;
      }) + html.slice(head)
    );
  };
}
