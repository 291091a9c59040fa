import { isHan } from './characters.ts';
import { edits } from './edits.ts';
import type { Edits, Replacement } from './edits.ts';
import { isBareSyllable, isSyllable, readsAs } from './pinyin.ts';

/** An injected reading in its brackets, as the source of a pattern; its group is the syllable. */
export const READING = '[(\\uff08]([a-zà-öø-ÿ\\u0100-\\u024f\\u0300-\\u030c]{1,8})[)\\uff09]';

/** A text with at least so many readings without tones had such readings put in everywhere. */
const TONELESS = 3;

/**
 * The edits that delete injected readings: one syllable of pinyin alone in brackets behind a Han
 * character, or behind another reading of it.
 *
 * Without its tone a syllable may be an English word, `App(an)`. It is a reading where it is doubled, as
 * `(kou)(kou)`, where it stands behind a character of numbers that is read so, as 人(ren), and anywhere in a
 * text that has three of these.
 *
 * @example apply(readings('產(chǎn)業(yè)(企业)'), '產(chǎn)業(yè)(企业)') // '產業(企业)'
 */
export function readings(text: string): Edits {
  const found: (Replacement & { readonly sure: boolean })[] = [];
  let toneless = 0;
  for (const match of text.matchAll(new RegExp(READING, 'g'))) {
    const [printed, syllable] = match as unknown as [string, string];
    const from = match.index;
    const to = from + printed.length;
    const last = found[found.length - 1];
    const again = last?.to === from;
    const before = text.charCodeAt(from - 1);
    if (!again && !isHan(before)) continue;
    const toned = isSyllable(syllable);
    if (!toned && !isBareSyllable(syllable)) continue;
    const doubled = again && text.slice(last.from, last.to) === printed;
    const certain = doubled || (!again && readsAs(before, syllable));
    if (certain && !toned) toneless += 1;
    if (doubled) found[found.length - 1] = { ...last, sure: true };
    // Brackets behind a reading are another one only where they repeat it.
    if (!again || doubled) found.push({ from, to, insert: '', sure: toned || certain });
  }
  return edits(text.length, toneless >= TONELESS ? found : found.filter(({ sure }) => sure));
}
