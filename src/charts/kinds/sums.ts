import { punctuation } from '../../lib/language.ts';
import { bundles } from '../bundles.ts';
import { wideFrom, type Frame, type SumVerdict } from '../frame.ts';
import { leading, size } from '../layout.ts';
import type { Drawing } from '../plot.ts';
import type { Sheet } from '../sheet.ts';
import { words } from '../words.ts';
import { wrap } from '../wrap.ts';

/** Each whole over its parts, both on one scale, and under them the verdict on their sum. */
export function sums(frame: Frame): Drawing {
  const thick = frame.width >= wideFrom ? 20 : 15;
  return bundles(frame, {
    whole(sheet, whole, scale, y, soft) {
      sheet.slices([{ ...whole, x1: 0, x2: soft?.[0] ?? whole.value }], scale, y, y + thick);
      if (soft) sheet.softEnd(whole, soft, scale, [y, y + thick]);
      return y + thick + 3;
    },
    foot(sheet, index, y) {
      const found = frame.verdicts?.[index];
      return found ? verdictUnder(sheet, found, y) : y;
    },
  });
}

/** The verdict on a sum in words. @returns its lower edge */
function verdictUnder(sheet: Sheet, { verdict, usedForRepair }: SumVerdict, y: number): number {
  const { lang, width, theme } = sheet.frame;
  const say = words[lang];
  const text = [say.verdicts[verdict], ...(usedForRepair ? [say.usedForRepair] : [])];
  y += 8;
  for (const line of wrap(text.join(punctuation[lang].blank), width, size.note)) {
    sheet.text(line, 0, y + leading.note / 2, { fontSize: size.note, fill: theme.muted });
    y += leading.note;
  }
  return y;
}
