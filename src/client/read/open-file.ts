import { decode, LARGEST, type Opened } from './decode.ts';
import { textOfHtml } from './html-text.ts';

const begins = (bytes: Uint8Array, ...first: readonly number[]) =>
  first.every((byte, at) => bytes[at] === byte);

/** The first bytes as characters of one byte each. */
const head = (bytes: Uint8Array, length: number) =>
  String.fromCharCode(...bytes.subarray(0, length));

/** An Office file with a password holds another, under this name. */
const isEncrypted = (bytes: Uint8Array) =>
  new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');

/** A library that is fetched when it is first needed; a reader without a connection is told so. */
async function fetched<Library>(library: Promise<Library>): Promise<Library | null> {
  try {
    return await library;
  } catch {
    return null;
  }
}

/**
 * The text of a file, by what its bytes are and not by its name: of plain text, a web page, a Word document or a PDF.
 *
 * @param maps see {@link textOfPdf}
 */
export async function openFile(file: File, maps: string): Promise<Opened> {
  if (file.size > LARGEST) return { fault: 'large' };
  if (file.size === 0) return { fault: 'empty' };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { fault: 'broken' };
  }
  const start = head(bytes, 1024);
  if (start.includes('%PDF-')) {
    const library = await fetched(import('./pdf.ts'));
    return library?.textOfPdf(bytes, maps) ?? { fault: 'library' };
  }
  if (begins(bytes, 0x50, 0x4b, 3, 4)) {
    const library = await fetched(import('./docx.ts'));
    return library?.textOfDocx(bytes) ?? { fault: 'library' };
  }
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { fault: isEncrypted(bytes) ? 'encrypted' : 'old-word' };
  const isHtml = /\.x?html?$/i.test(file.name) || /^\s*(?:<!doctype html|<html)/i.test(start);
  const declared = isHtml ? /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1] : undefined;
  const opened = decode(bytes, declared ?? null);
  if (!isHtml || 'fault' in opened) return opened;
  const text = textOfHtml(opened.text);
  return text === '' ? { fault: 'empty' } : { ...opened, text };
}
