// Puts the whole text of each story into the feeds of stories, from the pages, so that a feed says what its pages say.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { escaped } from '../../charts/escaped.ts';
import { signWords } from '../../charts/sign.ts';
import { folderOf, languages, messages, punctuation, type Lang } from '../../lib/language.ts';

/** What a reader of feeds cannot use, or what stands around the text of a story in its page. */
const LEFT_OUT =
  'script, style, template, button, input, select, textarea, wbr, [hidden], [aria-hidden=true], .sums, .signs, .cite, .read-on, .prose > details';
/** Elements that say something in any reader of feeds. Of others their content is kept. */
const KEPT = new Set(
  'p h2 h3 h4 ul ol li dl dt dd a em strong b i sup sub blockquote q figure figcaption img table caption thead tbody tr th td br'.split(
    ' ',
  ),
);
const KEPT_ATTRIBUTES = new Set(['href', 'src', 'alt', 'lang', 'colspan', 'rowspan']);

/** Drawings whose parts say in order what they show. Of others only their captions and accessible names do. */
const READ_IN_ORDER = '.two-readings, .time-line, .equals';

const words = messages({
  en: { drawing: 'The drawing is on the page.' },
  zh: { drawing: '图见原网页。' },
});

const textOf = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Writes the words of its signs behind each number, in place of their characters, which mean nothing elsewhere. */
function saySigns(body: Element, lang: Lang): void {
  for (const number of body.querySelectorAll('.figure, .stated.ours')) {
    for (const sign of number.querySelectorAll('.sign, .unseen')) sign.remove();
    number.innerHTML = number.innerHTML.trim();
    const said = number.matches('.stated')
      ? signWords[lang].computed
      : number.getAttribute('title');
    if (said) number.after(` [${said}]`);
  }
}

/** A chart as the picture that can be downloaded, under its headline, which leads to its page. */
function pictureOf(chart: Element, lang: Lang, address: string): Element {
  const page = `${address}${folderOf(lang).slice(1)}${folderOf(lang) && '/'}charts/${chart.getAttribute('data-chart')}`;
  const title = textOf(chart.querySelector('h2, h3'));
  const says = [chart.querySelector('.subtitle'), chart.querySelector('.shows')].map(textOf);
  const figure = chart.ownerDocument.createElement('figure');
  figure.innerHTML = `<img src="${escaped(`${page}.png`)}" alt="${escaped(says.join(punctuation[lang].blank))}"><figcaption><a href="${escaped(`${page}/`)}">${escaped(title)}</a></figcaption>`;
  return figure;
}

/** A drawing that was made for the page, in words, with a link to it. */
function drawingInWords(drawing: Element, lang: Lang, page: string): Element {
  const figure = drawing.ownerDocument.createElement('figure');
  const names = [...drawing.querySelectorAll('svg[aria-label]')]
    .filter((svg) => svg.closest('[aria-hidden=true]') === null)
    .map((svg) => svg.getAttribute('aria-label')!);
  figure.innerHTML = [...new Set(names)].map((name) => `<p>${escaped(name)}</p>`).join('');
  const caption =
    drawing.querySelector('figcaption') ?? figure.ownerDocument.createElement('figcaption');
  caption.append(' ');
  const link = figure.ownerDocument.createElement('a');
  link.setAttribute('href', page);
  link.textContent = words[lang].drawing;
  caption.append(link);
  figure.append(caption);
  return figure;
}

/**
 * The text of a story for its feed: HTML without scripts, styles, classes and drawings, with absolute addresses. Charts
 * are pictures, and the signs of numbers are words behind them.
 *
 * @param html the page of the story
 * @param page its address
 * @param address origin and base path of the site, ending in a slash
 */
export function storyInFeed(html: string, page: string, address: string, lang: Lang): string {
  const { document } = parseHTML(html);
  const body = document.querySelector('.story > .prose:not(header)')!;
  saySigns(body, lang);
  for (const chart of body.querySelectorAll('figure[data-chart]'))
    chart.replaceWith(pictureOf(chart, lang, address));
  for (const drawing of body.querySelectorAll('figure[class]'))
    if (!drawing.matches(READ_IN_ORDER)) drawing.replaceWith(drawingInWords(drawing, lang, page));
  for (const drawing of body.querySelectorAll('svg')) {
    const says = document.createElement('p');
    says.textContent = drawing.getAttribute('aria-label');
    if (drawing.closest('[aria-hidden=true]') === null && says.textContent) drawing.before(says);
    drawing.remove();
  }
  for (const element of body.querySelectorAll(LEFT_OUT)) element.remove();
  // What styles keep apart is kept apart by a blank.
  for (const element of body.querySelectorAll('*'))
    if (element.previousSibling?.nodeType === 1) element.before(' ');
  for (const element of [...body.querySelectorAll('*')].toReversed()) {
    if (!KEPT.has(element.localName) && !element.hasAttribute('lang')) {
      element.replaceWith(...element.childNodes);
      continue;
    }
    for (const { name, value } of [...element.attributes]) {
      if (!KEPT_ATTRIBUTES.has(name)) element.removeAttribute(name);
      else if (name === 'href' || name === 'src')
        element.setAttribute(name, new URL(value, page).href);
    }
  }
  return body.innerHTML.replace(/\s+/g, ' ').trim();
}

/**
 * Completes the feeds of stories of a built site.
 *
 * @param address origin and base path of the site, ending in a slash
 */
export function writeFeeds(folder: string, address: string): void {
  for (const lang of languages) {
    const path = join(folder, folderOf(lang), 'explainers', 'feed.xml');
    // A site of other data may have no stories.
    if (!existsSync(path)) continue;
    const feed = readFileSync(path, 'utf8').replace(/<entry>.*?<\/entry>/gs, (entry) => {
      const [, page = ''] =
        /<link rel="alternate" type="text\/html" href="([^"]+)"/.exec(entry) ?? [];
      const file = join(folder, page.slice(address.length), 'index.html');
      const content = storyInFeed(readFileSync(file, 'utf8'), page, address, lang);
      return entry.replace(
        /^ *<\/entry>/m,
        () => `    <content type="html">${escaped(content)}</content>\n  </entry>`,
      );
    });
    writeFileSync(path, feed);
  }
}
