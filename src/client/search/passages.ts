import type { Lang } from '../../lib/language.ts';
import { element } from './element.ts';
import { base } from './open.ts';
import type { Words } from './words.ts';

/** The part of Pagefind's browser API that we use: https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { readonly noWorker: boolean }): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<Passage> }[] }>;
}

interface Passage {
  readonly url: string;
  /** HTML: the passage with `mark` elements, everything else escaped. */
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
  }[];
}

/** How many pages are shown. */
const MOST = 8;

let loaded: Promise<Pagefind> | null = null;

function pagefind(): Promise<Pagefind> {
  loaded ??= (async () => {
    const script = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await script.options({ noWorker: true });
    return script;
  })().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

/** The nodes of an excerpt: its text, and its marks as elements. */
function excerptOf(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) =>
    node.nodeName === 'MARK'
      ? element('mark', {}, node.textContent ?? '')
      : new Text(node.textContent ?? ''),
  );
}

/**
 * A part of the results that is closed at first: passages of stories and long pages that have the words of the query,
 * found by Pagefind, which is loaded when a reader opens it.
 *
 * @returns the element, and a function that tells it the query
 */
export function passagesBox(
  lang: Lang,
  words: Words,
): { box: HTMLDetailsElement; ask(query: string): void } {
  const list = element('ol', { class: 'passages' });
  const status = element('p', { role: 'status', class: 'search-status' });
  const box = element(
    'details',
    { class: 'search-passages' },
    element('summary', {}, words.passages),
    status,
    list,
  );
  box.lang = lang;
  let asked = '';
  let shown = '';

  async function show(): Promise<void> {
    if (!box.open || asked === shown || asked === '') return;
    const mine = (shown = asked);
    try {
      const { results } = await (await pagefind()).search(mine);
      const found = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
      if (mine !== shown) return;
      status.textContent = found.length === 0 ? words.noPassages : '';
      list.replaceChildren(
        ...found.map(({ url, excerpt, meta, sub_results: parts }) => {
          const best = parts[0] ?? { url, excerpt };
          return element(
            'li',
            {},
            element('a', { href: best.url }, meta.title ?? url),
            element('p', {}, '…', ...excerptOf(best.excerpt), '…'),
          );
        }),
      );
    } catch {
      if (mine !== shown) return;
      shown = '';
      list.replaceChildren();
      status.textContent = words.passagesFailed;
    }
  }
  box.addEventListener('toggle', () => void show());
  return {
    box,
    ask(query) {
      asked = query;
      box.hidden = query === '';
      void show();
    },
  };
}
