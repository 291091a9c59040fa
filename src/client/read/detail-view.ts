import type { TokenKind } from '../../lib/reading/numeral.ts';
import { element } from '../search/element.ts';
import { insertions } from '../strip.ts';
import type { ReadRelation } from './message.ts';
import { equation, verdictMark } from './relation-view.ts';
import { doubtsOf, type Correction, type Reading } from './rows.ts';
import { count, quantityInWords, range, reason, words } from './said.ts';

type Content = Node | string;

const fact = (name: string, ...content: readonly Content[]) =>
  element('div', {}, element('dt', {}, name), element('dd', {}, ...content));

/** A damaged token and the reading that was chosen, with what was put back underlined. */
function repairLine(token: string, chosen: string): HTMLElement {
  return element(
    'p',
    { class: 'repair', lang: 'zh' },
    element('code', {}, token),
    element('span', { 'aria-hidden': 'true' }, '→'),
    element(
      'strong',
      {},
      ...insertions(token, chosen).map(({ text, inserted }): Content =>
        inserted ? element('ins', {}, text) : text,
      ),
    ),
  );
}

/** All that is known of a numeral. */
export function facts(reading: Reading, at: number, related: readonly ReadRelation[]): HTMLElement {
  const numeral = reading.numerals[at]!;
  const { token, start, end, quantities, period, damage, repair } = numeral;
  const list = element('dl', { class: 'facts' });
  for (const quantity of quantities) {
    list.append(fact(words.value, element('span', { lang: 'zh' }, quantityInWords(quantity))));
    if (
      quantity.value === null ||
      quantity.value !== quantity.low ||
      quantity.low !== quantity.high
    )
      list.append(fact(words.range, range(quantity)));
  }
  if (period !== null) list.append(fact(words.period, period));
  if (damage !== null) list.append(fact(words.damage, words.damages[damage] ?? damage));
  if (numeral.reading !== null && numeral.reading !== token)
    list.append(
      fact(
        words.reads,
        repairLine(token, numeral.reading),
        ...(repair
          ? [element('p', { class: `ground ${repair.verdict}` }, words.repairs[repair.verdict]!)]
          : []),
      ),
    );
  if (repair && repair.rejected.length > 0)
    list.append(
      fact(
        words.rejected,
        element(
          'ul',
          {},
          ...repair.rejected.map((other) =>
            element(
              'li',
              {},
              element('span', { lang: 'zh' }, other.reading),
              ` · ${reason(other.why)}`,
            ),
          ),
        ),
      ),
    );
  for (const doubt of doubtsOf(numeral)) list.append(fact(words.doubt, words.doubts[doubt]!));
  if (related.length > 0)
    list.append(
      fact(
        words.takesPart,
        ...related.map((relation) => {
          const line = equation(reading, relation);
          line.append(' ', verdictMark(relation));
          return line;
        }),
      ),
    );
  list.append(fact(words.offsets, `${count(start)}–${count(end)}`));
  return list;
}

/** What the fields of a form of correction say; `null` where they change nothing. */
export function correctionOf(
  form: HTMLFormElement,
  reading: Reading,
  at: number,
): Correction | null {
  const { kind, quantities } = reading.numerals[at]!;
  const chosen = form.querySelector('select')!.value as TokenKind | 'none';
  const units = [...form.querySelectorAll<HTMLInputElement>('[data-part]')].map(
    ({ value }, part) => {
      const unit = value.trim();
      return unit === (quantities[part]?.unit ?? '') ? null : unit;
    },
  );
  return chosen === kind && units.every((unit) => unit === null)
    ? null
    : { kind: chosen === kind ? null : chosen, units };
}

/** Fills the form of correction for a numeral. */
export function fillCorrection(
  form: HTMLFormElement,
  reading: Reading,
  at: number,
  correction: Correction | undefined,
): void {
  const { kind, quantities } = reading.numerals[at]!;
  form.querySelector('select')!.value = correction?.kind ?? kind;
  const template = form.querySelector('template')!;
  form.querySelector('.reader-units')!.replaceChildren(
    ...quantities.map(({ unit }, part) => {
      const label = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
      const field = label.querySelector('input')!;
      field.dataset.part = String(part);
      field.value = correction?.units[part] ?? unit ?? '';
      return label;
    }),
  );
}
