import { unprintable } from '../text/unprintable.ts';
import { bareNumbers, plainFault } from './bare-numbers.ts';
import { claimFaults, unknownFigure } from './claim.ts';
import type { KnownFigures } from './claim.ts';
import { claimWordFaults, numberFaults } from './number.ts';
import { parseTemplate } from './template.ts';
import type { TemplatePart, TextFault } from './template.ts';

/**
 * Checks a template: that its placeholders are well formed, its figures are known, its claims hold, each
 * `plain` is a year, date or listed name, no number is typed, and no character is unprintable.
 *
 * @example checkText('twice as many', new Map()).faults[0]?.code // 'bare-number'
 */
export function checkText(
  text: string,
  figures: KnownFigures,
): { parts: TemplatePart[]; faults: TextFault[] } {
  const { parts, faults } = parseTemplate(text);
  // Files contain no such characters, but an escape sequence in YAML may produce one.
  const bad = unprintable(text);
  if (bad !== null) {
    const found = `${bad.name}, ${bad.why}`;
    faults.push({ column: bad.index + 1, code: 'unprintable', found, hint: 'remove it' });
  }
  // An unbalanced brace changes how the rest is split, so other faults are reported only when the form is right.
  return {
    parts,
    faults:
      faults.length > 0
        ? faults
        : parts.flatMap((part, index) => [
            ...partFaults(part, figures),
            ...unitFaults(part, parts[index + 1], figures),
          ]),
  };
}

/** {@link apartFault} of a part of a template, before the next one. */
const unitFaults = (
  part: TemplatePart,
  next: TemplatePart | undefined,
  figures: KnownFigures,
): TextFault[] => {
  if (part.kind !== 'figure' || part.show !== 'number' || next?.kind !== 'text') return [];
  const fault = apartFault(part.id, next.text, figures);
  return fault === null ? [] : [{ ...fault, column: part.column }];
};

/**
 * A number that is shown without its unit, where the text behind it begins with the unit: a sign such as `?` would stand
 * between the two (910?元). English units are words, before which a sign is in its place.
 *
 * @returns `null` where the text begins with anything else
 * @example apartFault('lijiang.tekun.standard', '元。', figures)?.code // 'unit-apart'
 */
export function apartFault(
  id: string,
  behind: string,
  figures: KnownFigures,
): Omit<TextFault, 'column'> | null {
  const { unit = null, per = null } = figures.get(id) ?? {};
  if (unit === null || !behind.startsWith(unit)) return null;
  return {
    code: 'unit-apart',
    found: `"${id}" as a number, and its unit "${unit}" as plain text behind it`,
    expected: 'both in one, so that the signs of the number stand behind its unit',
    hint:
      per === null
        ? `leave out "number" and the "${unit}" behind it`
        : `write {${id}|short}, or in MDX <Number of="${id}"> with the number and "${unit}" in it`,
  };
}

/** A benchmark has no dot in its id, and stands in a text as a number only. */
const isFigure = (id: string) => id.includes('.');

/** The faults of one part of a template, with columns of the whole text. */
export function partFaults(part: TemplatePart, figures: KnownFigures): TextFault[] {
  const moved = (fault: TextFault) => ({ ...fault, column: fault.column + part.column - 1 });
  switch (part.kind) {
    case 'text':
      return bareNumbers(part.text).map(moved);
    case 'plain': {
      const fault = plainFault(part.text, part.column);
      return fault ? [fault] : [];
    }
    case 'figure':
      return isFigure(part.id) && figures.has(part.id)
        ? []
        : [unknownFigure(part.id, part.column, [...figures.keys()].filter(isFigure))];
    case 'claim':
      return [
        ...claimFaults(part.that, figures),
        ...claimWordFaults(part.that, part.text, figures),
      ].map(moved);
    case 'number':
      return numberFaults(part.of, part.text, figures).map(moved);
  }
}
