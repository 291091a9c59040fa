import * as Plot from '@observablehq/plot';
import { requireOneUnit, wideFrom, type Frame } from './frame.ts';
import { leading, size, tickText, valueWidth } from './layout.ts';
import { isSolid, isWide, keyed } from './marks.ts';
import { plot, type Drawing } from './plot.ts';
import { groupsOf, type Row } from './row.ts';
import { Sheet } from './sheet.ts';
import { wholeOf, type Slice, type Whole } from './slices.ts';
import { spread } from './spread.ts';
import { textWidth } from './text-width.ts';
import { words } from './words.ts';
import { wrap } from './wrap.ts';

/** The size of the value of a whole, in CSS pixels. */
const large = size.value + 4;

/** What a kind adds to wholes and their parts. */
interface Additions {
  /**
   * Draws a whole over its parts, in place of a pale rest beside them.
   *
   * @param soft from where to where its end is soft; `null` for a hard end
   * @returns its lower edge
   */
  readonly whole?: (
    sheet: Sheet,
    whole: Row,
    scale: number,
    y: number,
    soft: readonly [number, number] | null,
  ) => number;
  /**
   * Draws what stands under a whole and its parts.
   *
   * @returns its lower edge
   */
  readonly foot?: (sheet: Sheet, index: number, y: number) => number;
}

/** Whether a row has a printed interval that is wide enough to be seen. @param scale pixels a unit */
const hasInterval = (row: Row, scale: number) =>
  isSolid(row) && !row.openLow && !row.openHigh && isWide(row, scale);

/**
 * Wholes, each over its slices with their labels. Wholes of one unit are on one scale, others each fill the width. The
 * interval of a whole is a soft end. That of a slice is said in words: a soft end would hide where the next one begins.
 */
export function bundles(frame: Frame, add: Additions = {}): Drawing {
  const { width, rows, theme, lang } = frame;
  const wholes = groupsOf(rows).map(wholeOf);
  if (wholes.length === 0) requireOneUnit(rows);
  const isOneScale = new Set(rows.map(({ unit }) => unit)).size === 1;
  const reach = (set: Whole, isSoft: boolean) =>
    Math.max(isSoft ? set.whole.high : set.whole.value, set.sum) || 1;
  const scaleOf = (set: Whole, isSoft: (set: Whole) => boolean) =>
    width / Math.max(...(isOneScale ? wholes : [set]).map((one) => reach(one, isSoft(one))));
  const leavesRest = (set: Whole) => set.whole.value - set.sum > reach(set, false) * 0.0005;
  const isSoft = (set: Whole) =>
    (add.whole !== undefined || leavesRest(set)) &&
    hasInterval(
      set.whole,
      scaleOf(set, () => true),
    );
  const thick = width >= wideFrom ? 40 : 30;
  const sheet = new Sheet(frame);
  let y = 4;
  for (const [index, set] of wholes.entries()) {
    const { whole, sum } = set;
    const scale = scaleOf(set, isSoft);
    const inWords = <Member extends Row>(row: Member): Member => {
      if (!hasInterval(row, scale)) return row;
      const [low, high] = [row.low, row.high].map((end) => tickText(end, row.unit, lang));
      return { ...row, label: row.label + words[lang].between(low!, high!) };
    };
    const slices = set.slices.map(inWords);
    if (index > 0) y += 30;
    if (whole.group !== null) {
      for (const line of wrap(whole.group, width, size.head, 600)) {
        sheet.text(line, 0, y + 10, { row: whole, as: 'data-before', fontWeight: 600 });
        y += leading.head;
      }
      y += 6;
    }
    const { label } = isSoft(set) ? whole : inWords(whole);
    const lines = wrap(label, width, size.label);
    const foot = y + 29 + lines.length * leading.label;
    sheet.band(whole, [0, width], [y, foot]);
    sheet.value(whole, 0, y + 12, { fontSize: large });
    lines.forEach((text, line) =>
      sheet.text(text, 0, y + 35 + line * leading.label, { row: whole }),
    );
    y = foot;
    // Its parts may come to more than the least that a whole may be.
    const from = Math.max(whole.low, add.whole ? 0 : sum);
    const soft = isSoft(set) ? ([from, whole.high] as const) : null;
    if (add.whole) y = add.whole(sheet, whole, scale, y, soft);
    else if (leavesRest(set)) {
      const rest = { fillOpacity: 0.55 } as const;
      sheet.marks.push(
        Plot.rect([whole], {
          x1: () => (sum * scale) / width,
          x2: () => ((soft ? from : whole.value) * scale) / width,
          y1: () => y0,
          y2: () => y0 + thick,
          insetLeft: 0.5,
          fill: theme.rule,
          ...rest,
        }),
      );
      if (soft) sheet.softEnd({ ...whole, paint: 'rule' }, soft, scale, [y, y + thick], rest);
    }
    const y0 = y;
    sheet.slices(slices, scale, y, y + thick);
    sheet.seams(slices, scale, y, y + thick);
    y += thick + 4;
    y = labelsUnder(sheet, slices, scale, y) ?? labelsInRows(sheet, slices, scale, y);
    y = add.foot?.(sheet, index, y) ?? y;
  }
  return plot(frame, y + 4, { left: 0, right: 0, above: 0, domain: [0, 1], marks: sheet.marks });
}

/**
 * Labels of parts under their slices.
 *
 * @param y the lower edge of the slices
 * @returns the lower edge of the labels; `null`, with nothing drawn, where they have no room near their slices
 */
function labelsUnder(
  sheet: Sheet,
  slices: readonly Slice[],
  scale: number,
  y: number,
): number | null {
  const { width, theme } = sheet.frame;
  const from = ({ x1 }: Slice) => x1 * scale;
  const to = ({ x2 }: Slice) => x2 * scale;
  const texts = slices.map((row) =>
    wrap(
      row.label,
      Math.max(to(row) - from(row) - 8, Math.min(150, textWidth(row.label, size.label))),
      size.label,
    ),
  );
  const starts = spread(
    slices.map((row, index) => ({
      start: from(row),
      length:
        4 +
        Math.max(valueWidth(row.text), ...texts[index]!.map((line) => textWidth(line, size.label))),
    })),
    0,
    width,
    16,
  );
  const isNear = starts?.every(
    (start, index) => start >= from(slices[index]!) - 90 && start < to(slices[index]!) + 90,
  );
  if (!starts || !isNear) return null;
  const moved = starts.some(
    (start, index) => start > to(slices[index]!) - 4 || start < from(slices[index]!) - 4,
  );
  const drop = moved ? 20 : 8;
  slices.forEach((row, index) => {
    const x = starts[index]!;
    if (moved) {
      const top = Math.min(from(row) + 5, (from(row) + to(row)) / 2);
      const foot = Math.abs(x - from(row)) < 1 ? top : x + 5;
      sheet.marks.push(
        Plot.link(
          [row],
          keyed([row], {
            x1: () => top / width,
            x2: () => foot / width,
            y1: () => y + 2,
            y2: () => y + drop - 2,
            stroke: theme.muted,
            strokeWidth: 1,
          } as Plot.LinkOptions),
        ),
      );
    }
    const length = Math.max(
      valueWidth(row.text),
      ...texts[index]!.map((line) => textWidth(line, size.label)),
    );
    const foot = y + drop + 24 + texts[index]!.length * leading.label;
    sheet.band(row, moved ? [x, x + length] : [from(row), to(row)], [y, foot]);
    sheet.value(row, x, y + drop + 11);
    texts[index]!.forEach((text, line) =>
      sheet.text(text, x, y + drop + 32 + line * leading.label, { row }),
    );
  });
  return y + drop + 24 + Math.max(...texts.map(({ length }) => length)) * leading.label;
}

/** Labels of parts in rows, each over a thin copy of its slice. @returns the lower edge of the last row */
function labelsInRows(sheet: Sheet, slices: readonly Slice[], scale: number, y: number): number {
  const { width, theme } = sheet.frame;
  y += 8;
  for (const row of slices) {
    const lines = wrap(row.label, width - valueWidth(row.text) - 20, size.label);
    const base = y + 6;
    lines.forEach((text, line) =>
      sheet.text(text, 0, base + (line + 0.5) * leading.label, { row }),
    );
    sheet.value(row, width, base + leading.label / 2, { textAnchor: 'end' });
    const bar = base + lines.length * leading.label + 5;
    sheet.band(row, [0, width], [y, bar + 8]);
    sheet.marks.push(
      Plot.rect([row], {
        x1: () => 0,
        x2: () => 1,
        y1: () => bar + 2,
        y2: () => bar + 3,
        fill: theme.rule,
      }),
    );
    sheet.slices([{ ...row, clash: null }], scale, bar, bar + 5);
    y = bar + 12;
  }
  return y;
}
