import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from './languages.ts';

interface Download {
  readonly name: string;
  readonly what: string;
  readonly formats: readonly {
    readonly path: string;
    readonly label: string;
    readonly size: string;
  }[];
}

/** The published tables in the order in which a researcher meets them. */
const tables = {
  figures: [
    'Every figure with value, interval, period, place and provenance',
    '全部数字：数值、区间、时期、地点与出处',
  ],
  checks: ['Every sum done again, with its verdict', '全部核算及结论'],
  identities: ['What ought to add up', '应当成立的关系'],
  numerals: ['Every numeral of the articles and its kind', '文章中的全部数字字样及其类别'],
  indicators: ['The codebook', '指标手册'],
  places: ['Places, with codes of GB/T 2260', '地点，附 GB/T 2260 代码'],
  groups: ['The people or things that a figure is about', '数字所指的对象'],
  themes: ['The themes of the indicators', '指标的主题'],
  articles: ['The articles, their damage and how far to trust them', '文章、受损情况与可信程度'],
  repairs: ['Damaged tokens and the readings chosen', '受损字样及所取读法'],
  corrections: ['What was changed after publication', '发布后的更正'],
} as const;

/** A size for people: bytes in thousands. */
function sizeInWords(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${Math.round(bytes / 1000)} kB`;
}

/** What can be downloaded, with the sizes of the files that this build made. */
export function downloads(lang: Lang): readonly Download[] {
  return Object.entries(tables).map(([name, [english, chinese]]) => ({
    name,
    what: lang === 'en' ? english : chinese,
    formats: (name === 'checks' ? ['json'] : ['csv', 'json']).map((extension) => {
      const path = `/data/${name}.${extension}`;
      const { size } = statSync(join(process.cwd(), 'public', path));
      return { path, label: extension.toUpperCase(), size: sizeInWords(size) };
    }),
  }));
}
