import type { Interval } from '../../lib/quantity/interval.ts';
import { element } from '../search/element.ts';
import type { ReadRelation, Term } from './message.ts';
import type { Reading } from './rows.ts';
import { filled, range, reason, words } from './said.ts';

/** Kinds of which the sides are only compared. */
const COMPARED = ['subset', 'rise', 'fall'];
/** In which order verdicts are listed: what does not fit is what readers come for. */
const ORDER = ['contradicts', 'doubt', 'cannot tell', 'holds'];

/** Relations, those first that do not fit. */
export const inOrder = (relations: readonly ReadRelation[]): ReadRelation[] =>
  [...relations].sort(
    (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || a.start - b.start,
  );

/** A term as a button that leads to its numeral: of a compound the part that is meant. */
function termButton({ numerals }: Reading, { at, part }: Term): HTMLElement {
  const { token, reading, quantities } = numerals[at]!;
  const whole = (reading ?? token).replace(/\s+/g, '');
  // 1,286户4,372人 is cut behind its units.
  const cuts =
    quantities.length > 1
      ? whole.match(
          /[\d零〇一二三四五六七八九十百千万亿,.]+[^\d零〇一二三四五六七八九十百千万亿]+/g,
        )
      : null;
  const shown = cuts?.length === quantities.length ? cuts[part]! : whole;
  return element(
    'button',
    { type: 'button', class: 'reader-term', lang: 'zh', 'data-at': String(at) },
    shown,
  );
}

/** By which template a relation is written out. */
function templateOf({ kind, whole, falls }: ReadRelation): string {
  if (kind === 'growth' && falls) return 'fallen';
  if (kind === 'gain' && falls) return 'lost';
  if (kind === 'odds' && whole === null) return 'oddsOfTwo';
  return kind;
}

/** The relation written out, its terms as buttons. */
export function equation(reading: Reading, relation: ReadRelation): HTMLElement {
  const { kind, whole, parts, start, end } = relation;
  const shown = element('p', { class: 'sum' });
  const key = templateOf(relation);
  for (const piece of words.written[key]!.split(/(\{\w+\})/)) {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name === undefined) shown.append(piece);
    else if (name === 'text')
      shown.append(element('span', { lang: 'zh' }, reading.text.slice(start, end)));
    else if (name === 'parts')
      parts.forEach((part, at) => {
        const isLess = kind === 'net' && part.falls;
        if (at > 0 || isLess) shown.append(isLess ? ' − ' : ' + ');
        shown.append(termButton(reading, part));
      });
    else {
      const term = name === 'whole' ? whole : parts[Number(name)];
      shown.append(term ? termButton(reading, term) : '?');
    }
  }
  return shown;
}

const verdictClass = {
  contradicts: 'impossible',
  doubt: 'disputed',
  'cannot tell': 'cannot-tell',
  holds: '',
};

/** The verdict of a relation with its sign. */
export const verdictMark = ({ verdict }: ReadRelation): HTMLElement =>
  element('span', { class: `verdict ${verdictClass[verdict]}` }, words.verdicts[verdict]!);

/** A relation with its verdict, both of its sides, and the ground of an accusation. */
export function relationItem(reading: Reading, relation: ReadRelation): HTMLElement {
  const { kind, verdict, ground, stated, computed, unit, used_for_repair } = relation;
  const detail = (...content: (Node | string)[]) => element('p', { class: 'detail' }, ...content);
  const item = element(
    'li',
    { class: 'check' },
    equation(reading, relation),
    element(
      'p',
      {},
      verdictMark(relation),
      ' ',
      element('span', { class: 'detail' }, `· ${words.relations[kind]}`),
    ),
  );
  // Where two numbers are only compared, or are the same, the line above says it all.
  const isSaid =
    verdict === 'holds' &&
    (COMPARED.includes(kind) || (stated?.low === computed?.low && stated?.high === computed?.high));
  if (stated && computed && !isSaid)
    item.append(
      element(
        'dl',
        { class: 'readings' },
        ...[
          [words.stated, stated],
          [words.computed, computed],
        ].map(([name, side]) =>
          element(
            'div',
            {},
            element('dt', {}, name as string),
            element('dd', {}, range(side as Interval), unit === '%' ? unit : ''),
          ),
        ),
      ),
    );
  if (ground !== null && verdict !== 'holds')
    item.append(detail(filled(words.grounds.ground, { ground: reason(ground) })));
  if (used_for_repair) item.append(detail(words.grounds.usedForRepair));
  return item;
}
