import type { Lang } from './language.ts';

/** The chart that a snippet embeds in a page of another site. */
export interface Embedded {
  /** The address of this site, with a slash at its end. */
  readonly home: string;
  readonly slug: string;
  readonly lang: Lang;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Which measure it shows at first, where the chart has two. */
  readonly measure: 'own' | 'other';
  /** Parts to leave out, because the page around has them already. */
  readonly hide: readonly ('title' | 'source')[];
  /** A version of the chart's values, which becomes the parameter `v` of the address. */
  readonly version: string;
  readonly title: string;
  /** Alternative text of the picture. */
  readonly alt: string;
  /** The height of the frame where it is 640 px wide, in CSS pixels. */
  readonly height: number;
  /** The size of the picture, in CSS pixels. */
  readonly picture: { readonly width: number; readonly height: number };
}

/** A text escaped and quoted as the value of an HTML attribute. */
const quoted = (text: string) =>
  `"${text.replace(/[&"<>]/g, (one) => `&${{ '&': 'amp', '"': 'quot', '<': 'lt', '>': 'gt' }[one]};`)}"`;

/**
 * The folder of each language below `home`. It does not use `folderOf` of language.ts, since a module that
 * scripts of two pages share becomes a file of its own, and another request.
 */
const folders: Readonly<Record<Lang, string>> = { en: '', zh: 'zh/' };

const inLanguage = ({ home, lang }: Embedded) => home + folders[lang];

/** The address of an embed, with the options that are not the default as its parameters. */
export function embedAddress(embedded: Embedded): string {
  const query = new URLSearchParams();
  if (embedded.theme !== 'auto') query.set('theme', embedded.theme);
  if (embedded.measure !== 'own') query.set('measure', embedded.measure);
  for (const part of embedded.hide) query.set(part, '0');
  query.set('v', embedded.version);
  return `${inLanguage(embedded)}embed/${embedded.slug}/?${query}`;
}

/** The permissions of the frame: scripts, for tooltips and its height, and new windows, for its links. */
const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

const frame = (embedded: Embedded) =>
  `<iframe src=${quoted(embedAddress(embedded))} title=${quoted(embedded.title)} width="100%" height="${embedded.height}" style="width:100%;border:0" loading="lazy" sandbox="${sandbox}"></iframe>`;

const script = ({ home }: Embedded) => `<script src=${quoted(`${home}embed.js`)} async></script>`;

const image = (embedded: Embedded) => {
  const { slug, alt, picture } = embedded;
  const page = `${inLanguage(embedded)}charts/${slug}`;
  return `<a href=${quoted(`${page}/`)}><img src=${quoted(`${page}.png`)} alt=${quoted(alt)} width="${picture.width}" height="${picture.height}" style="max-width:100%;height:auto" loading="lazy"></a>`;
};

function element(embedded: Embedded): string {
  const { slug, lang, theme, measure, hide, version, title, height } = embedded;
  const attributes = [
    `chart=${quoted(slug)}`,
    `lang="${lang}"`,
    ...(theme === 'auto' ? [] : [`theme="${theme}"`]),
    ...(measure === 'own' ? [] : [`measure="${measure}"`]),
    ...(hide.length === 0 ? [] : [`hide="${hide.join(' ')}"`]),
    `v="${version}"`,
    `height="${height}"`,
    `label=${quoted(title)}`,
  ];
  return `<after-the-hat-chart ${attributes.join(' ')}><noscript>${image(embedded)}</noscript></after-the-hat-chart>`;
}

export const snippetKinds = ['frame', 'script', 'element', 'picture'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

/**
 * The HTML to paste into a page.
 *
 * - `frame`: an iframe of fixed height;
 * - `script`: an iframe whose height `/embed.js` adapts;
 * - `element`: the custom element that `/embed.js` defines, with a picture for readers without scripts;
 * - `picture`: an image that links to the chart's page.
 */
export function snippet(kind: SnippetKind, embedded: Embedded): string {
  switch (kind) {
    case 'frame':
      return frame(embedded);
    case 'script':
      return `${frame(embedded)}\n${script(embedded)}`;
    case 'element':
      return `${element(embedded)}\n${script(embedded)}`;
    case 'picture':
      return image(embedded);
  }
}
