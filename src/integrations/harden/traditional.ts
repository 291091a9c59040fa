// Writes a copy of each Chinese story in Traditional characters to zh-hant/.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { Converter } from 'opencc-js/cn2t';

const convert = Converter({ from: 'cn', to: 'tw' });

const NOTE = '繁體字由程序轉換，讀自文章的字樣照錄。';
/** Attributes whose text readers see or hear. */
const SAID =
  /^(?:alt|aria-label|placeholder|title|data-(?:copy|formula|interval|label|note|period|signs|source|value))$/;

/** Links to Chinese stories lead to their copies in Traditional characters; other pages have no such copies. */
const moved = (addresses: string) =>
  addresses.replace(/(?<=^|\/)zh(?=\/explainers\/[^/"#]+\/)/g, 'zh-hant');

const ADDRESSES = [
  ['a[href]:not([hreflang])', 'href'],
  ['a[data-address]', 'data-address'],
  ['link[rel=canonical]', 'href'],
  ['meta[property="og:url"]', 'content'],
] as const;

/**
 * Converts a Chinese story to Traditional characters as written in Taiwan. Scripts, addresses and every element with its
 * own `lang`, such as tokens from an article, stay as they are.
 *
 * @param html the page in Simplified characters
 */
export function inTraditional(html: string): string {
  const { document } = parseHTML(html);
  const root = document.documentElement;
  root.lang = 'zh-Hant';

  const texts = document.createTreeWalker(root, 4 /* texts */);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const kept = node.parentElement?.closest('script, style, [lang]');
    if (kept === root) node.textContent = convert(node.textContent ?? '');
  }
  for (const element of document.querySelectorAll('body *, meta[content]')) {
    if (element.closest('[lang]') !== root) continue;
    for (const { name, value } of [...element.attributes])
      if (SAID.test(name) || (name === 'content' && /\p{Script=Han}/u.test(value)))
        element.setAttribute(name, convert(value));
  }
  for (const data of document.querySelectorAll('script[type="application/ld+json"]'))
    data.textContent = moved(convert(data.textContent ?? '').replaceAll('zh-Hans', 'zh-Hant'));

  for (const [selector, name] of ADDRESSES)
    for (const element of document.querySelectorAll(selector))
      element.setAttribute(
        name,
        moved(element.getAttribute(name)!).replace(/^\.\.\/\.\.\//, '../../../zh/'),
      );
  for (const printed of document.querySelectorAll('.print-only code'))
    printed.textContent = moved(printed.textContent);
  for (const link of document.querySelectorAll('.characters a')) {
    if (link.getAttribute('hreflang') === 'zh-Hant') link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.querySelector('.byline')?.append(document.createElement('br'), NOTE);
  return document.toString();
}

/** Converts the stories of a built site, after they have their policies. */
export function writeTraditional(site: string): void {
  for (const story of globSync('explainers/*/index.html', { cwd: join(site, 'zh') })) {
    const to = join(site, 'zh-hant', story);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, inTraditional(readFileSync(join(site, 'zh', story), 'utf8')));
  }
}
