import type { Lang } from './language.ts';

/** What a snippet puts into another site's page. */
export interface Embedded {
  /** Where the site stands, ending in a slash. */
  readonly home: string;
  readonly slug: string;
  readonly lang: Lang;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Which of two measures it shows at first, where the chart has two. */
  readonly measure: 'own' | 'other';
  /** Parts to leave out, as the page around has them already. */
  readonly hide: readonly ('title' | 'source')[];
  /** Of the chart's values; see `?v=`. */
  readonly version: string;
  readonly title: string;
  /** Says what the picture shows, where it cannot be seen. */
  readonly alt: string;
  /** Of the frame at 640 px, in CSS pixels. */
  readonly height: number;
  /** Of the picture, in CSS pixels. */
  readonly picture: { readonly width: number; readonly height: number };
}

/** A text in an attribute. */
const quoted = (text: string) =>
  `"${text.replace(/[&"<>]/g, (one) => `&${{ '&': 'amp', '"': 'quot', '<': 'lt', '>': 'gt' }[one]};`)}"`;

/** Below `home`. Not by `folderOf`: a module that two pages' scripts share is a file of its own, and a request more. */
const folders: Readonly<Record<Lang, string>> = { en: '', zh: 'zh/' };

const inLanguage = ({ home, lang }: Embedded) => home + folders[lang];

/** The address of an embed, with what it is asked for. */
export function embedAddress(embedded: Embedded): string {
  const query = new URLSearchParams();
  if (embedded.theme !== 'auto') query.set('theme', embedded.theme);
  if (embedded.measure !== 'own') query.set('measure', embedded.measure);
  for (const part of embedded.hide) query.set(part, '0');
  query.set('v', embedded.version);
  return `${inLanguage(embedded)}embed/${embedded.slug}/?${query}`;
}

/** The frame needs scripts for tooltips and its height, and new windows for its links; nothing else. */
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
 * What to paste into a page.
 *
 * - `frame`: stays as high as it is;
 * - `script`: the frame, sized by `/embed.js`;
 * - `element`: the element that `/embed.js` defines, a picture where scripts are off;
 * - `picture`: does not change when the data do.
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
