import type { Bilingual } from '../language.ts';
import type { Show, TextPart } from '../model/site.ts';
import type { TemplatePart } from './template.ts';

/**
 * Fills in the figures of a template.
 *
 * @param print writes a figure in the language of the text.
 * @example fill(parseTemplate('of {a.b}').parts, () => '3 households')
 * // [{ kind: 'text', text: 'of ' }, { kind: 'figure', id: 'a.b', show: 'full', text: '3 households' }]
 */
export function fill(
  parts: readonly TemplatePart[],
  print: (id: string, show: Show) => string,
): TextPart[] {
  return parts.map((part) => {
    switch (part.kind) {
      case 'text':
      case 'plain':
        return { kind: part.kind, text: part.text };
      case 'figure':
        // Damaged digits are not yet the figure that is read from them.
        if (part.show === 'digits') return { kind: 'plain', text: print(part.id, part.show) };
        return { kind: 'figure', id: part.id, show: part.show, text: print(part.id, part.show) };
      case 'number':
        return { kind: 'number', of: part.of, text: part.text };
      case 'claim':
        return { kind: 'claim', that: part.that, text: part.text };
    }
  });
}

/** The parts joined to a plain text. */
export function plainText(parts: readonly TextPart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** {@link plainText} in both languages. */
export function plainTexts({ en, zh }: Bilingual<readonly TextPart[]>): Bilingual {
  return { en: plainText(en), zh: plainText(zh) };
}
