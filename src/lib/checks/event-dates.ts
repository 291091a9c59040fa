import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../problem.ts';
import { dateAt } from '../reading/dates.ts';

/**
 * A problem for each date of an event that its article does not print: not in the numerals that the row names, repaired
 * where they are damaged, nor as the date of publication where the row names none. Where an article or a numeral has a
 * problem of its own, none is reported here.
 */
export function eventDateProblems({
  articles,
  events,
  numerals,
  repairs,
}: Pick<Dataset, 'articles' | 'events' | 'numerals' | 'repairs'>): Problem[] {
  const articlesById = new Map(articles.map((article) => [article.id, article]));
  const key = (article: string, start: number) => `${article} ${start}`;
  const tokens = new Map(numerals.map((each) => [key(each.article, each.start), each.token]));
  for (const { article, start, chosen } of repairs)
    if (chosen !== null) tokens.set(key(article, start), chosen);
  return events.flatMap(({ at, date, end, source }): Problem[] => {
    const article = source.kind === 'article' ? articlesById.get(source.article) : undefined;
    if (source.kind !== 'article' || article === undefined) return [];
    const { starts } = source;
    const named = starts.map((start) => tokens.get(key(article.id, start)));
    if (named.includes(undefined)) return [];
    const printed =
      starts.length === 0
        ? [article.published]
        : named.flatMap((token) => datesIn(token!, article.published));
    return [date, end].flatMap((each): Problem[] =>
      each === null || printed.includes(each)
        ? []
        : [
            {
              code: 'date-not-printed',
              at,
              found: `${each}, ${starts.length === 0 ? 'without starts' : `with starts ${starts.join(' ')}`} of "${article.id}"`,
              expected: printed.every((one) => one === null)
                ? 'starts of numerals that print the date'
                : `a date that is printed there: ${printed.join(', ')}`,
            },
          ],
    );
  });
}

/** The dates that a token prints, both ends of a stretch; one that prints no year is of the year of publication. */
function datesIn(token: string, published: string | null): string[] {
  const dated = (text: string) => {
    const found = dateAt(text, 0);
    return found?.end === text.length ? found.period : null;
  };
  const period = dated(token) ?? (published && dated(`${published.slice(0, 4)}年${token}`));
  return period?.split('/') ?? [];
}
