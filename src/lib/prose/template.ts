import type { Show } from '../model/site.ts';

/**
 * A part of a template, a text with placeholders as YAML, CSV notes and frontmatter contain it:
 *
 * - `{figure.id}` a figure with its unit, `{figure.id|short}` with its unit but without what it is per, `{figure.id|number}`
 *   without its unit, `{figure.id|digits}` the digits of its token;
 * - `{plain:2023}` a year or a listed name;
 * - `{number: a.b / c.d | 42.5%}` words that state an amount, which the build checks;
 * - `{claim: a.b > 2 * c.d | more than doubled}` words that state a relation, which the build checks.
 */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string; readonly column: number }
  | { readonly kind: 'plain'; readonly text: string; readonly column: number }
  | {
      readonly kind: 'figure';
      readonly id: string;
      readonly show: Show;
      readonly column: number;
    }
  | {
      readonly kind: 'number';
      readonly of: string;
      readonly text: string;
      /** Of the expression, from 1. */
      readonly column: number;
    }
  | {
      readonly kind: 'claim';
      readonly that: string;
      readonly text: string;
      /** Of the expression, from 1. */
      readonly column: number;
    };

/** Something wrong in a text. Its column counts UTF-16 code units from 1. */
export interface TextFault {
  readonly code: string;
  readonly column: number;
  readonly found: string;
  readonly expected?: string;
  readonly hint?: string;
}

const FORMS =
  '{figure.id}, {figure.id|short}, {figure.id|number}, {figure.id|digits}, {plain:2023}, {number: expression | words} or {claim: relation | words}';

/**
 * Splits a text at its placeholders. Malformed ones are reported and left out.
 *
 * @example parseTemplate('of {lanzhou.monitored.households}').parts.length // 2
 */
export function parseTemplate(text: string): { parts: TemplatePart[]; faults: TextFault[] } {
  const parts: TemplatePart[] = [];
  const faults: TextFault[] = [];
  let at = 0;
  while (at < text.length) {
    const brace = text.slice(at).search(/[{}]/);
    const next = brace < 0 ? text.length : at + brace;
    if (next > at) parts.push({ kind: 'text', text: text.slice(at, next), column: at + 1 });
    if (next === text.length) break;
    const close = text.indexOf('}', next);
    const again = text.indexOf('{', next + 1);
    if (text[next] === '}' || close < 0 || (again >= 0 && again < close)) {
      faults.push({
        code: 'unbalanced-brace',
        column: next + 1,
        found: `"${text[next]}" without its partner`,
        expected: FORMS,
      });
      at = next + 1;
      continue;
    }
    const part = placeholder(text.slice(next + 1, close), next + 2);
    if (part) parts.push(part);
    else {
      faults.push({
        code: 'malformed-placeholder',
        column: next + 1,
        found: text.slice(next, close + 1),
        expected: FORMS,
      });
    }
    at = close + 1;
  }
  return { parts, faults };
}

/** The placeholder between two braces; `null` where it has none of the forms. */
function placeholder(inner: string, column: number): TemplatePart | null {
  const figure = /^([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:\|(short|number|digits))?$/.exec(inner);
  if (figure) {
    return {
      kind: 'figure',
      id: figure[1]!,
      show: (figure[2] as Show | undefined) ?? 'full',
      column,
    };
  }
  const plain = /^plain:([^|]+)$/.exec(inner);
  if (plain) return { kind: 'plain', text: plain[1]!, column };
  const number = /^number: (\S[^|]*\S) \| ([^|]+)$/.exec(inner);
  if (number) {
    return { kind: 'number', of: number[1]!, text: number[2]!, column: column + 'number: '.length };
  }
  const claim = /^claim: (\S[^|]*\S) \| ([^|]+)$/.exec(inner);
  if (claim) {
    return { kind: 'claim', that: claim[1]!, text: claim[2]!, column: column + 'claim: '.length };
  }
  return null;
}

/** Writes parts as a template; the inverse of {@link parseTemplate}. */
export function printTemplate(parts: readonly TemplatePart[]): string {
  return parts
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'plain':
          return `{plain:${part.text}}`;
        case 'figure':
          return `{${part.id}${part.show === 'full' ? '' : `|${part.show}`}}`;
        case 'number':
          return `{number: ${part.of} | ${part.text}}`;
        case 'claim':
          return `{claim: ${part.that} | ${part.text}}`;
      }
    })
    .join('');
}
