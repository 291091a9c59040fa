/** Of which table each property of an API answer holds a row; in an array, of which it holds several rows. */
export const answers: {
  readonly [kind: string]: { readonly [property: string]: string | readonly [string] };
} = {
  figures: {
    figure: 'figures',
    provenance: 'provenance',
    indicator: 'indicators',
    concept: 'concepts',
    place: 'places',
    group: 'groups',
    article: 'articles',
    checks: ['checks'],
  },
  places: { place: 'places', parts: ['places'], figures: ['figures'] },
  indicators: {
    indicator: 'indicators',
    concept: 'concepts',
    theme: 'themes',
    figures: ['figures'],
  },
  concepts: {
    concept: 'concepts',
    indicators: ['indicators'],
    figures: ['figures'],
    benchmarks: ['benchmarks'],
  },
  benchmarks: { benchmark: 'benchmarks', place: 'places', rates: ['rates'] },
};
