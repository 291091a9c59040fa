// Writes a copy of each Chinese story in Traditional characters to zh-hant/.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Problem } from '../../lib/problem.ts';
import type { TraditionalPhrase } from '../../record/read/traditional.ts';
import { traditionalText, type TraditionalText } from './traditional-text.ts';

const NOTE = '繁體字由程序轉換，讀自文章的字樣照錄。';
/** Attributes whose text readers see or hear. */
const SAID = /^(?:alt|aria-label|placeholder|title|data-(?:copied|copy|details|selected))$/;
/** Whatever is said here is not Chinese, or in characters of its own. */
const OTHERS = 'script, style, code, a[hreflang], [lang=en]';
/** A token of an article stays as it was printed; what we say of it is converted. */
const PRINTED = '[lang=zh]';

/** Links to Chinese stories lead to their copies in Traditional characters; other pages have no such copies. */
const moved = (addresses: string) =>
  addresses.replace(/(?<=^|\/)zh(?=\/explainers\/[^/"#]+\/)/g, 'zh-hant');

const ADDRESSES = [
  ['a[href]:not([hreflang])', 'href'],
  ['a[data-address]', 'data-address'],
  ['link[rel=canonical]', 'href'],
  ['meta[property="og:url"]', 'content'],
  ['meta[name=citation_public_url]', 'content'],
  ['meta[name="DC.identifier"]', 'content'],
] as const;

/**
 * Converts a Chinese story to Traditional characters. Scripts, code, addresses and texts with their own `lang`, such as
 * tokens from an article, stay as they are.
 *
 * @param html the page in Simplified characters
 */
export function inTraditional(html: string, { convert }: Pick<TraditionalText, 'convert'>): string {
  const { document } = parseHTML(html);
  const root = document.documentElement;
  root.lang = 'zh-Hant';

  const texts = document.createTreeWalker(root, 4 /* texts */);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
    if (!node.parentElement?.closest(`${OTHERS}, ${PRINTED}`))
      node.textContent = convert(node.textContent ?? '');
  for (const element of document.querySelectorAll('*')) {
    if (element.closest(OTHERS)) continue;
    for (const { name, value } of [...element.attributes])
      if (SAID.test(name) || (name === 'content' && /\p{Script=Han}/u.test(value)))
        element.setAttribute(name, convert(value));
  }
  // A drawing names its language because it is also a file of its own.
  for (const drawing of document.querySelectorAll('svg[lang]'))
    drawing.setAttribute('lang', 'zh-Hant');
  for (const data of document.querySelectorAll('script[type="application/ld+json"]'))
    data.textContent = moved(convert(data.textContent ?? '').replaceAll('zh-Hans', 'zh-Hant'));

  for (const language of document.querySelectorAll('meta[name$=language]'))
    language.setAttribute('content', root.lang);

  for (const [selector, name] of ADDRESSES)
    for (const element of document.querySelectorAll(selector))
      element.setAttribute(
        name,
        moved(element.getAttribute(name)!).replace(/^\.\.\/\.\.\//, '../../../zh/'),
      );
  for (const written of document.querySelectorAll('.print-only code, .copy textarea'))
    written.textContent = moved(written.textContent);
  for (const link of document.querySelectorAll('.characters a')) {
    if (link.getAttribute('hreflang') === 'zh-Hant') link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.querySelector('.byline')?.append(document.createElement('br'), NOTE);
  return document.toString();
}

/**
 * Converts the stories of a built site, after they have their policies.
 *
 * @returns warnings of phrases that stand in none of them
 */
export function writeTraditional(site: string, phrases: readonly TraditionalPhrase[]): Problem[] {
  const text = traditionalText(phrases);
  for (const story of globSync('explainers/*/index.html', { cwd: join(site, 'zh') })) {
    const to = join(site, 'zh-hant', story);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, inTraditional(readFileSync(join(site, 'zh', story), 'utf8'), text));
  }
  return text.unused().map(({ simplified, at }) => ({
    code: 'unused-phrase',
    at,
    found: `"${simplified}" stands in no Chinese story`,
    hint: 'remove the row, or write the phrase as the stories do',
  }));
}
