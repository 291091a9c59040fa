// Turns drawings into SVG files that can be used on their own: charts to download and images for social networks.

import { htmlLang, type Lang } from '../lib/language.ts';
import { escaped } from './escaped.ts';
import { families } from './families.ts';
import { themes } from './theme.ts';
import { wrap } from './wrap.ts';

const { paper, ink, muted } = themes.light;

/** The size of a drawing, in CSS pixels. */
export const sizeOf = (drawing: Element) => ({
  width: Number(drawing.getAttribute('width')),
  height: Number(drawing.getAttribute('height')),
});

/** The content of a drawing as a group of a larger one. @param move an SVG transform */
export function group(drawing: Element, move: string): string {
  const inherited = [...drawing.attributes]
    .filter(({ name }) => /^(?:fill|font-|text-)/.test(name))
    .map(({ name, value }) => `${name}="${value}"`)
    .join(' ');
  // A file has no pages to which its marks could lead.
  const content = drawing.innerHTML
    .replaceAll('<a ', '<g ')
    .replaceAll('</a>', '</g>')
    // A browser closes each element by a tag, linkedom does not; and it names the blank that does not break.
    .replace(/\n<path[^>]* pointer-events="all"[^>]*>(?:<\/path>)?/g, '')
    .replaceAll('&nbsp;', '\u00a0')
    .replace(/ (?:data-(?:bar|benchmark|details)|aria-label|role|href)="[^"]*"/g, '')
    .replace(/ data-figure="([^"]*)"/g, ' id="$1"');
  return `<g transform="${move}" ${inherited}>${content}</g>`;
}

/** Wraps a text into lines from `y` downwards. */
export function lines(
  text: string,
  {
    x,
    y,
    width,
    size,
    weight = 400,
    fill = ink,
    family = families.sans,
    most = Infinity,
  }: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly size: number;
    readonly weight?: 400 | 600;
    readonly fill?: string;
    readonly family?: string;
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
        `<text x="${x}" y="${y + Math.round(size * 1.05) + index * leading}" font-size="${size}" font-weight="${weight}" font-family="${family}" fill="${fill}">${escaped(line)}</text>`,
    )
    .join('\n');
  return { content, bottom: y + kept.length * leading };
}

/** How headlines are set. */
export const headline = { weight: 600, family: families.serif } as const;

/** The mark of the project, 38 by 31 CSS pixels. */
export const hat = `<path d="M19 1 37 15.5C28 19.5 10 19.5 1 15.5Z" fill="${ink}"/><path d="M4 28.5h30" stroke="${ink}" stroke-width="3"/>`;

/** An SVG file with a title, a description and a background. */
export function sheet(
  lang: Lang,
  width: number,
  height: number,
  title: string,
  description: string,
  content: string,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${htmlLang[lang]}" font-family="${families.sans}" role="img">
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
 */
export function picture(drawing: Element, words: PictureWords, lang: Lang): string {
  const { width, height } = sizeOf(drawing);
  const place = { x: edge, width };
  const title = lines(words.title, { ...place, y: edge, ...headline, size: 26 });
  const subtitle = lines(words.subtitle, { ...place, y: title.bottom + 4, size: 15, fill: muted });
  const top = subtitle.bottom + 16;
  const parts = [
    `<path d="M${edge} ${edge - 10}h${width}" stroke="${ink}" stroke-width="2"/>`,
    title.content,
    subtitle.content,
    group(drawing, `translate(${edge},${top})`),
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
