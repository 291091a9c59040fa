import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { Opened } from './decode.ts';

/** A part of a document may unpack to so many bytes. */
const LARGEST_PART = 128 * 1024 * 1024;
/** Properties, what was deleted or moved away, codes of fields, and what programs without text boxes show instead. */
const SILENT = /^w:(?:pPr|rPr|tblPr|trPr|tcPr|sectPr|del|moveFrom|instrText)$|^mc:Fallback$/;
/** The element around a part: it is closed by no tag of its own where the part is cut off. */
const ROOT = /^w:(?:document|footnotes|endnotes)$/;
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** The text of a part: a paragraph is a line, and so is a row of a table, with tabs between its cells; `null` where it is cut off. */
function textOf(xml: string): string | null {
  /** The text of the part, then of each row and cell that is open. */
  const open = [''];
  let silent = 0;
  let isText = false;
  let isWhole = true;
  const add = (text: string) => {
    if (silent === 0) open[open.length - 1] += text;
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        if (SILENT.test(name)) silent += 1;
        add(SIGNS[name] ?? '');
        isText = name === 'w:t';
        if (name === 'w:tr' || name === 'w:tc') open.push('');
      },
      ontext(text) {
        if (isText) add(text);
      },
      onclosetag(name, isImplied) {
        isText = false;
        if (isImplied && ROOT.test(name)) isWhole = false;
        if (SILENT.test(name)) silent -= 1;
        if (name === 'w:p') add('\n');
        if (name === 'w:tc') add(`${open.pop()!.trim().replace(/\n+/g, ' ')}\t`);
        if (name === 'w:tr') add(`${open.pop()!.trimEnd()}\n`);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return isWhole ? open[0]! : null;
}

/** Body, then notes. */
const PARTS = ['document', 'footnotes', 'endnotes'];
const partOf = (name: string) => PARTS.findIndex((part) => name.startsWith(`word/${part}`));

/** The text of a Word document. Numbers that Word makes of lists are not in it. */
export function textOfDocx(bytes: Uint8Array): Opened {
  let isLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^word\/(?:document|footnotes|endnotes)\d*\.xml$/.test(name)) return false;
        isLarge ||= originalSize > LARGEST_PART;
        return !isLarge;
      },
    });
    if (isLarge) return { fault: 'large' };
    const names = Object.keys(files).sort((a, b) => partOf(a) - partOf(b));
    if (names[0] === undefined || partOf(names[0]) !== 0) return { fault: 'zip' };
    const texts = names.map((name) => textOf(strFromU8(files[name]!)));
    if (texts.includes(null)) return { fault: 'broken' };
    const text = texts
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    return text === '' ? { fault: 'empty' } : { text, encoding: null, note: 'docx' };
  } catch {
    return { fault: 'broken' };
  }
}
