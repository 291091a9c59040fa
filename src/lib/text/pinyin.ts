import { foldedUnit } from './characters.ts';

/**
 * The finals that Mandarin has behind each initial, from the syllable table of Hanyu Pinyin (GB/T
 * 16159); `v` stands for ü.
 */
const FINALS: Readonly<Record<string, string>> = {
  '': 'a o e ai ei ao ou an en ang eng er',
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un',
  t: 'a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un',
  n: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan un v ve',
  l: 'a e o ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve',
  g: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  k: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  h: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  ch: 'a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  sh: 'a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang',
  r: 'e i ao ou an en ang eng ong u ua uo ui uan un',
  z: 'a e i ai ei ao ou an en ang eng ong u uo ui uan un',
  c: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
  s: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
  y: 'a e ao ou an ang i in ing o ong u ue uan un',
  w: 'a o ai ei an en ang eng u',
};

const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(FINALS).flatMap(([initial, finals]) =>
    finals.split(' ').map((final) => initial + final),
  ),
);

/** Syllables without a tone: particles and suffixes. */
const NEUTRAL: ReadonlySet<string> = new Set('de le ma me men ne zi ge'.split(' '));

/** Syllables that have been recognised. It cannot grow beyond the number of syllables and tones. */
const CACHE = new Set<string>();

const TONES = /[\u0300\u0301\u0304\u030c]/g;

/**
 * Whether the text is one syllable of pinyin in lower case: with a tone mark, or one of the few that have
 * no tone. Others without a tone mark do not count, since `(an)` and `(he)` may be English.
 *
 * @example isSyllable('chǎn') // true
 * @example isSyllable('an') // false
 */
export function isSyllable(text: string): boolean {
  if (CACHE.has(text)) return true;
  if (text.length > 8) return false;
  const decomposed = text.normalize('NFD');
  const tones = decomposed.match(TONES)?.length ?? 0;
  const plain = decomposed.replace(TONES, '').replaceAll('u\u0308', 'v');
  const found = tones === 1 ? SYLLABLES.has(plain) : tones === 0 && NEUTRAL.has(plain);
  if (found) CACHE.add(text);
  return found;
}

/**
 * Whether the letters are one syllable of pinyin without a tone, as people type it; `v` stands for
 * ü.
 *
 * @example isBareSyllable('jian') // true
 */
export function isBareSyllable(letters: string): boolean {
  return SYLLABLES.has(letters);
}

/** Characters of numbers and of the words around them, in Simplified, each followed by its syllable. */
const READ =
  '人ren口kou户hu个ge万wan亿yi千qian百bai十shi元yuan亩mu公gong里li家jia名ming位wei项xiang件jian年nian月yue日ri分fen点dian成cheng倍bei村cun县xian乡xiang镇zhen处chu座zuo条tiao批pi期qi次ci天tian岁sui吨dun米mi斤jin平ping方fang共gong达da占zhan增zeng近jin超chao约yue余yu多duo第di';

const READS: ReadonlyMap<number, string> = new Map(
  [...READ.matchAll(/(\p{Script=Han})([a-z]+)/gu)].map(([, character, syllable]) => [
    character!.charCodeAt(0),
    syllable!,
  ]),
);

/**
 * Whether this character is read so, if it is one of the few of numbers that are known.
 *
 * @param unit its UTF-16 code unit, Traditional or Simplified.
 * @param syllable without a tone.
 * @example readsAs('萬'.charCodeAt(0), 'wan') // true
 */
export function readsAs(unit: number, syllable: string): boolean {
  return READS.get(foldedUnit(unit)) === syllable;
}
