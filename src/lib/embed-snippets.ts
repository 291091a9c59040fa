import type { Lang } from './language.ts';

/** Widths of a column, in CSS pixels, for which a frame without our script has a height. */
export const columns = [320, 600, 900] as const;
export type Column = (typeof columns)[number];

/** The chart that a snippet embeds in a page of another site. */
export interface Embedded {
  /** The address of this site, with a slash at its end. */
  readonly home: string;
  readonly slug: string;
  readonly lang: Lang;
  /** `page` is that of the page around, which `/embed.js` finds out; a frame alone is light. */
  readonly theme: 'page' | 'light' | 'dark' | 'auto';
  /** Which measure it shows at first, where the chart has two. */
  readonly measure: 'own' | 'other';
  /** Parts to leave out, because the page around has them already. */
  readonly hide: readonly ('title' | 'source')[];
  /** `none` lets the ground of the page around show through; empty for the embed's own. */
  readonly ground: '' | 'none';
  /** Of rule and links, as six hexadecimal digits; empty for the ink. */
  readonly accent: string;
  /** A font family that readers' devices have, for the texts around the drawing; empty for the system's. */
  readonly font: string;
  /** The greatest width, in CSS pixels; empty for that of its column. */
  readonly width: string;
  /** A version of the chart's values, which becomes the parameter `v` of the address. */
  readonly version: string;
  readonly title: string;
  /** The headline of the second measure; `title` where there is none. */
  readonly otherTitle: string;
  /** Alternative text of the picture. */
  readonly alt: string;
  /** The credit that the licence asks for, as HTML. */
  readonly credit: string;
  /** The height that a frame needs by each measure in a column of each width, in CSS pixels. */
  readonly heights: Readonly<Record<Embedded['measure'], Readonly<Record<Column, number>>>>;
  /** The width of the column in which a frame of fixed height will stand. */
  readonly column: Column;
  /** The picture's address, and its size in CSS pixels. */
  readonly picture: { readonly address: string; readonly width: number; readonly height: number };
}

/** A text escaped and quoted as the value of an HTML attribute. */
const quoted = (text: string) => `"${escaped(text)}"`;

const escaped = (text: string) =>
  text.replace(/[&"<>]/g, (one) => `&${{ '&': 'amp', '"': 'quot', '<': 'lt', '>': 'gt' }[one]};`);

/**
 * The folder of each language below `home`. It does not use `folderOf` of language.ts, since a module that
 * scripts of two pages share becomes a file of its own, and another request.
 */
const folders: Readonly<Record<Lang, string>> = { en: '', zh: 'zh/' };

const inLanguage = ({ home, lang }: Embedded) => home + folders[lang];

/** The options that are not the default, by the names that they have in an address and as the element's attributes. */
function options({
  theme,
  ground,
  measure,
  accent,
  font,
  width,
  version,
}: Embedded): [string, string][] {
  const all = {
    theme: theme === 'page' ? '' : theme,
    ground,
    measure: measure === 'own' ? '' : measure,
    accent,
    font,
    width,
    v: version,
  };
  return Object.entries(all).filter(([, value]) => value !== '');
}

/** The address of the page of a chart by its measure. */
export const pageAddress = (embedded: Embedded): string =>
  `${inLanguage(embedded)}charts/${embedded.slug}/${embedded.measure === 'own' ? '' : 'other/'}`;

/** The address of an embed, with its options as parameters. */
export function embedAddress(embedded: Embedded): string {
  const query = new URLSearchParams([
    ...embedded.hide.map((part) => [part, '0']),
    ...options(embedded),
  ]);
  return `${inLanguage(embedded)}embed/${embedded.slug}/?${query}`;
}

/**
 * The permissions of the frame: scripts, for tooltips and its height, and new windows, for its links. It keeps its
 * origin, because iframe-resizer speaks to no other.
 */
const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** The headline of the measure that an embed shows at first. */
export const shownTitle = ({ measure, title, otherTitle }: Embedded): string =>
  measure === 'own' ? title : otherTitle;

// `frameborder` is for pages whose policy forbids style attributes.
/** The height at which a frame fits from 320 px on, whichever measure a reader chooses. */
export const safeHeight = ({ heights }: Embedded): number =>
  Math.max(heights.own[columns[0]], heights.other[columns[0]]);

const frame = (embedded: Embedded, height = safeHeight(embedded)) =>
  `<iframe src=${quoted(embedAddress(embedded))} title=${quoted(shownTitle(embedded))} width="100%" height="${height}" frameborder="0" style="width:100%;border:0" loading="lazy" sandbox="${sandbox}"></iframe>`;

const script = ({ home }: Embedded) => `<script src=${quoted(`${home}embed.js`)} async></script>`;

const headline = (embedded: Embedded) =>
  `<a href=${quoted(`${inLanguage(embedded)}charts/${embedded.slug}/`)}>${escaped(embedded.title)}</a>`;

/** The picture with the chart's headline, which leads to its page, and its credit. */
function figure(embedded: Embedded): string {
  const { alt, credit, picture } = embedded;
  const { address, width, height } = picture;
  return `<figure style="margin:0"><img src=${quoted(address)} alt=${quoted(alt)} width="${width}" height="${height}" style="max-width:100%;height:auto" loading="lazy"><figcaption>${headline(embedded)}<br>${credit}</figcaption></figure>`;
}

/** What stands beside a frame for those who do not get the frame: in a feed, after a filter, on paper. */
const instead = (embedded: Embedded) =>
  `<details class="after-the-hat-instead"><summary>${escaped(embedded.title)}</summary>${figure(embedded)}</details>`;

function element(embedded: Embedded): string {
  const { slug, lang, hide } = embedded;
  const attributes = [
    ['chart', slug],
    ['lang', lang],
    ...options(embedded),
    ...(hide.length === 0 ? [] : [['hide', hide.join(' ')]]),
    ['height', String(safeHeight(embedded))],
    ['label', shownTitle(embedded)],
  ].map(([name, value]) => `${name}=${quoted(value!)}`);
  return `<after-the-hat-chart ${attributes.join(' ')}>${figure(embedded)}</after-the-hat-chart>`;
}

export const snippetKinds = ['element', 'frame', 'script', 'picture'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

/**
 * The HTML to paste into a page. All kinds hold the chart's headline, its picture, its credit and a link, so that these
 * remain where a filter takes the rest out.
 *
 * - `element`: the custom element that `/embed.js` defines; until it runs, the picture;
 * - `frame`: an iframe of fixed height for its column, the picture folded up below;
 * - `script`: the same, whose height `/embed.js` adapts;
 * - `picture`: the picture.
 */
export function snippet(kind: SnippetKind, embedded: Embedded): string {
  switch (kind) {
    case 'element':
      return `${element(embedded)}\n${script(embedded)}`;
    case 'frame':
      return `${frame(embedded, embedded.heights[embedded.measure][embedded.column])}\n${instead(embedded)}`;
    case 'script':
      return `${frame(embedded)}\n${instead(embedded)}\n${script(embedded)}`;
    case 'picture':
      return figure(embedded);
  }
}

/**
 * The HTML of the oEmbed response. WordPress keeps the links of the quotation and the frame's address and size, sizes
 * the frame and hides the quotation; other systems keep more or less of it.
 */
export const oembedHtml = (embedded: Embedded): string =>
  `<blockquote class="after-the-hat-instead">${figure(embedded)}</blockquote>${frame(embedded)}${script(embedded)}`;
