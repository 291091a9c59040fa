import { figuresById } from './data.ts';
import { signedText } from './signed-text.ts';
import type { TextPart } from '../lib/model/site.ts';

/** The parts of a text joined, with its signs behind each number: see {@link signedText}. */
export const plainText = (parts: readonly TextPart[]): string => signedText(parts, figuresById());
