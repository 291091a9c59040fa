import { amounts } from './marks.ts';
import type { DrawOptions } from './draw.ts';
import { finish } from './finish.ts';
import { plot } from './plot.ts';
import { rowFrom, type RowSource } from './row.ts';
import { signWords, type Sign } from './sign.ts';
import { themes } from './theme.ts';

/** What is drawn for a sign: an amount of 1, but for the sign. */
const samples: Readonly<Partial<Record<Sign, Partial<RowSource> & { readonly high?: string }>>> = {
  confirmed: { confirmed: true },
  interval: { confirmed: true, high: '1.3' },
  computed: { isComputed: true },
  reading: { confirmed: true, clash: 'reading' },
  impossible: { clash: 'impossible' },
};

/** The size of a sample, in CSS pixels. */
const width = 72;
const height = 28;

/**
 * A sign as what draws it in charts draws it.
 *
 * @returns a drawing, as `drawChart` makes it
 */
export function drawSign(
  sign: Sign,
  { lang, document, theme: name = 'light' }: Omit<DrawOptions, 'width'>,
): SVGSVGElement {
  const theme = themes[name];
  const { high = '1', ...more } = samples[sign] ?? {};
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
      label: '',
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
  const y = height / 2;
  const rows = [{ ...row, said: [], y, top: y - 8, bottom: y + 8, lines: [] }];
  const drawn = plot({ width, document, theme }, height, {
    left: 1,
    right: 1,
    above: 0,
    domain: [0, 1.5],
    marks: amounts(rows, { rows, lang, width, theme, document }, (width - 2) / 1.5),
  });
  return finish([drawn], {
    slug: `sign-${sign}`,
    rows,
    theme,
    title: signWords[lang][sign],
    document,
    lang,
  });
}
