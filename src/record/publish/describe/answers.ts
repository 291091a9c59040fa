/** Which rows each answer holds: a table's name, in an array where there are several. */
export const answers: {
  readonly [kind: string]: { readonly [property: string]: string | readonly [string] };
} = {
  figures: {
    figure: 'figures',
    provenance: 'provenance',
    indicator: 'indicators',
    place: 'places',
    group: 'groups',
    article: 'articles',
    checks: ['checks'],
  },
  places: { place: 'places', parts: ['places'], figures: ['figures'] },
  indicators: { indicator: 'indicators', theme: 'themes', figures: ['figures'] },
};
