// The fonts of pages: subset to what is written in Latin letters, named by a hash of their content, and with fallbacks
// that take the same room, so that nothing moves when a font arrives. Chinese is set in the fonts of the system, and
// embeds in nothing else.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subset from 'subset-font';
import { readCache, writeCache } from '../charts/picture-cache.ts';
import { messages, type Lang } from '../lib/language.ts';

const require = createRequire(import.meta.url);

/** ASCII, the signs of our prose and checks, and vowels with the tones of pinyin. */
export const characters = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(index + 32)),
  ...'\u00a0°·×÷§–—‘’“”…†‡›−≠≤≥≈←↑→↓½¼¾',
  ...'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüöäç',
].join('');

/** How wide a letter of our English stories and how wide a digit is on average, in em. */
interface Advance {
  readonly letter: number;
  readonly digit: number;
}

/** A font of a system, by the name of its regular or bold face. */
interface LocalFont {
  readonly name: string;
  readonly advance: Advance;
}

/** A font that pages load. */
interface Face {
  readonly family: string;
  readonly weight: 400 | 600;
  /** The path of the file that it is made from. */
  readonly source: string;
  /** Where it stands on the axes of a variable font. */
  readonly axes?: Readonly<Record<string, number>>;
  /** `test/browser/faces.test.ts` measures it again. */
  readonly advance: Advance;
  /** How far it reaches above and below the baseline, in em. */
  readonly reach: { readonly above: number; readonly below: number };
  /** What stands in for it until it arrives. */
  readonly locals: readonly LocalFont[];
}

// Gelasio and Arimo have the advances of Georgia and Arial, and were measured in their place.
const georgia = { name: 'Georgia', advance: { letter: 0.438, digit: 0.548 } };
const arial = { name: 'Arial', advance: { letter: 0.44, digit: 0.556 } };
const arialBold = { name: 'Arial Bold', advance: { letter: 0.473, digit: 0.556 } };
// Of Android, which has neither of them.
const notoSerif = { name: 'Noto Serif', advance: { letter: 0.473, digit: 0.559 } };
const roboto = { name: 'Roboto', advance: { letter: 0.439, digit: 0.562 } };
const robotoBold = { name: 'Roboto Bold', advance: { letter: 0.446, digit: 0.574 } };

const serif = { above: 1.036, below: 0.335 };
const sans = { above: 0.95, below: 0.225 };

/** Headlines and numerals; text; labels and controls, plain and strong. */
export const faces = {
  // Drawn for large sizes (`opsz`). The package with the other two cuts has no such axis.
  display: {
    family: 'Source Serif 4 Display',
    weight: 600,
    source:
      require.resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2'),
    axes: { opsz: 60, wght: 600 },
    advance: { letter: 0.41, digit: 0.488 },
    reach: serif,
    locals: [georgia, notoSerif],
  },
  text: {
    family: 'Source Serif 4',
    weight: 400,
    source:
      require.resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
    advance: { letter: 0.471, digit: 0.529 },
    reach: serif,
    locals: [georgia, notoSerif],
  },
  label: {
    family: 'Public Sans',
    weight: 400,
    source: require.resolve('@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf'),
    advance: { letter: 0.46, digit: 0.601 },
    reach: sans,
    locals: [arial, roboto],
  },
  strong: {
    family: 'Public Sans',
    weight: 600,
    source:
      require.resolve('@expo-google-fonts/public-sans/600SemiBold/PublicSans_600SemiBold.ttf'),
    advance: { letter: 0.466, digit: 0.618 },
    reach: sans,
    locals: [arialBold, robotoBold],
  },
} satisfies Readonly<Record<string, Face>>;

type FaceName = keyof typeof faces;

const names = Object.keys(faces) as FaceName[];
const { version } = require('subset-font/package.json') as { version: string };
const hash = (...parts: readonly (string | Uint8Array)[]) => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex');
};

/** The features that stay: kerning, and figures of one width for tables. */
const keepFeatures = ['kern', 'tnum'];

/** A font as a woff2 file, from the cache of pictures if it is there. */
async function woff2({ source, axes = {} }: Face): Promise<Uint8Array<ArrayBuffer>> {
  const font = readFileSync(source);
  const wanted = JSON.stringify([version, characters, keepFeatures, axes]);
  const cached = `${hash(wanted, font)}.woff2`;
  const known = readCache(cached);
  if (known) return known;
  const made = Uint8Array.from(
    await subset(font, characters, {
      targetFormat: 'woff2',
      keepFeatures,
      noHinting: true,
      variationAxes: axes,
    }),
  );
  writeCache(cached, made);
  return made;
}

/** A font file as the site serves it. */
interface FontFile {
  /** Changes with the content, so that browsers may keep the file for ever. */
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

let files: Promise<Readonly<Record<FaceName, FontFile>>> | null = null;

/** The font files, by face. */
export function fontFiles(): Promise<Readonly<Record<FaceName, FontFile>>> {
  files ??= Promise.all(
    names.map(async (name) => {
      const content = await woff2(faces[name]);
      return [name, { name: `${name}.${hash(content).slice(0, 10)}.woff2`, content }] as const;
    }),
  ).then((made) => Object.fromEntries(made) as Record<FaceName, FontFile>);
  return files;
}

const songti = "'Songti SC', 'Noto Serif SC'";
const heiti = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC'";

/** What differs between the languages of pages. */
interface Setting {
  /** The face of running text. */
  readonly prose: FaceName;
  /** The faces that every page needs at once. */
  readonly first: readonly FaceName[];
  /** What is mostly set in the fonts, after which those that stand in for them are scaled. */
  readonly mostly: keyof Advance;
  /** The only characters for which the fonts are used, as `unicode-range`; `null` for all that they have. */
  readonly range: string | null;
  /** Those of the others for which they are used in words of another language; `null` for none. */
  readonly foreign: string | null;
}

const settings = messages<Setting>({
  en: {
    prose: 'text',
    first: ['display', 'text', 'label'],
    mostly: 'letter',
    range: null,
    foreign: null,
  },
  // Quotation marks, dashes and ellipses are left to Chinese fonts, in which they are as wide as a character. But in
  // the English title of a study an apostrophe is a Latin one.
  zh: {
    prose: 'label',
    first: ['display', 'label'],
    mostly: 'digit',
    range: 'U+0-200f, U+2190-22ff',
    foreign: 'U+2010-218f',
  },
});

/** The faces that a page in a language preloads. */
export const firstFaces = (lang: Lang): readonly FaceName[] => settings[lang].first;

/** The licences of all faces, with their notices of copyright. */
export const licences = (): string =>
  ['@expo-google-fonts/source-serif-4/LICENSE_FONT', '@expo-google-fonts/public-sans/LICENSE_FONT']
    .map((path) => readFileSync(require.resolve(path), 'utf8').trim())
    .join('\n\n\n');

const percent = (ratio: number) => `${Math.round(ratio * 10_000) / 100}%`;

const rule = (declarations: readonly string[]) => `@font-face { ${declarations.join('; ')} }`;

/** The name of the family that stands in for a face. */
const standIn = ({ family }: Face, { name }: LocalFont) =>
  `${family} by ${name.replace(/ Bold$/, '')}`;

/** A family and its stand-ins, as a list for `font-family`. */
const familyList = (face: Face) =>
  [face.family, ...face.locals.map((local) => standIn(face, local))]
    .map((name) => `'${name}'`)
    .join(', ');

/**
 * The `@font-face` rules of pages in a language, and the lists of families as `--headline`, `--prose` and `--sans`.
 *
 * @param addressOf the address of a font file by its name
 */
export async function faceStyles(lang: Lang, addressOf: (name: string) => string): Promise<string> {
  const { range, prose, mostly, foreign } = settings[lang];
  const made = await fontFiles();
  const limitedTo = (range: string | null) => (range === null ? [] : [`unicode-range: ${range}`]);
  const limits = limitedTo(range);
  const loaded = (name: FaceName, family: string, limits: readonly string[]) =>
    rule([
      `font-family: '${family}'`,
      `font-weight: ${faces[name].weight}`,
      'font-display: swap',
      `src: url('${addressOf(made[name].name)}') format('woff2')`,
      ...limits,
    ]);
  const rules = names.flatMap((name) => {
    const face: Face = faces[name];
    const { family, weight, advance, reach, locals } = face;
    return [
      loaded(name, family, limits),
      ...locals.map((local) => {
        const scale = advance[mostly] / local.advance[mostly];
        return rule([
          `font-family: '${standIn(face, local)}'`,
          `font-weight: ${weight}`,
          `src: local('${local.name}')`,
          `size-adjust: ${percent(scale)}`,
          `ascent-override: ${percent(reach.above / scale)}`,
          `descent-override: ${percent(reach.below / scale)}`,
          'line-gap-override: 0%',
          ...limits,
        ]);
      }),
    ];
  });
  const stacks = [
    // The display cut lacks some signs, such as ≠, which the cut for text has.
    `--headline: ${familyList(faces.display)}, '${faces.text.family}', ${songti}, serif`,
    `--prose: ${familyList(faces[prose])}, ${heiti}, system-ui`,
    `--labels: ${familyList(faces.label)}, ${heiti}, system-ui, sans-serif`,
    '--sans: var(--labels)',
  ];
  const root = `:root { ${stacks.join('; ')} }`;
  if (foreign === null) return [...rules, root].join('\n');
  const marks = `${faces.label.family} Marks`;
  return [
    ...rules,
    ...(['label', 'strong'] as const).map((name) => loaded(name, marks, limitedTo(foreign))),
    root,
    `:is([lang='en'], [lang='zh-Latn']) { --sans: '${marks}', var(--labels) }`,
    ":where([lang='en'], [lang='zh-Latn']) { font-family: var(--sans) }",
  ].join('\n');
}
