// Pages share stylesheets, and each holds a copy of its own. Here each keeps the rules that may apply to it.
import { transform } from 'lightningcss';
import { cardClasses, cardLinkClasses } from '../../site/card-classes.ts';
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

/** A stylesheet, the classes and ids that it may go without, and what is left of it without some of them. */
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
    unusedSymbols: [...unused],
  });
  return new TextDecoder().decode(code);
}

/** The words of each script file and of those that it names, by its name. */
function wordsByFile(files: ReadonlyMap<string, string>): [name: string, words: Set<string>][] {
  return [...files.keys()].map((name) => {
    const loaded = new Set([name]);
    for (const each of loaded)
      for (const other of files.keys()) if (files.get(each)!.includes(other)) loaded.add(other);
    return [name, new Set([...loaded].flatMap((each) => wordsIn(files.get(each)!)))];
  });
}

/**
 * Makes what takes the rules out of a page's styles that ask for a class or an id which neither the page, nor a card
 * that it may open, nor a script that it may load has.
 *
 * All pages of a build take 1 s of work; they would take 60 s if the words of scripts and the shortened styles were not
 * kept for the next page.
 *
 * @param files the site's script files by name; a page may load those that it names, and what those name
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
