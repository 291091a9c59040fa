/** Why nothing can be read from a file. The page has a sentence for each. */
export type Fault =
  | 'empty'
  | 'large'
  | 'binary'
  | 'zip'
  | 'old-word'
  | 'encrypted'
  | 'broken'
  | 'scanned'
  | 'library';

/** The text of a file, or why there is none. */
export type Opened =
  | {
      readonly text: string;
      /** `null` where it is UTF-8 or follows from the format. */
      readonly encoding: string | null;
      /** The format, where the page has something to say of it. */
      readonly note?: 'pdf' | 'docx';
    }
  | { readonly fault: Fault };

/** Bytes that a file may have, and its text in UTF-8. */
export const LARGEST = 16 * 1024 * 1024;

/** Control characters that no text holds; the last of old text files may be U+001A. */
const NO_TEXT = /[\0-\x08\x0e-\x19\x1b-\x1f]/;

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file's bytes: as its byte order mark says, or else UTF-8, or else what it declares, or else GB18030. A
 * byte order mark is left out.
 *
 * @param declared the encoding that the file names, as web pages do
 * @returns the encoding where it is not UTF-8
 * @example decode(Uint8Array.of(0xce, 0xe5, 0xbb, 0xa7)) // { text: '五户', encoding: 'GB18030' }
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Opened {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'UTF-16LE'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'UTF-16BE'
        : null;
  const tried = marked === null ? ['UTF-8', ...(declared ? [declared] : []), 'GB18030'] : [marked];
  for (const encoding of tried) {
    const text = decoded(bytes, encoding);
    if (text === null) continue;
    if (NO_TEXT.test(text)) return { fault: 'binary' };
    if (text.trim() === '') return { fault: 'empty' };
    return { text, encoding: encoding === 'UTF-8' ? null : encoding };
  }
  return { fault: 'binary' };
}
