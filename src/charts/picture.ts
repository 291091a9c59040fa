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
 */
export function card(
  drawings: readonly Element[],
  words: { readonly title: string; readonly subtitle: string; readonly foot: string },
  lang: Lang,
): string {
  const { width, height } = cardSize;
  const bottom = height - 74;
  const beside = drawings.length > 0;
  const wide = width - 2 * pad;
  const column = 430;
  const heading = (room: number, size: number, most: number, under: number) => {
    const title = lines(words.title, { x: pad, y: pad, width: room, ...headline, size, most });
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
  const over = heading(wide, 40, 3, 1);
  const aside = heading(column, 36, 7, 4);
  const layouts = [
    { words: over, x: pad, y: over.bottom + 20, width: wide },
    { words: aside, x: pad + column + 48, y: pad, width: wide - column - 48 },
  ];
  const fits = drawings.flatMap((drawing) =>
    layouts.map((layout) => {
      const across = layout.width / sizeOf(drawing).width;
      const down = (bottom - layout.y) / sizeOf(drawing).height;
      return { drawing, layout, scale: Math.min(across, down, 2), across };
    }),
  );
  const best = fits.toSorted((a, b) => b.scale - a.scale)[0];
  const parts: string[] = [];
  if (!beside || best === undefined) parts.push(heading(wide, 56, 4, 5).content);
  else {
    const { drawing, layout } = best;
    const scale = Math.max(best.scale, Math.min(best.across, 0.8));
    parts.push(
      layout.words.content,
      group(drawing, `translate(${layout.x},${layout.y}) scale(${Math.round(scale * 1e4) / 1e4})`),
    );
    if (sizeOf(drawing).height * scale > bottom - layout.y)
      parts.push(
        `<defs><linearGradient id="fade" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="${paper}" stop-opacity="0"/><stop offset="1" stop-color="${paper}"/></linearGradient></defs>`,
        `<rect x="${layout.x - 8}" y="${bottom - 60}" width="${width}" height="60" fill="url(#fade)"/>`,
        `<rect x="${layout.x - 8}" y="${bottom}" width="${width}" height="${height}" fill="${paper}"/>`,
      );
  }
  parts.push(
    `<rect x="0" y="0" width="${width}" height="10" fill="${ink}"/>`,
    `<g transform="translate(${pad},${height - 58}) scale(0.9)">${hat}</g>`,
    `<text x="${pad + 46}" y="${height - 36}" font-size="24" font-weight="600" fill="${ink}">${escaped(words.foot)}</text>`,
  );
  return sheet(lang, width, height, words.title, words.subtitle, parts.join('\n'));
}
