import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { dist, htmlLangOf, samplePaths } from './open-site.ts';

/** A page's text and the words in its attributes, without code and what is marked as another language. */
function textsOf(path: string, others: string): string[] {
  const { document } = parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8'));
  for (const node of document.querySelectorAll(`script, style, code, ${others}`)) node.remove();
  return [...document.querySelectorAll('*')].flatMap((element) => [
    ...[...element.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map(({ textContent }) => textContent ?? ''),
    ...['title', 'aria-label', 'alt', 'placeholder', 'data-copy'].map(
      (name) => element.getAttribute(name) ?? '',
    ),
    element.matches('meta[name=description], meta[property$=title], meta[property$=description]')
      ? (element.getAttribute('content') ?? '')
      : '',
  ]);
}

interface DataPackage {
  readonly resources: readonly {
    readonly name: string;
    readonly schema: {
      readonly fields: readonly {
        readonly name: string;
        readonly constraints?: { readonly enum?: readonly string[] };
      }[];
    };
  }[];
}

/** What of each page is left after `allowed` goes and matches `foreign`, once for each text. */
function left(
  paths: readonly string[],
  others: string,
  allowed: readonly RegExp[],
  foreign: RegExp,
) {
  const found = new Map<string, string>();
  let length = 0;
  for (const path of paths) {
    for (const text of textsOf(path, others)) {
      length += text.length;
      const rest = allowed.reduce((kept, names) => kept.replace(names, ' '), text);
      if (foreign.test(rest)) found.set(rest.trim(), path);
    }
  }
  return { found: [...found].map(([text, path]) => `${path}: ${text}`), length };
}

const chinese = samplePaths().filter((path) => htmlLangOf(path) !== 'en');
const english = samplePaths().filter((path) => htmlLangOf(path) === 'en');

/** Names of formats, standards, libraries and licences, and of what differs between figures, may stay on a Chinese page. */
const names =
  /https?:\/\/\S*|(?<!\w)\.(?:txt|html|docx|pdf)\b|\b(?:After the Hat|English|CC BY|MIT|CSV|CSL-JSON|JSON|SHA-256|UTF-8|UTF-16|TXT|PDF|Word|RFC|ASCII|IP|App|JavaScript|GB\/T|Cookie|SVG|PNG|ZIP|RIS|BibTeX|Datawrapper|pym|AMP|WordPress|oEmbed|HTML|XLSX|Georgia|iframe-resizer|iframe|px|Atom|figures\.csv|corrections\.csv|changelog\.json|checks\.json|ISO \d+|SDMX|CL_OBS_STATUS|Excel|range|removed|Number\(value\)|Access-Control-Allow-Origin|width|height|WCAG|AA|axe|Orca|Firefox|Chrome|Edge|Safari|Chromium|WebKit|pandas|Parquet|python3-pandas|pyarrow|pd\.read_parquet|Debian|read|level|target|period|length|counted=household)(?!\w)|\d [kM]?B|\d-dev\b/g;

/** Names of the published tables, their columns and their codes may, too. */
const { resources } = JSON.parse(
  readFileSync(join(dist, 'data', 'datapackage.json'), 'utf8'),
) as DataPackage;
const codes = new RegExp(
  `(?<![A-Za-z])(?:${resources
    .flatMap(({ name, schema: { fields } }) => [
      `${name}.csv`,
      name,
      ...fields.flatMap((field) => [field.name, ...(field.constraints?.enum ?? [])]),
    ])
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![A-Za-z])`,
  'g',
);

test('nothing in English is left on a Chinese page', () => {
  const { found, length } = left(
    chinese,
    '.quotation, mark, kbd, [lang="zh"], [lang="zh-Latn"], [lang="en"], .strip, td strong, th strong, td a[href*="/figures/"]',
    [names, codes],
    /[A-Za-z]{2,}/,
  );
  expect(found).toEqual([]);
  // That there was text to look at: hundreds of characters a page.
  expect(length).toBeGreaterThan(500 * chinese.length);
}, 180_000);

/** The site's Chinese name, and words that the descriptions of columns explain. */
const quoted =
  /After the Hat · 摘帽之后|^(?:Value\. The printed|Unit\. The measure|Approximator\. The word|Per\. What a rate|Terms\. Names that) .*/g;

test('nothing in Chinese is left on an English page', () => {
  const { found, length } = left(english, '[lang^="zh"], .strip', [quoted], /\p{Script=Han}/u);
  expect(found).toEqual([]);
  expect(length).toBeGreaterThan(500 * english.length);
}, 180_000);

const traditional = samplePaths().filter((path) => htmlLangOf(path) === 'zh-Hant');

test('nothing but what was printed is Simplified in a Traditional story', () => {
  const { found, length } = left(
    traditional,
    '[lang="zh"], [lang="en"], a[hreflang]',
    [],
    /[这们说数贫县时两个户万亿兰丽庆图标问题业农医资与发为从对关进还]|[“”]/u,
  );
  expect(found).toEqual([]);
  expect(length).toBeGreaterThan(500 * traditional.length);
});

test('no emphasis of Markdown is left as it was typed', () => {
  const starred = samplePaths().filter((path) =>
    readFileSync(join(dist, path, 'index.html'), 'utf8').includes('**'),
  );
  const { found } = left(starred, '.strip', [], /(?<!\*)\*{2}(?!\*)/);
  expect(found).toEqual([]);
}, 180_000);
