import type { Problem } from '../problem.ts';
import type { Bilingual } from '../language.ts';
import { known, words } from './cells.ts';
import type { Figure } from './figure.ts';
import { readRows, repeated } from './table.ts';
import type { Table } from './table.ts';

/**
 * A pair of figures that may be divided: an amount or a count, and the people, households or villages that the article
 * ties to it.
 */
export interface Denominator {
  /** Figure id. */
  readonly figure: string;
  /** Id of the figure that counts the people, households or villages. */
  readonly people: string;
  /** What in the text ties the two. Templates, as typed. */
  readonly ground: Bilingual;
  readonly at: string;
}

/**
 * Reads `data/denominators.csv`. Both figures must be of one article. The divisor must count people, households or
 * villages, with a single value above zero; the figure to be divided must be neither a share or rate nor of the unit of
 * its divisor.
 *
 * @param figureIds of all figures, those of faulty rows included.
 * @param figures the valid ones, by id.
 */
export function readDenominators(
  table: Table,
  figureIds: ReadonlySet<string>,
  figures: ReadonlyMap<string, Figure>,
): { denominators: Denominator[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    figure: known('figure', figureIds),
    people: known('figure', figureIds),
    ground_en: words,
    ground_zh: words,
  });
  problems.push(...repeated(table, ['figure']));
  for (const { figure, people, at } of rows) {
    const [whole, by] = [figures.get(figure), figures.get(people)];
    if (!whole || !by) continue;
    if (whole.article !== by.article) {
      problems.push({
        code: 'mismatched-denominator',
        at,
        found: `"${figure}" of ${whole.article} over "${people}" of ${by.article}`,
        expected: 'two figures of one article',
      });
    }
    const { unit, per, value } = by.quantity;
    const isCounted = ['人', '户'].includes(unit ?? '') || by.who.counted === 'village';
    if (!isCounted || per !== null || value === null || value === '0') {
      problems.push({
        code: 'mismatched-denominator',
        at,
        found: `"${people}", ${by.source}, to divide by`,
        expected: 'a number of people, households or villages with a single value above zero',
      });
    }
    const isOfSame = unit === whole.quantity.unit && by.who.counted !== 'village';
    if (
      isOfSame ||
      ['%', '个百分点'].includes(whole.quantity.unit ?? '') ||
      whole.quantity.per !== null
    ) {
      problems.push({
        code: 'mismatched-denominator',
        at,
        found: `"${figure}", ${whole.source}, to be divided by ${by.source}`,
        expected: 'an amount or a count of another unit, and no share or rate',
      });
    }
  }
  return {
    denominators: rows.map(({ figure, people, ground_en, ground_zh, at }) => ({
      figure,
      people,
      ground: { en: ground_en, zh: ground_zh },
      at,
    })),
    problems,
  };
}
