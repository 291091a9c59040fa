// The HTTP headers of each file. `_headers`, the samples in docs/hosting/ and the preview of `npm start` are all made
// from this table.
import { folderOf, languages } from '../../lib/language.ts';

/** Directives of the content security policy: a page may fetch from, frame and send forms to this site only. */
export const ownResources = [
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
];

/** The same for embeds, which are set in the fonts of the system. */
const ofEmbeds = ownResources.map((one) => (one.startsWith('font-src') ? "font-src 'none'" : one));

const unused = ['media-src', 'object-src', 'worker-src'];

/** The policy in the header. Scripts and styles are allowed by hash in each page's own policy, since they differ by page. */
const policy = (ancestors: string, own = ownResources, used: readonly string[] = []) =>
  [
    ...own,
    ...unused.map((directive) => `${directive} ${used.includes(directive) ? "'self'" : "'none'"}`),
    `frame-ancestors ${ancestors}`,
  ].join('; ');

const REVALIDATED = 'public, max-age=0, must-revalidate';

export type Headers = Readonly<Record<string, string>>;

/** Headers for some files. */
export interface HeaderRule {
  readonly name: string;
  /** Paths from the site's root; `*` at the end matches anything. No path matches two rules. */
  readonly paths: readonly string[];
  readonly headers: Headers;
}

/**
 * Headers of every file. There is no Cross-Origin-Opener-Policy: links in embeds open windows from a sandboxed frame, and
 * in such windows browsers refuse pages that have one.
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
      'Content-Security-Policy': policy('*', ofEmbeds),
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
    name: 'The reader of any text, which runs beside its page in workers',
    paths: inEachLanguage('/read/*'),
    headers: {
      'Cache-Control': REVALIDATED,
      'Content-Security-Policy': policy("'none'", ownResources, ['worker-src']),
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  },
  {
    name: 'Files with their hash in their name',
    paths: ['/_astro/*', '/fonts/*'],
    headers: {
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy': policy("'none'"),
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  },
];

/** Headers of files that no rule matches: the other pages and their files. */
export const otherwise: Headers = {
  'Cache-Control': REVALIDATED,
  'Content-Security-Policy': policy("'none'"),
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Headers that replace the others when a file does not exist, since it may exist after the next build. */
export const missing = { 'Cache-Control': REVALIDATED };

/** Whether a path matches a pattern. @example fits('/embed/*', '/embed/lanzhou-work/') // true */
export function fits(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

/**
 * All headers of a file, or of the answer 404.
 *
 * @param path from the site's root, without its base path
 * @param found whether the file exists
 */
export function headersOf(path: string, found = true): Headers {
  const rule = rules.find(({ paths }) => paths.some((pattern) => fits(pattern, path)));
  return { ...everywhere, ...(rule?.headers ?? otherwise), ...(found ? {} : missing) };
}
