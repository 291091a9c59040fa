import { kindsWithWhole } from '../../lib/model/chart.ts';
import { dimensionOf } from '../../lib/quantity/dimension.ts';
import {
  amountsOf,
  groundTexts,
  numberIn,
  numberOf,
  slack,
  total,
  type Shown,
  type Told,
} from './told.ts';

/** A length in CSS pixels, or an area in their squares, and the amount that it stands for. */
interface Measure {
  readonly name: string;
  readonly size: number;
  readonly amount: number;
}

/** The area of a closed path of straight lines. */
function areaOf(path: string): number {
  const at = [...path.matchAll(/([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  const twice = at.map(([x, y], index) => {
    const [nextX, nextY] = at[(index + 1) % at.length]!;
    return x! * nextY! - nextX! * y!;
  });
  return Math.abs(total(twice)) / 2;
}

/** A bar with its edges in CSS pixels. A line around it counts. */
function edgesOf(bar: Element) {
  const [x, width] = [numberOf(bar, 'x'), numberOf(bar, 'width')];
  const line = bar.hasAttribute('stroke') && width > 0 ? numberOf(bar, 'stroke-width') / 2 : 0;
  return { left: x - line, right: x + width + line, y: numberOf(bar, 'y') };
}

/** The soft end of a figure; `undefined` where there is none. */
const softEndOf = (drawing: Element, { id }: Shown) =>
  [...drawing.querySelectorAll(`[data-figure="${id}"] [fill^="url("]`)].map(edgesOf)[0];

const sum = (figures: readonly Shown[]) => total(figures.map((one) => amountsOf(one).number));

/** Whether a figure is the first of its group: the whole of its parts, or the one at the left of a pair. */
const isFirst = ({ id, group }: Shown, { figures }: Told) =>
  figures.find((one) => one.group === group)!.id === id;

/** What shares a scale: all of one dimension, or a group by itself. */
function scaleOf(figure: Shown, { kind, ownScales, figures }: Told): string {
  const isOneUnit = new Set(figures.map(({ unit }) => unit)).size === 1;
  const isAlone = ownScales || (kindsWithWhole.includes(kind) && !isOneUnit);
  return isAlone ? String(figure.group) : dimensionOf(figure);
}

/** The numbers at an axis as lengths from where a bar begins. @param y the upper edge of the bar */
function axisOver(drawing: Element, nought: number, y: number): Measure[] {
  const numbers = groundTexts(drawing, 'middle').filter((text) => numberOf(text, 'y') < y);
  const lowest = Math.max(...numbers.map((text) => numberOf(text, 'y')));
  return numbers
    .filter((text) => numberOf(text, 'y') === lowest)
    .map((text) => {
      const amount = Math.abs(numberIn(text.textContent!));
      return { name: 'the axis', size: Math.abs(numberOf(text, 'x') - nought), amount };
    });
}

/** One square of a waffle, by its pattern and by what is said under the squares. */
function squareOf(drawing: Element, bar: Element): Measure {
  const id = bar.getAttribute('fill')!.slice('url(#'.length, -1);
  const pattern = [...drawing.querySelectorAll('pattern')].find((one) => one.id === id)!;
  const said = [...drawing.querySelectorAll('text')].find((text) => text.closest('a') === null)!;
  return {
    name: 'each square',
    size: numberOf(pattern, 'width') * numberOf(pattern, 'height'),
    amount: numberIn(said.textContent!),
  };
}

/** The whole of a figure's group with its parts; of the greatest group where all are on one scale. */
function sheetOf(drawing: Element, figure: Shown, told: Told): Measure {
  const scale = scaleOf(figure, told);
  const groups = Map.groupBy(
    told.figures.filter((one) => scaleOf(one, told) === scale),
    ({ group }) => group,
  );
  const fulls = [...groups.values()].map(([whole, ...parts]) => {
    const { number, far } = amountsOf(whole!);
    return Math.max(softEndOf(drawing, whole!) ? far! : number, sum(parts));
  });
  return { name: 'the sheet', size: numberOf(drawing, 'width'), amount: Math.max(...fulls) };
}

/** What a mark says of its figure, and what it is measured by. */
interface Measured {
  readonly marks: readonly Measure[];
  readonly rulers: readonly Measure[];
}

/** What a bar says of its figure. */
function measured(drawing: Element, bar: Element, figure: Shown, told: Told): Measured {
  const { id } = figure;
  const { number, near, far } = amountsOf(figure);
  if (told.kind === 'waffle') {
    const size = areaOf(bar.getAttribute('d')!);
    return { marks: [{ name: id, size, amount: number }], rulers: [squareOf(drawing, bar)] };
  }
  const { left, right, y } = edgesOf(bar);
  const soft = softEndOf(drawing, figure);
  const length = { name: id, size: right - left, amount: Math.abs(soft ? near : number) };
  if (kindsWithWhole.includes(told.kind)) {
    const [whole, ...parts] = told.figures.filter(({ group }) => group === figure.group);
    const before = figure === whole ? [] : parts.slice(0, parts.indexOf(figure));
    const begins = { name: `the beginning of ${id}`, size: left, amount: sum(before) };
    const ends = soft ? [{ name: `the soft end of ${id}`, size: soft.right, amount: far! }] : [];
    return { marks: [length, begins, ...ends], rulers: [sheetOf(drawing, figure, told)] };
  }
  // The soft end of an interval begins where the bar ends.
  const isLeft = told.kind === 'diverging' ? isFirst(figure, told) : number < 0;
  const nought = isLeft ? right : left;
  const marks = [length];
  const dot = drawing.querySelector(`[data-figure="${id}"] circle`);
  if (dot) {
    const size = Math.abs(numberOf(dot, 'cx') - nought);
    marks.push({ name: `the dot of ${id}`, size, amount: Math.abs(number) });
  }
  if (soft && far !== null) {
    const size = isLeft ? nought - soft.left : soft.right - nought;
    marks.push({ name: `the soft end of ${id}`, size, amount: Math.abs(far) });
  }
  return { marks, rulers: axisOver(drawing, nought, y) };
}

/** The soft end of a whole that has no bar: of what its parts leave of it. */
function restOf(drawing: Element, figure: Shown, told: Told): Measured[] {
  const soft = softEndOf(drawing, figure);
  if (!soft) return [];
  const { near, far } = amountsOf(figure);
  const parts = told.figures.filter(({ group, id }) => group === figure.group && id !== figure.id);
  const marks = [
    {
      name: `the beginning of the soft end of ${figure.id}`,
      size: soft.left,
      amount: Math.max(near, sum(parts)),
    },
    { name: `the soft end of ${figure.id}`, size: soft.right, amount: far! },
  ];
  return [{ marks, rulers: [sheetOf(drawing, figure, told)] }];
}

/** The lengths and areas that do not say their numbers on the scale of their dimension, or not on the one at the axis. */
export function untrueLengths(drawing: Element, told: Told): readonly string[] {
  const { kind, figures } = told;
  const bars = Map.groupBy(drawing.querySelectorAll('[data-bar]'), (bar) =>
    bar.closest('[data-figure]')!.getAttribute('data-figure')!,
  );
  const known = new Set(figures.map(({ id }) => id));
  const hasBar = (figure: Shown) =>
    bars.has(figure.id) ||
    (kindsWithWhole.includes(kind) && kind !== 'sums' && isFirst(figure, told));
  const scales = Map.groupBy(
    figures.flatMap((figure) =>
      (
        bars.get(figure.id)?.map((bar) => measured(drawing, bar, figure, told)) ??
        restOf(drawing, figure, told)
      ).map((one) => ({ ...one, scale: scaleOf(figure, told) })),
    ),
    ({ scale }) => scale,
  );
  return [
    ...[...bars.keys()]
      .filter((id) => !known.has(id))
      .map((id) => `${id} is no figure of the chart`),
    ...figures.filter((figure) => !hasBar(figure)).map(({ id }) => `${id} has no bar`),
    ...[...scales.values()].flatMap((all) =>
      disagreements(
        all.flatMap(({ rulers }) => rulers),
        all.flatMap(({ marks }) => marks),
        kind === 'waffle',
      ),
    ),
  ];
}

/** What is not on the scale of the ruler of the greatest amount, or of such a mark where no ruler but nought is there. */
function disagreements(
  rulers: readonly Measure[],
  marks: readonly Measure[],
  areAreas: boolean,
): readonly string[] {
  const beyondNought = rulers.filter(({ amount }) => amount > 0);
  const [by] = (beyondNought.length > 0 ? beyondNought : marks).toSorted(
    (a, b) => b.amount - a.amount,
  );
  const unit = by!.amount === 0 ? 0 : by!.size / by!.amount;
  // An area may be off by so much at the edge of one square.
  const allowed = areAreas ? slack * Math.sqrt(by!.size) : slack;
  const found = [...marks, ...rulers].flatMap(({ name, size, amount }) =>
    Math.abs(size - amount * unit) <= allowed
      ? []
      : `${name}: ${amount} is ${size.toFixed(1)} px, ${(amount * unit).toFixed(1)} by the scale of ${by!.name} (${by!.amount} is ${by!.size.toFixed(1)} px)`,
  );
  return [...new Set(found)];
}
