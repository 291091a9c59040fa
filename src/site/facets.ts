import { kinds } from '../lib/search/row.ts';
import { articles, figures, places, themes } from './data.ts';
import { kindNames } from '../lib/search/kind-names.ts';
import type { Lang } from '../lib/language.ts';
import { strings } from './strings.ts';
import { statusInWords } from './wording.ts';

interface FacetOptions {
  readonly name: keyof (typeof strings)['en']['facetNames'];
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The facets by which search results can be narrowed, each with all values that occur in the record. */
export function facetOptions(lang: Lang): FacetOptions[] {
  const all = figures();
  const parents = new Map(places().map(({ id, parent }) => [id, parent]));
  const used = new Set<string>();
  // A place counts as used where a figure is about it or about a place within it.
  for (const { place } of all)
    for (let id: string | null = place; id !== null; id = parents.get(id) ?? null) used.add(id);
  const years = new Set(
    all
      .flatMap(({ period_start, period_end }) => [period_start, period_end])
      .flatMap((date) => (date === null ? [] : [date.slice(0, 4)])),
  );
  const plain = (value: string) => ({ value, label: value });
  return [
    {
      name: 'kind',
      options: kinds.map((kind) => ({ value: kind, label: kindNames[lang][kind] })),
    },
    {
      name: 'place',
      options: places()
        .filter(({ id }) => used.has(id))
        .map((place) => ({ value: place.id, label: place[`name_${lang}`] })),
    },
    {
      name: 'theme',
      options: themes().map((theme) => ({ value: theme.id, label: theme[`name_${lang}`] })),
    },
    { name: 'year', options: [...years].toSorted().toReversed().map(plain) },
    {
      name: 'article',
      options: articles().map((article) => ({
        value: article.id,
        label: article[`title_${lang}`],
      })),
    },
    {
      name: 'status',
      options: [...new Set(all.map(({ status }) => status))].map((status) => ({
        value: status,
        label: statusInWords(status, lang),
      })),
    },
  ];
}
