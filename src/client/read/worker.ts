// Reads texts beside the page, so that a long one does not hold it up.
import { otherSideOf } from '../../lib/checks/relation.ts';
import { point } from '../../lib/quantity/interval.ts';
import { read } from '../../lib/reading/read.ts';
import type { FoundNumeral } from '../../lib/reading/numeral.ts';
import type { Mention } from '../../lib/relations/mention.ts';
import { printed } from '../../lib/relations/agreement.ts';
import { usedForRepair } from '../../lib/relations/relation.ts';
import { relationsIn } from '../../lib/relations/relations.ts';
import type { Answer, Question, ReadRelation } from './message.ts';

/** So many go into one message: the page takes it within a frame. */
const BATCH = 2000;

const say = (answer: Answer) => postMessage(answer);

function sayInBatches<Item>(items: readonly Item[], answer: (some: readonly Item[]) => Answer) {
  for (let from = 0; from < items.length; from += BATCH)
    say(answer(items.slice(from, from + BATCH)));
}

function relationsOf(text: string, numerals: readonly FoundNumeral[]): ReadRelation[] {
  const places = new Map(numerals.map((numeral, at) => [numeral, at]));
  const term = ({ numeral, part, falls }: Mention) => ({ at: places.get(numeral)!, part, falls });
  return relationsIn(text, numerals).map((relation): ReadRelation => {
    const { kind, by, whole, parts, verdict, ground, start, end } = relation;
    return {
      kind,
      rule: by,
      whole: whole && term(whole),
      parts: parts.map(term),
      verdict,
      ground,
      start,
      end,
      stated: whole !== null ? printed(whole.quantity) : kind === 'hundred' ? point('100') : null,
      computed: otherSideOf(relation)?.interval ?? null,
      unit: whole === null ? '%' : whole.quantity.unit,
      falls: whole?.falls ?? false,
      used_for_repair: usedForRepair(relation),
    };
  });
}

/** Whether most letters at the beginning of a text are not Chinese. */
function isForeign(text: string): boolean {
  const start = text.slice(0, 4000);
  const chinese = start.replace(/\P{Script=Han}/gu, '').length;
  return start.replace(/[^a-z]/gi, '').length > 4 * chinese + 40;
}

addEventListener('message', ({ data: { id, text } }: MessageEvent<Question>) => {
  const numerals = read(text);
  sayInBatches(numerals, (some) => ({ id, numerals: some }));
  sayInBatches(relationsOf(text, numerals), (some) => ({ id, relations: some }));
  say({ id, done: true, foreign: isForeign(text) });
});
say({ id: 0 });
