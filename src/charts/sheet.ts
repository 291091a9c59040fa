import * as Plot from '@observablehq/plot';
import type { Chart, DrawOptions, Series } from './chart.ts';
import { colouredPlace } from './place-colour.ts';
import { lineHeight, type Dot, type Rect, type Shape, type Words } from './shape.ts';
import { words } from './words.ts';

const svg = 'http://www.w3.org/2000/svg';

/** Tags each element that a Plot mark draws with the place of its shape in the drawing. */
function tagged(shapes: readonly { readonly order: number }[]): Plot.RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const group = next!(index, scales, values, dimensions, context)!;
    [...group.children].forEach((child, i) =>
      child.setAttribute('data-order', String(shapes[index[i]!]!.order)),
    );
    return group;
  };
}

type Ordered<S extends Shape> = S & { readonly order: number };

function plotMarks(shapes: readonly Ordered<Shape>[]): Plot.Markish[] {
  const of = <K extends Shape['shape']>(kind: K) =>
    shapes.filter((one): one is Ordered<Extract<Shape, { shape: K }>> => one.shape === kind);
  const rects = of('rect');
  const lines = of('line');
  const dots = of('dot');
  const title = (one: Shape) => one.title;
  const marks: Plot.Markish[] = [
    Plot.rect(rects, {
      x1: 'x',
      x2: (one: Rect) => one.x + one.width,
      y1: 'y',
      y2: (one: Rect) => one.y + one.height,
      title,
      render: tagged(rects),
    }),
    Plot.link(lines, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', title, render: tagged(lines) }),
    Plot.dot(dots, { x: 'x', y: 'y', r: (one: Dot) => one.r, title, render: tagged(dots) }),
  ];
  for (const textAnchor of ['start', 'middle', 'end'] as const) {
    const texts = of('text').filter(({ anchor }) => anchor === textAnchor);
    marks.push(
      Plot.text(texts, {
        x: 'x',
        y: 'y',
        text: (one: Words) => one.lines.join('\n'),
        textAnchor,
        lineAnchor: 'middle',
        lineHeight,
        title,
        render: tagged(texts),
      }),
    );
  }
  return marks;
}

const paintOf = (shape: Shape) => (shape.shape === 'text' ? shape.style : shape.paint);

/** The attributes that the small pointer-and-keyboard layer reads. */
function describe(
  group: Element,
  { figure, label, fullText, ...rest }: Series,
  lang: DrawOptions['lang'],
) {
  const notes = [
    rest.formula === null ? null : words[lang].derived,
    figure.status === 'target' ? words[lang].targets : null,
    figure.reading === 'repaired' ? words[lang].repaired : null,
    rest.contradicted ? words[lang].contradicted : null,
    rest.doubt,
  ].filter((note) => note !== null);
  const data: [string, string | null][] = [
    ['figure', figure.id],
    ['label', rest.group === null ? label : `${rest.group}${words[lang].between}${label}`],
    ['value', fullText],
    ['formula', rest.formula === null ? null : `= ${rest.formula}`],
    ['interval', rest.interval],
    ['period', rest.period],
    ['source', rest.source],
    ['note', notes.length === 0 ? null : notes.join(words[lang].and)],
    ['href', rest.href],
  ];
  for (const [name, value] of data) if (value !== null) group.setAttribute(`data-${name}`, value);
}

/**
 * The drawing of shapes: Observable Plot makes the elements, which are then put together mark by
 * mark, `<g class="mark place-…" data-figure="…">`, so that a mark can be pointed at, focused and
 * coloured as one. Colours, sizes and strokes come from `chart.css` alone.
 *
 * @param shapes in the order in which they are to be painted; what belongs to no mark lies under all
 *   marks where it comes before the first of them, and over them where it comes later
 * @param height in CSS pixels
 */
export function sheet(
  chart: Chart,
  { document, width, lang }: DrawOptions,
  height: number,
  shapes: readonly Shape[],
): SVGSVGElement {
  const ordered = shapes.map((shape, order) => ({ ...shape, order }));
  const drawn = Plot.plot({
    document,
    width,
    height,
    margin: 0,
    axis: null,
    x: { type: 'identity' },
    y: { type: 'identity' },
    r: { type: 'identity' },
    marks: plotMarks(ordered),
  });

  const root = document.createElementNS(svg, 'svg');
  const id = `${chart.slug}-${width}`;
  const set = (element: Element, attributes: Record<string, string | number>) => {
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, String(value));
    return element;
  };
  set(root, {
    class: 'drawn',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-desc`,
  });
  for (const [name, text] of [
    ['title', chart.title],
    ['desc', chart.description],
  ] as const) {
    const element = set(document.createElementNS(svg, name), { id: `${id}-${name}` });
    element.textContent = text;
    root.append(element);
  }

  const elements = [...drawn.querySelectorAll('[data-order]')];
  elements.sort(
    (a, b) => Number(a.getAttribute('data-order')) - Number(b.getAttribute('data-order')),
  );
  const groups = chart.series.map((series) => {
    const group = set(document.createElementNS(svg, 'g'), {
      class: `mark place-${colouredPlace(series.figure)}`,
    });
    describe(group, series, lang);
    return group;
  });
  for (const element of elements) {
    const shape = shapes[Number(element.getAttribute('data-order'))]!;
    for (const name of ['data-order', 'fill', 'stroke', 'aria-label'])
      element.removeAttribute(name);
    element.setAttribute('class', paintOf(shape) + (shape.hollow ? ' hollow' : ''));
    if (shape.shape === 'text' && shape.anchor !== 'start')
      element.setAttribute('text-anchor', shape.anchor);
    if (shape.mark === null) root.append(element);
    else {
      // All marks together, in the order of the series, so that keys and readers meet them in it.
      if (groups[0]!.parentNode === null) root.append(...groups);
      groups[shape.mark]!.append(element);
    }
  }
  return root as SVGSVGElement;
}
