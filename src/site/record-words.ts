import type { NumeralKind } from '../lib/model/numeral.ts';
import type { PlaceLevel } from '../lib/model/place.ts';
import type { RepairVerdict } from '../lib/model/repair.ts';
import type { Lang } from '../lib/language.ts';

// Names of the codes that the record uses, in each language.

type Words<Key extends string> = Readonly<Record<Lang, Readonly<Record<Key, string>>>>;

const kindNames: Words<NumeralKind> = {
  en: {
    figure: 'Figures',
    date: 'Dates',
    ordinal: 'Ordinals',
    'list-marker': 'List markers',
    slogan: 'Slogans',
    name: 'Names',
    boilerplate: 'Page furniture',
    word: 'Words',
    unknown: 'Unknown',
  },
  zh: {
    figure: '数字',
    date: '日期',
    ordinal: '序数',
    'list-marker': '列举序号',
    slogan: '口号',
    name: '名称',
    boilerplate: '页面附件',
    word: '普通词语',
    unknown: '未定',
  },
};
/** The name of a kind of numeral, in the plural. */
export const numeralKindInWords = (kind: NumeralKind, lang: Lang) => kindNames[lang][kind];

const kindMeanings: Words<NumeralKind> = {
  en: {
    figure: 'say how much or how many; each has a page',
    date: 'say when',
    ordinal: 'put things in order',
    'list-marker': 'begin the points of a list',
    slogan: 'formulas of the campaign with a number in them',
    name: 'parts of names and titles',
    boilerplate: 'belong to the web page, not to the article',
    word: 'a numeral character inside an ordinary word',
    unknown: 'not classed',
  },
  zh: {
    figure: '说明多少，各有一页',
    date: '说明何时',
    ordinal: '表示次序',
    'list-marker': '引出列举的各点',
    slogan: '含有数目的固定提法',
    name: '名称与头衔的一部分',
    boilerplate: '属于网页，不属于文章',
    word: '普通词语中的数目字',
    unknown: '尚未归类',
  },
};
/** What numerals of a kind are for, in a few words. */
export const numeralKindMeaning = (kind: NumeralKind, lang: Lang) => kindMeanings[lang][kind];

const repairVerdicts: Words<RepairVerdict> = {
  en: {
    proved: 'proved: no other reading is possible',
    preferred: 'preferred: other readings are possible, but less plausible',
    ambiguous: 'ambiguous: several readings are left',
  },
  zh: {
    proved: '已证明：别无其他读法',
    preferred: '较可取：另有可能的读法，但不如此合理',
    ambiguous: '未定：尚有几种读法',
  },
};
/** How certain a repaired reading is. */
export const repairVerdictInWords = (verdict: RepairVerdict, lang: Lang) =>
  repairVerdicts[lang][verdict];

const levels: Words<PlaceLevel> = {
  en: {
    country: 'Country',
    province: 'Province',
    prefecture: 'Prefecture',
    county: 'County',
    town: 'Town',
    village: 'Village',
  },
  zh: {
    country: '国家',
    province: '省级',
    prefecture: '地级',
    county: '县级',
    town: '乡级',
    village: '村级',
  },
};
/** The name of an administrative level. */
export const placeLevelInWords = (level: PlaceLevel, lang: Lang) => levels[lang][level];
