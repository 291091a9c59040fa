import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../../src/record/read/csv.ts';
import type { TrueFigure, TruePart } from './score.ts';

/** A text and its figures as people transcribed them, without the engine. */
export interface GradedArticle {
  readonly id: string;
  readonly text: string;
  readonly truth: readonly TrueFigure[];
}

const root = new URL('../../../', import.meta.url).pathname;

function rows(file: string): Readonly<Record<string, string>>[] {
  return readCsv(file, readFileSync(join(root, file))).table.rows.map(({ cells }) => cells);
}

/**
 * An article of the site with the values and units of test/truth, which were transcribed by hand; the ends of its figures
 * are those of data/numerals.
 *
 * @returns `null` where the folder does not hold its text.
 */
export function sourceArticle(id: string, sources: string): GradedArticle | null {
  const file = join(sources, `${id}.txt`);
  if (!existsSync(file)) return null;
  const ends = new Map(
    rows(`data/numerals/${id}.csv`).map(({ start, end }) => [start, Number(end)]),
  );
  const figures = new Map<string, { start: number; end: number; parts: TruePart[] }>();
  for (const { start = '', value, unit } of rows(`test/truth/${id}.csv`)) {
    const from = Number(start);
    const figure = figures.get(start) ?? {
      start: from,
      end: ends.get(start) ?? from + 1,
      parts: [],
    };
    figure.parts.push({ value: value || null, unit: unit || null });
    figures.set(start, figure);
  }
  return { id, text: readFileSync(file, 'utf8'), truth: [...figures.values()] };
}

/**
 * A text in which every figure is marked `[token|value unit;value unit]`.
 *
 * @example markedArticle('x', '共[5户|5 户]').truth // [{ start: 1, end: 3, parts: [{ value: '5', unit: '户' }] }]
 */
export function markedArticle(id: string, marked: string): GradedArticle {
  const truth: TrueFigure[] = [];
  let text = '';
  let done = 0;
  for (const match of marked.matchAll(/\[([^|\]]+)\|([^\]]+)\]/g)) {
    text += marked.slice(done, match.index);
    done = match.index + match[0].length;
    const parts = match[2]!.split(';').map((part) => {
      const [value = '', unit = ''] = part.split(' ');
      return { value, unit };
    });
    truth.push({ start: text.length, end: text.length + match[1]!.length, parts });
    text += match[1]!;
  }
  return { id, text: text + marked.slice(done), truth };
}
