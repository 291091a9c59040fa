import { messages, type Lang } from '../lib/language.ts';

/** The facts about a page that a citation states. */
export interface Cited {
  readonly slug: string;
  readonly title: string;
  readonly siteName: string;
  /** ISO date. */
  readonly date: string;
  readonly dateInWords: string;
  readonly version: string;
  readonly address: string;
  /** The articles in which its figures were read, in words; left out where it names them itself. */
  readonly readIn?: string;
  readonly lang: Lang;
}

/** A placeholder in citations by GB/T 7714. A script replaces it with the reader's date of access. */
export const accessed: Readonly<Record<Lang, string>> = { en: 'date of access', zh: '引用日期' };

const words = messages({
  en: {
    plain: ({ title, siteName, dateInWords, version, address }: Cited) =>
      `${siteName}, “${title}”, ${dateInWords}, data version ${version}, ${address}`,
    readIn: (articles: string) => `Figures read in ${articles}`,
    stop: '. ',
    /** The name of the language in biblatex. */
    langid: 'english',
  },
  zh: {
    plain: ({ title, siteName, dateInWords, version, address }) =>
      `${siteName}：《${title}》，${dateInWords}，数据版本${version}，${address}`,
    readIn: (articles) => `数字读自${articles}`,
    stop: '。',
    langid: 'chinese',
  },
});

/** Where the figures of a page were read, as a sentence without its stop; nothing where it is not said. */
const readIn = ({ readIn: articles, lang }: Cited): readonly string[] =>
  articles === undefined ? [] : [words[lang].readIn(articles)];

/** Escapes the characters that have a meaning in TeX. */
const tex = (text: string) => text.replace(/[\\{}$&#%_^~]/g, (one) => `\\${one}`);

const bibtex = (page: Cited) => {
  const { slug, title, siteName, date, version, address, lang } = page;
  return [
    `@online{after-the-hat-${slug}-${lang},`,
    `  author  = {{${tex(siteName)}}},`,
    `  title   = {{${tex(title)}}},`,
    `  date    = {${date}},`,
    `  year    = {${date.slice(0, 4)}},`,
    `  version = {${version}},`,
    `  langid  = {${words[lang].langid}},`,
    `  url     = {${address}},`,
    ...readIn(page).map((note) => `  note    = {${tex(note)}},`),
    '}',
  ].join('\n');
};

/**
 * GB/T 7714—2015, 4.6: electronic resource online, with dates of update and of access. It has no place for where the
 * figures of a page were read.
 */
const gb7714 = ({ title, siteName, date, address, lang }: Cited) =>
  `${siteName}. ${title}[EB/OL]. (${date})[${accessed[lang]}]. ${address}.`;

/** The tagged format of Reference Manager: lines end in CR LF, the last is `ER`. */
const ris = (page: Cited) => {
  const { title, siteName, date, version, address, lang } = page;
  return [
    'TY  - ELEC',
    `AU  - ${siteName}`,
    `TI  - ${title}`,
    `PY  - ${date.slice(0, 4)}`,
    `DA  - ${date.replaceAll('-', '/')}`,
    `ET  - ${version}`,
    `LA  - ${lang}`,
    `UR  - ${address}`,
    ...readIn(page).map((note) => `N1  - ${note}`),
    'ER  - ',
  ].join('\r\n');
};

/**
 * Citations of a page: in plain words, as BibTeX, by GB/T 7714 and as RIS.
 *
 * @example citations(page)[0] // { name: 'plain', text: 'After the Hat, “…”, …' }
 */
export function citations(page: Cited) {
  return [
    {
      name: 'plain',
      text: [words[page.lang].plain(page), ...readIn(page)].join(words[page.lang].stop),
    },
    { name: 'bibtex', text: bibtex(page) },
    { name: 'gb7714', text: gb7714(page) },
    { name: 'ris', text: ris(page) },
  ] as const;
}
