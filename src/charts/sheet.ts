import { punctuation } from '../lib/language.ts';
import type { Chart, DrawOptions, Series } from './chart.ts';
import { element, type SvgElement } from './element.ts';
import { lineHeight, type Shape, type TextLines } from './shape.ts';
import { signsOf } from './sign.ts';
import { words } from './words.ts';

/** Rounds a length in CSS pixels or em to two decimals, and avoids a negative zero. */
const rounded = (length: number) => Math.round(length * 100) / 100 + 0;

/**
 * Rounds the end of a line, first to three decimals and then to two. Earlier builds did so, and drawings must not
 * change.
 */
const end = (length: number) => rounded(Math.round(length * 1000) / 1000);

/** Lines centred vertically: a single line in the text element itself, several in a `tspan` each. */
function linesOf({ lines }: TextLines): Pick<SvgElement, 'attributes' | 'children'> {
  // The first baseline, so that capitals 0.64 em high are centred in their lines.
  const first = `${rounded(((164 - 100 * lines.length) / 200) * lineHeight)}em`;
  if (lines.length === 1) return { attributes: { y: first }, children: lines };
  return {
    attributes: {},
    children: lines.map((line, index) =>
      element('tspan', { ...(index === 0 ? { y: first } : { dy: `${lineHeight}em` }), x: 0 }, [
        line,
      ]),
    ),
  };
}

/** The SVG element of a shape. */
function drawn(shape: Shape): SvgElement {
  const paint = shape.shape === 'text' ? shape.style : shape.paint;
  const look = { class: shape.hollow ? `${paint} hollow` : paint };
  const title = shape.title === undefined ? [] : [element('title', {}, [shape.title])];
  switch (shape.shape) {
    case 'rect': {
      const { height, width, y, x } = shape;
      return element(
        'rect',
        { ...look, height: rounded(height), width: rounded(width), y: rounded(y), x: rounded(x) },
        title,
      );
    }
    case 'line': {
      const [x1, y1, x2, y2] = [shape.x1, shape.y1, shape.x2, shape.y2].map(end);
      return element('path', { ...look, d: `M${x1},${y1}L${x2},${y2}` }, title);
    }
    case 'dot': {
      const { r, y, x } = shape;
      return element('circle', { ...look, r: rounded(r), cy: rounded(y), cx: rounded(x) }, title);
    }
    case 'text': {
      const { anchor, x, y } = shape;
      const { attributes, children } = linesOf(shape);
      return element(
        'text',
        {
          'text-anchor': anchor === 'start' ? null : anchor,
          ...look,
          transform: `translate(${rounded(x)},${rounded(y)})`,
          ...attributes,
        },
        [...children, ...title],
      );
    }
  }
}

/** The data attributes that `src/client/chart-layer.ts` reads. */
function described(series: Series, lang: DrawOptions['lang']): SvgElement['attributes'] {
  const { figure, label, fullText, ...rest } = series;
  const signs = [
    ...(figure.status === 'target' ? [words[lang].targets] : []),
    ...signsOf(series).map((sign) => words[lang][sign]),
  ];
  return {
    'data-href': rest.href,
    'data-note': rest.doubt,
    'data-signs': signs.length === 0 ? null : signs.join(punctuation[lang].semicolon),
    'data-source': rest.source,
    'data-period': rest.period,
    'data-interval': rest.interval,
    'data-formula': rest.formula && `= ${rest.formula}`,
    'data-value': fullText,
    'data-label': rest.group === null ? label : `${rest.group}${punctuation[lang].colon}${label}`,
    'data-figure': figure.id,
  };
}

/**
 * The drawing of shapes, put together mark by mark, `<g class="mark place-…" data-figure="…">`, so
 * that a mark can be pointed at, focused and coloured as one. Sizes and strokes come from
 * `chart.css`, the colours of places from `place-colour.ts`.
 *
 * @param height in CSS pixels
 * @param shapes in the order of painting. Shapes without a mark lie under all marks if they come before the first shape
 *   of a mark, and over them otherwise
 */
export function sheet(
  chart: Chart,
  { width, lang }: DrawOptions,
  height: number,
  shapes: readonly Shape[],
): SvgElement {
  const id = `${chart.slug}-${width}`;
  const first = shapes.findIndex(({ mark }) => mark !== null);
  const unmarked = (some: readonly Shape[]) => some.filter(({ mark }) => mark === null).map(drawn);
  const marked = Map.groupBy(shapes, ({ mark }) => mark);
  return element(
    'svg',
    {
      'aria-describedby': `${id}-desc`,
      'aria-labelledby': `${id}-title`,
      role: 'img',
      height,
      width,
      viewBox: `0 0 ${width} ${height}`,
      class: 'drawn',
    },
    [
      element('title', { id: `${id}-title` }, [chart.title]),
      element('desc', { id: `${id}-desc` }, [chart.description]),
      ...unmarked(shapes.slice(0, first)),
      // Marks in the order of the series, which is the order of the arrow keys and of screen readers.
      ...chart.series.map((series, mark) =>
        element(
          'g',
          { ...described(series, lang), class: `mark ${series.colour}` },
          (marked.get(mark) ?? []).map(drawn),
        ),
      ),
      ...unmarked(shapes.slice(first)),
    ],
  );
}
