import { unprintable } from '../text/unprintable.ts';
import { bareNumbers, plainFault } from './bare-numbers.ts';
import { claimFaults, unknownFigure } from './claim.ts';
import type { KnownFigures } from './claim.ts';
import { parseTemplate } from './template.ts';
import type { TemplatePart, TextFault } from './template.ts';

/**
 * Checks a text with placeholders: their form, that its figures are known, that its
 * claims hold, that `plain` is plain, that no number stands bare and nothing is unprintable.
 *
 * @example checkText('twice as many', new Map()).faults[0]?.code // 'bare-number'
 */
export function checkText(
  text: string,
  figures: KnownFigures,
): { parts: TemplatePart[]; faults: TextFault[] } {
  const { parts, faults } = parseTemplate(text);
  // A file holds none, but an escape in YAML may stand for one.
  const bad = unprintable(text);
  if (bad !== null) {
    const found = `${bad.name}, ${bad.why}`;
    faults.push({ column: bad.index + 1, code: 'unprintable', found, hint: 'remove it' });
  }
  // Behind an open brace nothing is what it seems: what is malformed is mended first.
  return {
    parts,
    faults: faults.length > 0 ? faults : parts.flatMap((part) => partFaults(part, figures)),
  };
}

/** What is wrong with one part of a text. */
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
      return figures.has(part.id) ? [] : [unknownFigure(part.id, part.column, figures.keys())];
    case 'claim':
      return [...claimFaults(part.that, figures), ...bareNumbers(part.text, true)].map(moved);
  }
}
