// Images for links in social networks and messengers: a chart, or numbers of the record with the articles they are from.

import type { Lang } from '../lib/language.ts';
import { escaped } from './escaped.ts';
import { group, hat, headline, lines, sheet, sizeOf } from './picture.ts';
import { textWidth } from './text-width.ts';
import { themes } from './theme.ts';

const { paper, ink, muted, ours, red, rule } = themes.light;

/** The size of a card, in CSS pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The widths at which a chart is drawn for {@link chartCard}, which chooses one. */
export const cardWidths = [360, 480, 540, 640, 720] as const;

/** The texts of a card. */
export interface CardWords {
  readonly title: string;
  readonly subtitle: string;
  /** The name of the site, at the foot. */
  readonly foot: string;
}

/** The margin of a card, in CSS pixels. */
const pad = 56;
/** The width between the margins. */
const wide = cardSize.width - 2 * pad;
/**
 * How much narrower Latin letters of the faces of pictures are than `textWidth` says, which allows for the widest fonts
 * of readers' systems. Chinese characters are as wide in every font.
 */
const narrower = { serif: 0.84, sans: 0.89 } as const;

/** The room of a line of text, in the pixels of `textWidth`. */
const roomOf = (text: string, width: number, face: keyof typeof narrower) =>
  /\p{Script=Han}/u.test(text) ? width : width / narrower[face];

/** Where the foot begins. */
const bottom = cardSize.height - 74;

/** A card with a line over it and the name of the site at its foot. */
function framed(parts: readonly string[], words: CardWords, lang: Lang): string {
  const { width, height } = cardSize;
  return sheet(
    lang,
    width,
    height,
    words.title,
    words.subtitle,
    [
      ...parts,
      `<rect x="0" y="0" width="${width}" height="10" fill="${ink}"/>`,
      `<g transform="translate(${pad},${height - 58}) scale(0.9)">${hat}</g>`,
      `<text x="${pad + 46}" y="${height - 36}" font-size="24" font-weight="600" fill="${ink}">${escaped(words.foot)}</text>`,
    ].join('\n'),
  );
}

/**
 * An SVG image of 1200 by 630 pixels of a chart. Headline and drawing stand side by side or one below the other,
 * whichever leaves the drawing larger. A drawing that is longer than the card fades out.
 *
 * @param drawings the same chart at several widths, at least one
 */
export function chartCard(drawings: readonly Element[], words: CardWords, lang: Lang): string {
  const { width, height } = cardSize;
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
  const best = fits.toSorted((a, b) => b.scale - a.scale)[0]!;
  const { drawing, layout } = best;
  const scale = Math.max(best.scale, Math.min(best.across, 0.8));
  const parts = [
    layout.words.content,
    group(drawing, `translate(${layout.x},${layout.y}) scale(${Math.round(scale * 1e4) / 1e4})`),
  ];
  if (sizeOf(drawing).height * scale > bottom - layout.y)
    parts.push(
      `<defs><linearGradient id="fade" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="${paper}" stop-opacity="0"/><stop offset="1" stop-color="${paper}"/></linearGradient></defs>`,
      `<rect x="${layout.x - 8}" y="${bottom - 60}" width="${width}" height="60" fill="url(#fade)"/>`,
      `<rect x="${layout.x - 8}" y="${bottom}" width="${width}" height="${height}" fill="${paper}"/>`,
    );
  return framed(parts, words, lang);
}

/** A number of a card. */
export interface CardNumber {
  /** As the site writes it, with its unit and the signs that stand behind it. */
  readonly text: string;
  readonly colour: 'ink' | 'ours' | 'red';
  /** What it counts, where and when. */
  readonly about: string;
  /** What its signs mean; empty for nothing. */
  readonly said: string;
}

/** A line of a band: see `Stroke` of src/site/band.ts. */
interface CardStroke {
  readonly colour: string;
  readonly width: number;
  readonly dashes?: string;
  readonly path: string;
  /** Whether it is an arc and no upright bar. */
  readonly isArc: boolean;
}

/** The numerals of an article, each as a bar at its place. */
export interface CardBand {
  readonly name: string;
  /** Whether only what is lit is in full colour. */
  readonly isPale: boolean;
  readonly rows: readonly {
    /** In characters of the text. */
    readonly length: number;
    readonly strokes: readonly CardStroke[];
    /** The bars that the card is about. */
    readonly lit: readonly CardStroke[];
    /** Where an arrow points to a bar from above: its place in the row and its height; `null` for none. */
    readonly arrow: { readonly x: number; readonly height: number } | null;
  }[];
}

/** The height of a row of a band, where its line lies, and how many characters a full row has. */
export interface BandMeasure {
  readonly height: number;
  readonly base: number;
  readonly row: number;
}

/** What a card about the record shows. */
export interface RecordCard extends CardWords {
  /** What kind of thing it is, over its title. */
  readonly kicker: string;
  /** At most three; a single one is set large. */
  readonly numbers: readonly CardNumber[];
  readonly bands: readonly CardBand[];
}

const colours = { ink, ours, red } as const;

/** The width of a headline or number in a font size. */
const widthOf = (text: string, size: number) =>
  Math.ceil((textWidth(text, size, 600) * size) / roomOf(text, size, 'serif'));

/** The greatest font size, up to `most`, in which each of the numbers fits into a line. */
const sizeFor = (numbers: readonly CardNumber[], width: number, most: number) =>
  Math.min(most, ...numbers.map(({ text }) => Math.floor((100 * width) / widthOf(text, 100))));

/** The numbers of a card from `y` downwards. */
function numbersFrom(y: number, numbers: readonly CardNumber[]) {
  const [only] = numbers;
  if (only === undefined) return { content: '', bottom: y };
  if (numbers.length === 1) {
    const size = sizeFor([only], wide, 104);
    const number = lines(only.text, {
      x: pad,
      y,
      width: 2 * wide,
      ...headline,
      size,
      fill: colours[only.colour],
    });
    const about = lines(only.about, {
      x: pad,
      y: number.bottom - 4,
      width: roomOf(only.about, wide, 'sans'),
      size: 28,
      most: 2,
    });
    const said = lines(only.said, {
      x: pad,
      y: about.bottom + 2,
      width: roomOf(only.said, wide, 'sans'),
      size: 22,
      fill: muted,
    });
    return {
      content: [number, about, said].map(({ content }) => content).join('\n'),
      bottom: said.bottom,
    };
  }
  const size = sizeFor(numbers, 0.42 * wide, 44);
  const column = Math.max(...numbers.map(({ text }) => widthOf(text, size)));
  let top = y;
  const parts = numbers.flatMap(({ text, colour, about, said }) => {
    const number = lines(text, {
      x: pad,
      y: top,
      width: 2 * wide,
      ...headline,
      size,
      fill: colours[colour],
    });
    const left = column + 32;
    const beside = (of: string) => ({ x: pad + left, width: roomOf(of, wide - left, 'sans') });
    const what = lines(about, { ...beside(about), y: top + 4, size: 22, most: 2 });
    const meant = lines(said, { ...beside(said), y: what.bottom, size: 20, fill: muted });
    top = Math.max(number.bottom, meant.bottom) + 10;
    return [number.content, what.content, meant.content];
  });
  return { content: parts.join('\n'), bottom: top };
}

/** How many times the height that it has on pages a row of a band may have. */
const TALLEST = 1.6;

/** The bands of a card, which end at its foot, between `top` and there; none where the room is too small. */
function bandsFrom(top: number, bands: readonly CardBand[], { height, base, row }: BandMeasure) {
  const gap = 6;
  const size = 18;
  const count = bands.reduce((sum, { rows }) => sum + rows.length, 0);
  const room = bottom - top - gap * (bands.length - 1);
  const down = Math.min(TALLEST, room / (height * count));
  if (count === 0 || down < 0.25) return '';
  const names = Math.max(...bands.map(({ name }) => textWidth(name, size))) + 24;
  const across = (wide - names) / row;
  // The bars are upright and the arcs are flat: each keeps its thickness in the direction in which it has one.
  const drawn = ({ colour, width, dashes, path, isArc }: CardStroke) =>
    `<path d="${path}" stroke="${colour}" stroke-width="${Math.round((100 * width) / (isArc ? down : across)) / 100}"${dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`}/>`;
  let y = bottom - down * height * count - gap * (bands.length - 1);
  const parts = bands.map(({ name, isPale, rows }) => {
    const first = `<text x="${pad}" y="${Math.round(y + down * base)}" font-size="${size}" fill="${muted}">${escaped(name)}</text>`;
    const levels = rows.map(({ length, strokes, lit, arrow }) => {
      const move = `translate(${pad + names},${Math.round(100 * y) / 100}) scale(${across.toFixed(5)},${down.toFixed(4)})`;
      const pointer =
        arrow === null
          ? ''
          : `<path d="M${(pad + names + across * arrow.x).toFixed(1)} ${(y + down * (base - arrow.height) - 5).toFixed(1)}l-7 -11h14z" fill="${ink}"/>`;
      y += down * height;
      return `<g transform="${move}" fill="none"><path d="M0 ${base}H${length}" stroke="${rule}" stroke-width="${(1 / down).toFixed(2)}"/><g${isPale ? ' opacity="0.34"' : ''}>${strokes.map(drawn).join('')}</g>${lit.map(drawn).join('')}</g>${pointer}`;
    });
    y += gap;
    return [first, ...levels].join('\n');
  });
  return parts.join('\n');
}

/** An SVG image of 1200 by 630 pixels of something in the record: its name, its numbers, and where these stand. */
export function recordCard(card: RecordCard, measure: BandMeasure, lang: Lang): string {
  const { title, subtitle, kicker, numbers, bands } = card;
  const over = lines(kicker, {
    x: pad,
    y: pad - 12,
    width: roomOf(kicker, wide, 'sans'),
    size: 24,
    fill: muted,
    most: 1,
  });
  /** Large enough for a line of its own, or small enough for two. */
  const size =
    numbers.length === 0 ? ([88, 64].find((each) => widthOf(title, each) <= wide) ?? 52) : 44;
  const name = lines(title, {
    x: pad,
    y: over.bottom + 6,
    width: roomOf(title, wide, 'serif'),
    ...headline,
    size,
    most: 3,
  });
  const under = lines(subtitle, {
    x: pad,
    y: name.bottom + 6,
    width: roomOf(subtitle, wide, 'sans'),
    size: 24,
    fill: muted,
    most: numbers.length > 1 ? 2 : 4,
  });
  const own = numbersFrom(under.bottom + 14, numbers);
  return framed(
    [
      over.content,
      name.content,
      under.content,
      own.content,
      bandsFrom(own.bottom + 16, bands, measure),
    ],
    card,
    lang,
  );
}
