import { messages, punctuation, type Lang } from '../lib/language.ts';
import type { Row } from './row.ts';
import { glyphs, signWords, type Sign } from './sign.ts';

/** How the signs look in a drawing. */
const looks = messages<Readonly<Partial<Record<Sign, string>>>>({
  en: {
    confirmed: 'Black',
    unconfirmed: 'Grey',
    computed: 'Blue',
    repaired: 'Blue with a cut',
    target: 'Hollow',
    doubtful: glyphs.doubtful,
    reading: glyphs.reading,
    impossible: `Red, ${glyphs.impossible}`,
  },
  zh: {
    confirmed: '黑',
    unconfirmed: '灰',
    computed: '蓝',
    repaired: '蓝而有切口',
    target: '空心',
    doubtful: glyphs.doubtful,
    reading: glyphs.reading,
    impossible: `红、${glyphs.impossible}`,
  },
});

/** The signs of a row that are seen in a drawing. */
function seen({ shape, paint, clash, text }: Row): readonly Sign[] {
  const standing = shape === 'printed' ? (paint === 'grey' ? 'unconfirmed' : 'confirmed') : shape;
  const doubt = clash ?? (text.endsWith(` ${glyphs.doubtful}`) ? 'doubtful' : null);
  return doubt === null ? [standing] : [standing, doubt];
}

/**
 * What the colours and signs of a drawing mean, in one line, for where it stands alone. It names only those that the
 * drawing has.
 *
 * @example signLine(rows, 'en') // 'Blue: computed by us. Hollow: a target, not a result.'
 */
export function signLine(rows: readonly Row[], lang: Lang): string {
  const { colon, stop } = punctuation[lang];
  const all = new Set(rows.flatMap(seen));
  return Object.entries(looks[lang])
    .filter(([sign]) => all.has(sign as Sign))
    .map(([sign, look]) => look + colon + signWords[lang][sign as Sign] + stop)
    .join('')
    .trim();
}
