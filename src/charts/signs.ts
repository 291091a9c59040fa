import * as Plot from '@observablehq/plot';
import { messages } from '../lib/language.ts';
import type { DrawOptions } from './draw.ts';
import { finish } from './finish.ts';
import { leading, size, type Placed } from './layout.ts';
import { amounts, keyed } from './marks.ts';
import { plot } from './plot.ts';
import { rowFrom, type RowSource } from './row.ts';
import { themes } from './theme.ts';
import { wrap } from './wrap.ts';

/** The names of the signs, in the order in which they are explained. */
const signs = [
  'confirmed',
  'unconfirmed',
  'interval',
  'repaired',
  'computed',
  'target',
  'reading',
  'impossible',
] as const;
type SignName = (typeof signs)[number];

const words = messages({
  en: {
    title: 'How to read the signs',
    confirmed: 'Black: printed, and it takes part in a check that holds',
    unconfirmed: 'Grey: printed, and nothing in the articles can confirm or deny it',
    interval: 'A soft end: a rounded or hedged number, which stands for a range',
    repaired: 'Blue with a cut: put back by us where the copy is damaged',
    computed: 'Blue and dotted: computed by us from printed numbers',
    target: 'Hollow: a target or a plan, not a result',
    reading: 'A notch: it hangs on how the text is read; ? behind a number: it is in doubt',
    impossible: 'Red, and ≠ behind a number: it cannot be right as printed',
  },
  zh: {
    title: '符号说明',
    confirmed: '黑色：原文所印，且有核算印证',
    unconfirmed: '灰色：原文所印，文中无从印证',
    interval: '末端渐淡：经取整或为约数，代表一个区间',
    repaired: '蓝色带切口：原文受损，由本站校读',
    computed: '蓝色虚点：由本站据原文数字推算',
    target: '空心：目标或计划，不是结果',
    reading: '缺口：取决于如何理解原文；数后有“?”：存疑',
    impossible: '红色，数后有“≠”：照原文印出的不可能成立',
  },
});

/** What is drawn for each sign: an amount of 1, but for the sign. */
const samples: Readonly<Record<SignName, Partial<RowSource> & { readonly high?: string }>> = {
  confirmed: { confirmed: true },
  unconfirmed: {},
  interval: { confirmed: true, high: '1.3' },
  repaired: {},
  computed: { isComputed: true },
  target: {},
  reading: { clash: 'reading' },
  impossible: { clash: 'impossible' },
};

/** The width of a sample, in CSS pixels. */
const sample = 72;
/** The room between a sample and its explanation. */
const gap = 16;

/**
 * The signs of drawings with their meanings, one below the other, drawn by what draws them in charts.
 *
 * @returns a drawing, as `drawChart` makes it
 */
export function drawSigns({
  lang,
  width,
  document,
  theme: name = 'light',
}: DrawOptions): SVGSVGElement {
  const theme = themes[name];
  const say = words[lang];
  let y = 0;
  const rows = signs.map((sign): Placed => {
    const { high = '1', ...more } = samples[sign];
    const row = rowFrom(
      {
        figure: {
          id: sign,
          value: '1',
          low: '1',
          high,
          unit: '个',
          per: null,
          status: sign === 'target' ? 'target' : 'reported',
          reading: sign === 'repaired' ? 'repaired' : 'printed',
          period_start: null,
          period_end: null,
        },
        label: say[sign],
        number: '',
        full: '',
        group: null,
        details: [],
        href: null,
        isComputed: false,
        clash: null,
        confirmed: false,
        doubt: null,
        ...more,
      },
      lang,
    );
    const lines = wrap(say[sign], width - sample - gap, size.label);
    const tall = Math.max(28, lines.length * leading.label + 8);
    const middle = y + tall / 2;
    y += tall;
    return {
      ...row,
      said: [],
      y: middle,
      top: middle - 8,
      bottom: middle + 8,
      lines: lines.map((text, line) => ({
        text,
        y: middle + (line - (lines.length - 1) / 2) * leading.label,
      })),
    };
  });
  const lines = rows.flatMap(({ id, lines }) => lines.map((line) => ({ id, ...line })));
  const frame = { rows, lang, width, theme, document };
  const drawn = plot(frame, y, {
    left: 1,
    right: width - sample - 1,
    above: 0,
    domain: [0, 1.5],
    marks: [
      ...amounts(rows, frame, sample / 1.5),
      Plot.text(
        lines,
        keyed(lines, {
          text: 'text',
          y: 'y',
          frameAnchor: 'left',
          dx: sample + gap - 1,
          textAnchor: 'start',
          fontSize: size.label,
          fill: theme.ink,
        } as Plot.TextOptions),
      ),
    ],
  });
  return finish([drawn], {
    slug: `signs-${width}`,
    rows,
    theme,
    title: say.title,
    document,
    lang,
  });
}

/** The heading over {@link drawSigns}. */
export const signsTitle = (lang: DrawOptions['lang']): string => words[lang].title;
