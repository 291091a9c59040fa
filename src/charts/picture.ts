// Turns drawings into SVG files that can be used on their own: charts to download and images for social networks.

import { htmlLang, type Lang } from '../lib/language.ts';
import { resolveStyles } from './cascade.ts';
import { contentText, element, escaped, type SvgElement } from './element.ts';
import { themes } from './theme.ts';
import { wrap } from './wrap.ts';

const { paper, ink, muted } = themes.light;
const fonts =
  "'Noto Sans SC', 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', Helvetica, Arial, sans-serif";

/** A drawing that needs no style sheet: the SVG text of its content, and its size in CSS pixels. */
interface Standalone {
  readonly content: string;
  readonly width: number;
  readonly height: number;
}

/** Converts a length such as `0.42em` to pixels, since not every program that opens SVG supports em. */
const inPixels = (value: string | number | null, size: number) =>
  typeof value === 'string' && value.endsWith('em')
    ? Math.round(Number.parseFloat(value) * size * 100) / 100
    : value;

/** Attributes that only pages need, for scripts, styles and assistive technology. */
const ofPages = /^(?:class|role|tabindex|data-.*|aria-.*)$/;

/**
 * Converts a part of a styled drawing for a file. Parts that only pages need are removed.
 *
 * @param outer font size around it
 */
function alone(part: SvgElement | string, outer: number): SvgElement['children'] {
  if (typeof part === 'string') return [part];
  const { name, attributes, children } = part;
  const {
    fill,
    display,
    'data-figure': figure,
    'data-label': label,
    'data-value': value,
  } = attributes;
  if (name === 'title' || name === 'desc' || fill === 'transparent' || display === 'none')
    return [];
  const size = Number(attributes['font-size'] ?? outer);
  const title = [label, value].filter(Boolean).join(': ');
  return [
    element(
      name,
      Object.fromEntries([
        ...(figure == null ? [] : [['id', figure]]),
        ...Object.entries(attributes)
          .filter(([name]) => !ofPages.test(name))
          .map(([name, value]) => [name, /^d?[xy]$/.test(name) ? inPixels(value, size) : value]),
      ]),
      [
        ...(figure == null ? [] : [element('title', {}, [title])]),
        ...children.flatMap((child) => alone(child, size)),
      ],
    ),
  ];
}

/**
 * Converts a drawing for a page into one that needs no style sheet: styles become attributes, lengths become pixels,
 * and areas that only take the pointer are removed. Each mark keeps its figure's id and gets a title.
 *
 * @param drawing as `drawChart` makes it
 * @param css the content of `chart.css`
 */
function standalone(drawing: SvgElement, css: string): Standalone {
  const { width, height } = drawing.attributes;
  const parts = resolveStyles(drawing, css).children.flatMap((part) => alone(part, 14));
  return { content: contentText(parts), width: Number(width), height: Number(height) };
}

/** Wraps a text into lines from `y` downwards. */
function lines(
  text: string,
  {
    x,
    y,
    width,
    size,
    weight = 400,
    fill = ink,
    most = Infinity,
  }: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly size: number;
    readonly weight?: 400 | 600;
    readonly fill?: string;
    /** The most lines. A longer text ends in an ellipsis. */
    readonly most?: number;
  },
): { readonly content: string; readonly bottom: number } {
  const all = wrap(text, width, size, weight);
  const kept = all.slice(0, most);
  if (all.length > most) kept[most - 1] = `${kept[most - 1]!.replace(/[\s，。,.;；]+$/u, '')}…`;
  const leading = Math.round(size * 1.4);
  const content = kept
    .map(
      (line, index) =>
        `<text x="${x}" y="${y + Math.round(size * 1.05) + index * leading}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(line)}</text>`,
    )
    .join('\n');
  return { content, bottom: y + kept.length * leading };
}

/** An SVG file with a title, a description and a background. */
function sheet(
  lang: Lang,
  width: number,
  height: number,
  title: string,
  description: string,
  content: string,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${htmlLang[lang]}" font-family="${fonts}" role="img">
<title>${escaped(title)}</title>
<desc>${escaped(description)}</desc>
<rect width="${width}" height="${height}" fill="${paper}"/>
${content}
</svg>
`;
}

/** The texts around a drawing. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  /** `null` where there are none. */
  readonly notes: string | null;
  /** Lines at the foot: source, then version, date and address. */
  readonly foot: readonly string[];
}

/** The margin of a picture, in CSS pixels. */
const edge = 24;

/**
 * A chart as an SVG file to download: headline, subtitle, drawing, notes, sources and version, in the light theme. Its
 * texts stay text and can be edited.
 *
 * @param drawing as `drawChart` makes it
 * @param css the content of `chart.css`
 */
export function picture(drawing: SvgElement, css: string, words: PictureWords, lang: Lang): string {
  const { content, width, height } = standalone(drawing, css);
  const place = { x: edge, width };
  const title = lines(words.title, { ...place, y: edge, size: 24, weight: 600 });
  const subtitle = lines(words.subtitle, { ...place, y: title.bottom + 4, size: 15, fill: muted });
  const top = subtitle.bottom + 16;
  const parts = [
    title.content,
    subtitle.content,
    `<g transform="translate(${edge},${top})">${content}</g>`,
  ];
  let y = top + height + 14;
  for (const [text, gap] of [
    [words.notes, 8] as const,
    ...words.foot.map((line) => [line, 2] as const),
  ]) {
    if (text === null) continue;
    const line = lines(text, { ...place, y, size: 12, fill: muted });
    parts.push(line.content);
    y = line.bottom + gap;
  }
  return sheet(
    lang,
    width + 2 * edge,
    Math.ceil(y + edge - 8),
    words.title,
    words.description,
    parts.join('\n'),
  );
}

/** The size of an image for social networks, in CSS pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The widths at which a chart is drawn for {@link card}, which chooses one. */
export const cardWidths = [360, 480, 540, 640, 720] as const;

/** The margin of a card, in CSS pixels. */
const pad = 56;

/**
 * An SVG image of 1200 by 630 pixels for links in social networks. Headline and drawing stand side by side or one below
 * the other, whichever leaves the drawing larger. A drawing that is longer than the card fades out.
 *
 * @param drawings the same chart at several widths; none for a card with texts only
 * @param css the content of `chart.css`
 */
export function card(
  drawings: readonly SvgElement[],
  css: string,
  words: { readonly title: string; readonly subtitle: string; readonly foot: string },
  lang: Lang,
): string {
  const { width, height } = cardSize;
  const bottom = height - 74;
  const beside = drawings.length > 0;
  const wide = width - 2 * pad;
  const column = 430;
  const headline = (room: number, size: number, most: number, under: number) => {
    const title = lines(words.title, { x: pad, y: pad, width: room, size, weight: 600, most });
    const subtitle = lines(words.subtitle, {
      x: pad,
      y: title.bottom + 10,
      width: room,
      size: 22,
      fill: muted,
      most: under,
    });
    return { content: `${title.content}\n${subtitle.content}`, bottom: subtitle.bottom };
  };
  const over = headline(wide, 40, 3, 1);
  const aside = headline(column, 36, 7, 4);
  const layouts = [
    { words: over, x: pad, y: over.bottom + 20, width: wide },
    { words: aside, x: pad + column + 48, y: pad, width: wide - column - 48 },
  ];
  const fits = drawings
    .map((drawing) => standalone(drawing, css))
    .flatMap((drawing) =>
      layouts.map((layout) => {
        const across = layout.width / drawing.width;
        const down = (bottom - layout.y) / drawing.height;
        return { drawing, layout, scale: Math.min(across, down, 2), across };
      }),
    );
  const best = fits.toSorted((a, b) => b.scale - a.scale)[0];
  const parts: string[] = [];
  if (!beside || best === undefined) parts.push(headline(wide, 56, 4, 5).content);
  else {
    const { drawing, layout } = best;
    const scale = Math.max(best.scale, Math.min(best.across, 0.8));
    parts.push(
      layout.words.content,
      `<g transform="translate(${layout.x},${layout.y}) scale(${Math.round(scale * 1e4) / 1e4})">${drawing.content}</g>`,
    );
    if (drawing.height * scale > bottom - layout.y)
      parts.push(
        `<defs><linearGradient id="fade" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="${paper}" stop-opacity="0"/><stop offset="1" stop-color="${paper}"/></linearGradient></defs>`,
        `<rect x="${layout.x - 8}" y="${bottom - 60}" width="${width}" height="60" fill="url(#fade)"/>`,
        `<rect x="${layout.x - 8}" y="${bottom}" width="${width}" height="${height}" fill="${paper}"/>`,
      );
  }
  parts.push(
    `<rect x="0" y="0" width="${width}" height="10" fill="${ink}"/>`,
    `<g transform="translate(${pad},${height - 58}) scale(0.9)"><path d="M19 1 37 15.5C28 19.5 10 19.5 1 15.5Z" fill="${ink}"/><path d="M4 28.5h30" stroke="${ink}" stroke-width="3"/></g>`,
    `<text x="${pad + 46}" y="${height - 36}" font-size="24" font-weight="600" fill="${ink}">${escaped(words.foot)}</text>`,
  );
  return sheet(lang, width, height, words.title, words.subtitle, parts.join('\n'));
}
