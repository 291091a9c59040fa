import type { FoundNumeral } from '../../../src/lib/reading/numeral.ts';

/** What a fixture says of a numeral: `[token|kind|period or quantities|verdict, damage or suspicion|reading]`, trailing bars left out. */
export type Annotation = readonly string[];

const MARKED = /\[([^\]]+)\]/g;

/** The text of a fixture, and what is said of each numeral in it. */
export function parseAnnotated(marked: string): { text: string; annotations: Annotation[] } {
  const annotations = [...marked.matchAll(MARKED)].map(([, inner]) => inner!.split('|'));
  return { text: marked.replace(MARKED, (_, inner: string) => inner.split('|')[0]!), annotations };
}

/** A numeral as a fixture would say it. */
export function annotate(numeral: FoundNumeral): Annotation {
  const { token, kind, period, quantities, damage, reading, repair, suspicion } = numeral;
  const says = quantities.map(({ value, low, high, unit, per, approx }) => {
    const hedge = approx === null || approx === 'range' ? '' : `~${approx.replaceAll(' ', '+')}`;
    return `${value ?? `${low}..${high}`}${unit ?? ''}${per === null ? '' : `/${per}`}${hedge}`;
  });
  const parts = [
    token,
    kind,
    period ?? says.join(' '),
    repair?.verdict ?? damage ?? suspicion ?? '',
    reading ?? '',
  ];
  while (parts.at(-1) === '') parts.pop();
  return parts;
}
