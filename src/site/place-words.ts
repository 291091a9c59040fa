import { messages, type Lang } from '../lib/language.ts';
import type { PlaceRow } from '../lib/model/published.ts';
import { byId, places } from './data.ts';

/** The places around a place, from the nearest to the country. */
export function placesAround({ parent }: PlaceRow): readonly PlaceRow[] {
  if (parent === null) return [];
  const outer = byId(places(), parent);
  return [outer, ...placesAround(outer)];
}

/** The places within a place, however deep, each before those within it. */
export const placesWithin = (id: string): readonly PlaceRow[] =>
  places()
    .filter(({ parent }) => parent === id)
    .flatMap((inner) => [inner, ...placesWithin(inner.id)]);

/** The last part of a Chinese name of a place says what kind of place it is; longer ones first. */
const kinds = ['自治州', '自治县', '街道', '社区', '省', '市', '县', '区', '镇', '村'] as const;
type Kind = (typeof kinds)[number];

const kindWords = messages<Readonly<Record<Kind | 'municipality' | 'country', string>>>({
  en: {
    municipality: 'a municipality',
    country: 'the country',
    自治州: 'an autonomous prefecture',
    自治县: 'an autonomous county',
    街道: 'a subdistrict',
    社区: 'a community',
    省: 'a province',
    市: 'a city',
    县: 'a county',
    区: 'a district',
    镇: 'a town',
    村: 'a village',
  },
  zh: {
    municipality: '直辖市',
    country: '全国',
    自治州: '自治州',
    自治县: '自治县',
    街道: '街道',
    社区: '社区',
    省: '省',
    市: '市',
    县: '县',
    区: '市辖区',
    镇: '镇',
    村: '村',
  },
});

/** What kind of place it is, by the last part of its Chinese name. */
export function kindOfPlace({ level, name_zh }: PlaceRow, lang: Lang): string {
  const kind = kinds.find((ending) => name_zh.endsWith(ending));
  const words = kindWords[lang];
  if (level === 'country' || kind === undefined) return words.country;
  return words[level === 'province' && kind === '市' ? 'municipality' : kind];
}

/**
 * The name of a place without what kind of place it is: 永登县 is 永登, and Yulong Naxi Autonomous County is Yulong.
 */
export function shortName({ name_en, name_zh }: PlaceRow): {
  readonly en: string;
  readonly zh: string;
} {
  const autonomous = /^(..).*自治[州县]$/.exec(name_zh)?.[1];
  const kind = kinds.find((ending) => name_zh.endsWith(ending)) ?? '';
  return {
    en: name_en.split(' ')[0]!,
    zh: autonomous ?? name_zh.slice(0, name_zh.length - kind.length),
  };
}
