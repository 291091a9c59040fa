import type { Interval } from '../quantity/interval.ts';
import { bareNumbers, plainFault } from './bare-numbers.ts';
import { claimFaults, unknownFigure } from './claim.ts';
import { parseTemplate } from './template.ts';
import type { TemplatePart, TextFault } from './template.ts';

/**
 * Checks a text with placeholders: their form, that its figures are known, that its
 * claims hold, that `plain` is plain, and that no number stands bare.
 *
 * @param figures the interval of each figure, by id.
 * @example checkText('twice as many', new Map()).faults[0]?.code // 'bare-number'
 */
export function checkText(
  text: string,
  figures: ReadonlyMap<string, Interval>,
): { parts: TemplatePart[]; faults: TextFault[] } {
  const { parts, faults } = parseTemplate(text);
  return { parts, faults: [...faults, ...parts.flatMap((part) => partFaults(part, figures))] };
}

/** What is wrong with one part of a text. */
export function partFaults(
  part: TemplatePart,
  figures: ReadonlyMap<string, Interval>,
): TextFault[] {
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
