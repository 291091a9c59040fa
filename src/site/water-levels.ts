/** An income below or above a line: what is missing to the line is the most that an allowance can fill. */
export interface Column {
  readonly income: number;
  /** Zero where the income reaches the line. */
  readonly gap: number;
  readonly x: number;
  readonly width: number;
  /** The upper edge of the income. */
  readonly top: number;
}

/** One line as the level of a basin, the same incomes standing in it, and the people who are on its list. */
export interface Basin {
  readonly x: number;
  readonly width: number;
  /** The height of the line. */
  readonly level: number;
  readonly columns: readonly Column[];
  /** The middle of each head. */
  readonly heads: readonly { readonly x: number; readonly y: number }[];
}

/** A line in yuan a year, with how many people are on its list. */
export interface Line {
  readonly yuan: number;
  readonly people: number;
}

/** How a drawing of a size is laid out, in its units. */
interface Layout {
  readonly width: number;
  /** Where no income is. */
  readonly ground: number;
  readonly unitsPerYuan: number;
  readonly column: number;
  /** For each basin: where it begins, how wide it is, and how many heads stand in a row. */
  readonly basins: readonly { readonly x: number; readonly width: number; readonly row: number }[];
  readonly head: { readonly across: number; readonly down: number; readonly first: number };
}

export type LevelsSize = 'wide' | 'narrow';

const layouts: Readonly<Record<LevelsSize, Layout>> = {
  wide: {
    width: 1000,
    ground: 410,
    unitsPerYuan: 0.041,
    column: 96,
    basins: [
      { x: 0, width: 360, row: 19 },
      { x: 440, width: 560, row: 19 },
    ],
    head: { across: 29, down: 27, first: 66 },
  },
  narrow: {
    width: 358,
    ground: 286,
    unitsPerYuan: 0.0275,
    column: 48,
    basins: [
      { x: 0, width: 138, row: 10 },
      { x: 158, width: 200, row: 10 },
    ],
    head: { across: 20, down: 20, first: 58 },
  },
};

/** How many people one head stands for. */
export const peopleToAHead = 1000;

/** What is missing from an income to a line. */
export const gapTo = (line: number, income: number): number => Math.max(0, line - income);

/** Lays out lines as water levels, each with the same incomes in its basin and the heads of those on its list below. */
export function waterLevels(
  lines: readonly Line[],
  incomes: readonly number[],
  size: LevelsSize,
): {
  readonly width: number;
  readonly ground: number;
  readonly height: number;
  readonly basins: readonly Basin[];
} {
  const { width, ground, unitsPerYuan, column, basins, head } = layouts[size];
  const heightOf = (yuan: number) => ground - yuan * unitsPerYuan;
  const placed = lines.map(({ yuan, people }, at) => {
    const basin = basins[at]!;
    const between = (basin.width - incomes.length * column) / (incomes.length + 1);
    return {
      x: basin.x,
      width: basin.width,
      level: heightOf(yuan),
      columns: incomes.map((income, index) => ({
        income,
        gap: gapTo(yuan, income),
        x: basin.x + between + index * (column + between),
        width: column,
        top: heightOf(income),
      })),
      heads: Array.from({ length: Math.round(people / peopleToAHead) }, (_, index) => ({
        x: basin.x + head.across * ((index % basin.row) + 0.5),
        y: ground + head.first + head.down * Math.floor(index / basin.row),
      })),
    };
  });
  const lowest = Math.max(...placed.flatMap(({ heads }) => heads.map(({ y }) => y)), ground);
  return { width, ground, height: lowest + head.down, basins: placed };
}
