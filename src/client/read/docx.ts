import { strFromU8, unzipSync } from 'fflate';
import type { Opened } from './decode.ts';

/** A part of a document may unpack to so many bytes. */
const LARGEST_PART = 128 * 1024 * 1024;
/** Properties, what was deleted or moved away, codes of fields, and what programs without text boxes show instead. */
const SILENT = new Set('pPr rPr tblPr trPr tcPr sectPr del moveFrom instrText Fallback'.split(' '));
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

function textOf(node: Element): string {
  const name = node.localName;
  if (SILENT.has(name)) return '';
  if (name === 't') return node.textContent;
  const inside = SIGNS[name] ?? [...node.children].map(textOf).join('');
  if (name === 'p') return `${inside}\n`;
  // A row is a line, with tabs between its cells.
  if (name === 'tc') return `${inside.trim().replace(/\n+/g, ' ')}\t`;
  return name === 'tr' ? `${inside.trimEnd()}\n` : inside;
}

/** The text of a Word document: the body, then notes at foot and end. Numbers that Word makes of lists are not in it. */
export function textOfDocx(bytes: Uint8Array): Opened {
  let isLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^word\/(?:document|footnotes|endnotes)\d*\.xml$/.test(name)) return false;
        if (originalSize > LARGEST_PART) isLarge = true;
        return !isLarge;
      },
    });
    if (isLarge) return { fault: 'large' };
    const names = Object.keys(files).sort();
    if (!names.some((name) => name.includes('document'))) return { fault: 'zip' };
    const parts = names.map((name) =>
      new DOMParser().parseFromString(strFromU8(files[name]!), 'application/xml'),
    );
    if (parts.some((part) => part.querySelector('parsererror'))) return { fault: 'broken' };
    const order = (name: string) =>
      ['document', 'footnotes', 'endnotes'].findIndex((each) => name.includes(each));
    const text = names
      .map((name, at) => [order(name), textOf(parts[at]!.documentElement)] as const)
      .sort(([a], [b]) => a - b)
      .map(([, each]) => each)
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    return text === '' ? { fault: 'empty' } : { text, encoding: null, note: 'docx' };
  } catch {
    return { fault: 'broken' };
  }
}
