import { posix } from 'node:path';
import { nearest } from '../../lib/model/nearest.ts';
import type { Fault } from '../../lib/model/table.ts';

/** The pages of a language that are there whatever the record holds, by their folders; '' is the front page. */
export const STANDING_PAGES: readonly string[] = [
  '',
  'about',
  'accessibility',
  'benchmarks',
  'charts',
  'checks',
  'compare',
  'concepts',
  'contact',
  'corrections',
  'data',
  'evidence',
  'explainers',
  'explore',
  'figures',
  'glossary',
  'indicators',
  'places',
  'read',
  'search',
  'sources',
  'themes',
];

/** Paths of pages below a language's root, `explainers/adds-up/`, and of the terms, `glossary/#dibao`. */
export type Addresses = ReadonlySet<string>;

/**
 * The addresses to which prose may link.
 *
 * @param below names of the pages in each folder
 * @param terms ids of the terms
 */
export function addressesOf(
  below: { readonly [folder: string]: Iterable<string> },
  terms: Iterable<string>,
): Addresses {
  return new Set([
    ...STANDING_PAGES.map((folder) => (folder === '' ? '' : `${folder}/`)),
    ...Object.entries(below).flatMap(([folder, names]) =>
      [...names].map((name) => `${folder}/${name}/`),
    ),
    ...[...terms].map((id) => `glossary/#${id}`),
  ]);
}

/** A file of the download. Which there are is known when they are published, and a test follows the links to them. */
const FILE = /^\/(?:root\/)?data\/[\w-]+\.\w+$/;

// Any origin, and a folder that stands for a site's base path and language.
const ROOT = new URL('http://site/root/');

/**
 * What is wrong with a link of a page; `null` where it leads to a page of the site, to a file of its data, or to another
 * site, which is not asked. Of what a page holds only the terms of the glossary are known.
 *
 * @param page path of the page below its language's root
 * @example linkFault('../adds-upp/', 'explainers/start-here/', addresses)?.hint // 'did you mean "../adds-up/"?'
 */
export function linkFault(address: string, page: string, addresses: Addresses): Fault | null {
  const url = URL.parse(address, new URL(page, ROOT));
  if (url !== null && url.origin !== ROOT.origin) return null;
  const { pathname = '', hash = '' } = url ?? {};
  const inside = pathname.startsWith(ROOT.pathname);
  const path = pathname.slice(inside ? ROOT.pathname.length : 1);
  const target = path === 'glossary/' ? path + hash : path;
  if ((inside && addresses.has(target)) || FILE.test(pathname)) return null;
  const near = addresses.has(target) ? target : nearestTo(target, addresses);
  return {
    code: 'broken-link',
    found: `a link to "${address}"`,
    expected:
      'the relative address of a page of this site, ending in "/", or of a term of the glossary',
    hint: near === null ? 'correct or remove it' : `did you mean "${relative(page, near)}"?`,
  };
}

/** The address in the same folder whose name is the nearest. */
function nearestTo(target: string, addresses: Addresses): string | null {
  const [, folder = '', name = ''] = /^(.*?)([^/]*\/?)$/.exec(target) ?? [];
  const names = [...addresses].flatMap((address) => {
    const rest = address.slice(folder.length);
    return address.startsWith(folder) && /^[^/]+\/?$/.test(rest) ? [rest] : [];
  });
  const near = nearest(name, names);
  return near === null ? null : folder + near;
}

/** @example relative('explainers/start-here/', 'explainers/adds-up/') // '../adds-up/' */
const relative = (page: string, target: string): string =>
  posix.join('..', posix.relative(posix.dirname(`/${page}`), `/${target}`)) +
  (target.includes('#') ? '' : '/');
