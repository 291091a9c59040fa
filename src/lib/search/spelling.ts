// British spellings of English words become American ones, so that either finds what the other says.

/** Words that differ otherwise than in -ise and -ize, each British one before its American one. */
const PAIRS: ReadonlyMap<string, string> = new Map(
  'labour=labor neighbour=neighbor colour=color favour=favor honour=honor harbour=harbor behaviour=behavior programme=program centre=center metre=meter kilometre=kilometer litre=liter fibre=fiber theatre=theater licence=license defence=defense grey=gray tonne=ton ageing=aging'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
const PAIRED = new RegExp(`^(${[...PAIRS.keys()].join('|')})(s|ed|ing|ers?|hoods?)?$`);

/** Words in -ise that have no other form. */
const ONLY_ISE =
  /^(?:adv|advert|appra|arr?|ch|circumc|compr|comprom|conc|cr|dem|dev|disgu|enterpr|exc|exerc|expert|franch|improv|inc|likew|merchand|mort|no|otherw|parad|po|pra|prec|prem|prom|ra|rev|superv|surpr|telev|tort|treat|turqu|v|w)is/;
const ISE = /^([a-z]{3,}[^aeiou])is(e|es|ed|ing|ers?|ations?)$/;

/**
 * The American spelling of a word, or the word itself where that is the same.
 *
 * @example americanSpelling('revitalisation') // 'revitalization'
 * @example americanSpelling('labour') // 'labor'
 * @example americanSpelling('promise') // 'promise'
 */
export function americanSpelling(word: string): string {
  const [, paired, ending = ''] = PAIRED.exec(word) ?? [];
  if (paired !== undefined) return PAIRS.get(paired)! + ending;
  return ONLY_ISE.test(word) ? word : word.replace(ISE, '$1iz$2');
}
