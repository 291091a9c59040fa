import type { TextPart } from '../lib/model/site.ts';

/** The text that the parts make together, for places that hold no links: a title, a description. */
export function plainText(parts: readonly TextPart[]): string {
  return parts.map(({ text }) => text).join('');
}
