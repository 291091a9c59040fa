import { messages, type Lang } from '../../lib/language.ts';
import type { ExploreData, ExploreRow } from '../../site/explore-row.ts';

/** For each figure that may be divided by a number of people, the row of that number, by the figure's id. */
export function peopleOf({
  rows,
  denominators,
}: Pick<ExploreData, 'rows' | 'denominators'>): Map<string, ExploreRow> {
  const wanted = new Set(Object.values(denominators));
  const people = new Map(rows.filter(({ id }) => wanted.has(id)).map((row) => [row.id, row]));
  return new Map(
    Object.entries(denominators).flatMap(([figure, by]) =>
      people.has(by) ? [[figure, people.get(by)!]] : [],
    ),
  );
}

/** The value of a figure divided by a number of people; `null` where either has no single value. */
export function perPerson(row: ExploreRow, by: ExploreRow): number | null {
  return row.value === null || by.value === null ? null : Number(row.value) / Number(by.value);
}

const words = messages({
  en: {
    useGrouping: true,
    perPerson: (amount: string, unit: string, isRough: boolean) =>
      `${isRough ? 'about ' : ''}${amount} ${unit} per person`,
  },
  zh: {
    useGrouping: false,
    perPerson: (amount, unit, isRough) => `人均${isRough ? '约' : ''}${amount}${unit}`,
  },
});

const isHedged = ({ low, high }: ExploreRow) => low === null || high === null;

/**
 * The quotient of {@link perPerson} in words, rounded to three significant digits. It says “about” where either figure
 * has an open bound.
 *
 * @param unit the figure's unit in the page's language
 * @example perPersonInWords(aid, students, 'yuan', 'en') // '1,660 yuan per person'
 */
export function perPersonInWords(
  row: ExploreRow,
  by: ExploreRow,
  unit: string,
  lang: Lang,
): string | null {
  const amount = perPerson(row, by);
  if (amount === null) return null;
  // No shared Intl.NumberFormat: creating one would take longer than everything else that runs before the data is
  // fetched.
  const number = amount.toLocaleString(lang, {
    maximumSignificantDigits: 3,
    useGrouping: words[lang].useGrouping,
  });
  return words[lang].perPerson(number, unit, isHedged(row) || isHedged(by));
}
