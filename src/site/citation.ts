import { htmlLang, messages, punctuation, type Lang } from '../lib/language.ts';
import { strings } from './strings.ts';
import { dateInWords } from './wording.ts';

/** What a citation states of a page: a chart, a story, a figure or the dataset. */
export interface Cited {
  /** Tells it apart from all others in its language. */
  readonly slug: string;
  readonly type: 'webpage' | 'dataset';
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  /** Of the data. */
  readonly version: string;
  readonly address: string;
  /** Where its figures were read, and what is doubtful about them: sentences without the last stop. */
  readonly note?: string;
  readonly lang: Lang;
}

/** An item of CSL-JSON, as reference managers and citeproc read it: https://citeproc-js.readthedocs.io. */
interface CslItem {
  readonly id: string;
  readonly type: Cited['type'];
  readonly title: string;
  readonly author: readonly [{ readonly literal: string }];
  readonly publisher: string;
  readonly issued: {
    readonly 'date-parts': readonly [readonly [year: number, month: number, day: number]];
  };
  readonly version: string;
  readonly language: string;
  readonly URL: string;
  readonly note?: string;
}

/** A placeholder in citations by GB/T 7714. A script replaces it with the reader's date of access. */
export const accessed: Readonly<Record<Lang, string>> = { en: 'date of access', zh: '引用日期' };

const words = messages({
  en: {
    plain: (site: string, title: string, date: string, version: string, address: string) =>
      `${site}, “${title}”, ${date}, data version ${version}, ${address}`,
    readIn: (articles: string) => `Figures read in ${articles}`,
    /** The name of the language in biblatex. */
    langid: 'english',
  },
  zh: {
    plain: (site, title, date, version, address) =>
      `${site}：《${title}》，${date}，数据版本${version}，${address}`,
    readIn: (articles) => `数字读自${articles}`,
    langid: 'chinese',
  },
});

/** What the formats call a page and a dataset: biblatex, RIS, and the marks of GB/T 7714—2015, annex B. */
const types = {
  webpage: { bibtex: 'online', ris: 'ELEC', gb7714: 'EB/OL' },
  dataset: { bibtex: 'dataset', ris: 'DATA', gb7714: 'DS/OL' },
} as const;

/** The note of what shows figures of these articles. @example readInNote('《甲》，日报', 'zh') // '数字读自《甲》，日报' */
export const readInNote = (articles: string, lang: Lang): string => words[lang].readIn(articles);

/** The item from which every format is written. */
function cslItem({ slug, type, title, date, version, address, note, lang }: Cited): CslItem {
  const { siteName } = strings[lang];
  const [year, month, day] = date.split('-').map(Number);
  return {
    id: `after-the-hat-${slug}-${lang}`,
    type,
    title,
    author: [{ literal: siteName }],
    publisher: siteName,
    issued: { 'date-parts': [[year!, month!, day!]] },
    version,
    language: htmlLang[lang],
    URL: address,
    ...(note === undefined ? {} : { note }),
  };
}

const dateOf = ({ issued }: CslItem): string =>
  issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-');

/** What is written in TeX for a character that means something there. */
const inTex: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
const tex = (text: string) => text.replace(/[\\{}$&#%_^~]/g, (one) => inTex[one] ?? `\\${one}`);

/** An entry of biblatex. Older styles read `year`. */
function bibtex(item: CslItem, lang: Lang): string {
  const date = dateOf(item);
  return [
    `@${types[item.type].bibtex}{${item.id},`,
    `  author  = {{${tex(item.author[0].literal)}}},`,
    `  title   = {{${tex(item.title)}}},`,
    `  date    = {${date}},`,
    `  year    = {${date.slice(0, 4)}},`,
    `  version = {${item.version}},`,
    `  langid  = {${words[lang].langid}},`,
    `  url     = {${item.URL}},`,
    ...(item.note === undefined ? [] : [`  note    = {${tex(item.note)}},`]),
    '}',
  ].join('\n');
}

/**
 * GB/T 7714—2015, 4.6: electronic resource online, with dates of update and of access. It has no place for where the
 * figures of a page were read.
 */
const gb7714 = (item: CslItem, lang: Lang) =>
  `${item.publisher}. ${item.title}[${types[item.type].gb7714}]. (${dateOf(item)})[${accessed[lang]}]. ${item.URL}.`;

/** The tagged format of Reference Manager: lines end in CR LF, the last is `ER`. */
const ris = (item: CslItem) =>
  [
    `TY  - ${types[item.type].ris}`,
    `AU  - ${item.author[0].literal}`,
    `TI  - ${item.title}`,
    `PB  - ${item.publisher}`,
    `PY  - ${dateOf(item).slice(0, 4)}`,
    `DA  - ${dateOf(item).replaceAll('-', '/')}`,
    `ET  - ${item.version}`,
    `LA  - ${item.language}`,
    `UR  - ${item.URL}`,
    ...(item.note === undefined ? [] : [`N1  - ${item.note}`]),
    'ER  - ',
  ].join('\r\n');

function plain(item: CslItem, lang: Lang): string {
  const date = dateInWords(dateOf(item), lang);
  const cited = words[lang].plain(item.publisher, item.title, date, item.version, item.URL);
  return item.note === undefined ? cited : [cited, item.note].join(punctuation[lang].stop);
}

/**
 * Citations of a page: in plain words, as BibTeX, by GB/T 7714, as RIS and as CSL-JSON.
 *
 * @example citations(page)[0] // { name: 'plain', text: 'After the Hat, “…”, …' }
 */
export function citations(page: Cited) {
  const item = cslItem(page);
  const { lang } = page;
  return [
    { name: 'plain', text: plain(item, lang) },
    { name: 'bibtex', text: bibtex(item, lang) },
    { name: 'gb7714', text: gb7714(item, lang) },
    { name: 'ris', text: ris(item) },
    { name: 'csl', text: JSON.stringify([item], null, 1) },
  ] as const;
}

/**
 * The names and contents of `<meta>` elements from which programs cite a page: Highwire’s, which Google Scholar asks
 * for, and Dublin Core. Zotero takes `citation_title` alone for an article in a journal; `DC.type` has its own names of
 * types, so that it knows better.
 *
 * @example citationTags(page)[0] // ['citation_title', 'Watched households']
 */
export function citationTags(page: Cited): readonly (readonly [name: string, content: string])[] {
  const item = cslItem(page);
  const date = dateOf(item);
  return [
    ['citation_title', item.title],
    ['citation_author', item.author[0].literal],
    ['citation_publication_date', date.replaceAll('-', '/')],
    ['citation_publisher', item.publisher],
    ['citation_language', item.language],
    ['citation_public_url', item.URL],
    ['DC.title', item.title],
    ['DC.creator', item.author[0].literal],
    ['DC.publisher', item.publisher],
    ['DC.date', date],
    ['DC.type', item.type],
    ['DC.language', item.language],
    ['DC.identifier', item.URL],
    ...(item.note === undefined ? [] : [['DC.description', item.note] as const]),
  ];
}
