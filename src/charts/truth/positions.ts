import type { ChartKind } from '../../lib/model/chart.ts';
import { endOf } from '../kinds/timeline.ts';
import {
  amountsOf,
  groundTexts,
  numberIn,
  numberOf,
  slack,
  type Shown,
  type Told,
} from './told.ts';

/** Kinds whose marks say numbers by where they stand. */
const kinds = ['dots', 'dumbbell', 'lollipop', 'scatter', 'slope', 'timeline'] as const;
type PointKind = (typeof kinds)[number];

/** Whether the marks of a kind say numbers by where they stand. */
export const hasPositions = <Any extends { readonly kind: ChartKind }>(
  told: Any,
): told is Any & { readonly kind: PointKind } =>
  (kinds as readonly ChartKind[]).includes(told.kind);

/** Where something stands along a scale, in CSS pixels that grow with amounts, and the amount that this says. */
interface Place {
  readonly name: string;
  readonly at: number;
  readonly amount: number;
}

/** How an amount of a scale is a length on it, and how a number at its axis is such an amount. */
interface Scale {
  readonly figure: (figure: Shown) => number;
  readonly axis: (number: number) => number;
}

const value = (figure: Shown) => amountsOf(figure).number;
const linear: Scale = { figure: value, axis: Number };

/** The scales across. That of `slope` is no scale of amounts, but has its first and second figures. */
const across: Readonly<Record<Exclude<PointKind, 'slope'>, Scale>> = {
  dots: linear,
  dumbbell: linear,
  lollipop: { figure: (figure) => Math.log10(value(figure)), axis: Math.log10 },
  scatter: { figure: ({ over }) => Math.log10(Number(over)), axis: Math.log10 },
  timeline: {
    figure: ({ period_end }) => endOf(period_end!),
    axis: (year) => Date.UTC(year, 0, 1),
  },
};

/** How far the base line of a text is under its middle, in em. */
const drop = 0.32;

/** The numbers at the scale across. The first may stand at the edge of the sheet instead of over the first rule. */
function numbersAcross(drawing: Element, { axis }: Scale): readonly Place[] {
  const place = (text: Element, at: number) => {
    const said = text.textContent!;
    return { name: said, at, amount: axis(numberIn(said)) };
  };
  const numbers = groundTexts(drawing, 'middle');
  const rules = [...drawing.querySelectorAll('svg > line')].filter(isUpright);
  const first = Math.min(...rules.map((rule) => numberOf(rule, 'x1')));
  const moved = groundTexts(drawing, null).filter(
    (text) =>
      rules.length > 0 &&
      numberOf(text, 'x') === 0 &&
      numbers.some((other) => numberOf(other, 'y') === numberOf(text, 'y')),
  );
  return [
    ...moved.map((text) => place(text, first)),
    ...numbers.map((text) => place(text, numberOf(text, 'x'))),
  ];
}

/** The numbers at the scale upwards. */
const numbersUpwards = (drawing: Element): readonly Place[] =>
  groundTexts(drawing, 'end').map((text) => ({
    name: text.textContent!,
    at: drop * numberOf(text, 'font-size') - numberOf(text, 'y'),
    amount: numberIn(text.textContent!),
  }));

const isUpright = (line: Element) => line.getAttribute('x1') === line.getAttribute('x2');

/** The middle of the mark of a figure: of a dot, a square or an upright stroke. `null` where it has none. */
function middleOf(
  drawing: Element,
  { id }: Shown,
): { readonly x: number; readonly y: number } | null {
  const [mark] = ['circle', 'path[d$="z"]:not([fill="none"])', 'line']
    .flatMap((shape) => [...drawing.querySelectorAll(`[data-figure="${id}"] ${shape}`)])
    .filter((one) => one.localName !== 'line' || isUpright(one));
  if (!mark) return null;
  const number = (name: string) => numberOf(mark, name);
  if (mark.localName === 'circle') return { x: number('cx'), y: number('cy') };
  if (mark.localName === 'line') return { x: number('x1'), y: (number('y1') + number('y2')) / 2 };
  return { x: number('x') + number('width') / 2, y: number('y') + number('height') / 2 };
}

/** The ends of the interval of a figure, where it is drawn as a band. */
function endsOf(drawing: Element, figure: Shown, scale: Scale): readonly Place[] {
  const band = drawing.querySelector(`[data-figure="${figure.id}"] line[stroke-opacity]`);
  if (!band) return [];
  return (['low', 'high'] as const).map((end, index) => ({
    name: `the ${end} end of ${figure.id}`,
    at: numberOf(band, `x${index + 1}`),
    amount: scale.figure({ ...figure, value: figure[end] ?? figure.value }),
  }));
}

/** The marks that do not stand where the numbers at the axes put them. */
export function untruePositions(
  drawing: Element,
  told: Told & { readonly kind: PointKind },
): readonly string[] {
  const { kind, figures } = told;
  const known = new Set(figures.map(({ id }) => id));
  const strange = [...drawing.querySelectorAll('[data-figure]')]
    .map((link) => link.getAttribute('data-figure')!)
    .filter((id) => !known.has(id));
  const marks = figures.flatMap((figure) => {
    const middle = middleOf(drawing, figure);
    return middle ? [{ figure, ...middle }] : [];
  });
  const missing = figures.filter((figure) => marks.every((mark) => mark.figure !== figure));
  const upwards = marks.map(({ figure, y }) => ({
    name: figure.id,
    at: -y,
    amount: value(figure),
  }));
  const sideOf = ({ id, group }: Shown) =>
    figures.filter((one) => one.group === group).findIndex((one) => one.id === id);
  return [
    ...strange.map((id) => `${id} is no figure of the chart`),
    ...missing.map(({ id }) => `${id} has no mark`),
    ...(kind === 'slope'
      ? [
          ...misplaced(
            null,
            marks.map(({ figure, x }) => ({ name: figure.id, at: x, amount: sideOf(figure) })),
          ),
          ...misplaced(null, upwards),
        ]
      : misplaced(
          numbersAcross(drawing, across[kind]),
          marks.flatMap(({ figure, x }) => [
            { name: figure.id, at: x, amount: across[kind].figure(figure) },
            ...endsOf(drawing, figure, across[kind]),
          ]),
        )),
    ...(kind === 'scatter' ? misplaced(numbersUpwards(drawing), upwards) : []),
  ];
}

/**
 * What does not stand on the line through the least and the greatest number of an axis.
 *
 * @param numbers at the axis; `null` where there is none, and the least and the greatest of the marks give the scale
 */
function misplaced(numbers: readonly Place[] | null, marks: readonly Place[]): readonly string[] {
  const by = (numbers ?? marks).toSorted((a, b) => a.amount - b.amount);
  const [least, most] = [by[0], by.at(-1)];
  if (!least || !most || (numbers !== null && least.amount === most.amount))
    return ['a scale has fewer than two numbers; use shorter values or labels'];
  const unit = (most.at - least.at) / (most.amount - least.amount || 1);
  if (unit < 0) return [`${most.name} stands before ${least.name}`];
  return [...marks, ...(numbers ?? [])].flatMap(({ name, at, amount }) => {
    const right = least.at + (amount - least.amount) * unit;
    return Math.abs(at - right) <= slack
      ? []
      : `${name} stands at ${Math.abs(at).toFixed(1)} px, not at ${Math.abs(right).toFixed(1)} as by ${least.name} and ${most.name}`;
  });
}
