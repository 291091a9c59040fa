// What a host sends with each file. `_headers`, the samples in docs/hosting/ and the preview of
// `npm start` are all made from this table.
import { folderOf, languages } from '../../lib/language.ts';

/** What a page may fetch, frame and send to: this site, and nothing else. */
export const ownResources = [
  "base-uri 'none'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
];

const unused = ['font-src', 'media-src', 'object-src', 'worker-src'];

/** Scripts and styles are in each page's own policy, by hash; a header cannot know them. */
const policy = (ancestors: string) =>
  [
    ...ownResources,
    ...unused.map((directive) => `${directive} 'none'`),
    `frame-ancestors ${ancestors}`,
  ].join('; ');

const REVALIDATED = 'public, max-age=0, must-revalidate';

export type Headers = Readonly<Record<string, string>>;

/** Files that get the same headers. */
export interface HeaderRule {
  readonly name: string;
  /** Paths from the site's root; `*` at the end stands for anything. No path fits two rules. */
  readonly paths: readonly string[];
  readonly headers: Headers;
}

/**
 * With every file. There is no Cross-Origin-Opener-Policy: a browser refuses a page that has one in a
 * window that a sandboxed frame opened, and links in embeds open such windows.
 */
export const everywhere: Headers = {
  'Permissions-Policy':
    'camera=(), clipboard-write=(self), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
};

const inEachLanguage = (path: string) => languages.map((lang) => folderOf(lang) + path);

export const rules: readonly HeaderRule[] = [
  {
    name: 'Embeds: any page may frame them, cross-origin isolated ones too',
    paths: inEachLanguage('/embed/*'),
    headers: {
      'Cache-Control': REVALIDATED,
      'Content-Security-Policy': policy('*'),
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  },
  {
    name: 'Data, charts to take away and the script for embeds: any site may fetch them',
    paths: [
      ...inEachLanguage('/charts/*'),
      ...inEachLanguage('/data/*'),
      ...inEachLanguage('/oembed/*'),
      ...inEachLanguage('/social/*'),
      '/embed.js',
    ],
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': REVALIDATED,
      'Content-Security-Policy': policy("'none'"),
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  },
  {
    name: 'Files with their hash in their name',
    paths: ['/_astro/*'],
    headers: {
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy': policy("'none'"),
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  },
];

/** With whatever no rule names: the other pages and what belongs to them. */
export const otherwise: Headers = {
  'Cache-Control': REVALIDATED,
  'Content-Security-Policy': policy("'none'"),
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Instead of its own where a path leads to nothing: what is missing now may be there after the next build. */
export const missing = { 'Cache-Control': REVALIDATED };

/** @example fits('/embed/*', '/embed/lanzhou-work/') // true */
export function fits(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

/**
 * Every header of a file, and of the answer that there is none.
 *
 * @param path from the site's root, without its base path
 * @param found whether there is such a file
 */
export function headersOf(path: string, found = true): Headers {
  const rule = rules.find(({ paths }) => paths.some((pattern) => fits(pattern, path)));
  return { ...everywhere, ...(rule?.headers ?? otherwise), ...(found ? {} : missing) };
}
