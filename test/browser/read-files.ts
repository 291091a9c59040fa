// Files to open at /read/, of each kind and with each fault.
import { strToU8, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';

/** A file as Playwright takes it. */
export interface Made {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const made = (name: string, content: Uint8Array | string, mimeType = ''): Made => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

/** A text of ASCII and GB 2312 characters, each given with its bytes. */
export const inGb = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((one) => one.charCodeAt(0)) : part,
    ),
  );
/** 共, 户, 人 in GB 2312. */
export const GONG = [0xb9, 0xb2];
export const HU = [0xbb, 0xa7];
export const REN = [0xc8, 0xcb];

/** A Word document with these paragraphs, of which each run of characters is given. */
export function docx(body: string, more: Readonly<Record<string, string>> = {}): Made {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return made(
    'report.docx',
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
  );
}
export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;

/** A packed file that is no document. */
export const packed = () => made('a.zip', zipSync({ 'a.txt': strToU8('5户') }));

/** A PDF as a browser prints it, with its fonts. */
export async function printed(browser: Browser, html: string): Promise<Made> {
  const page = await browser.newPage();
  await page.setContent(html);
  const buffer = await page.pdf({ format: 'A4' });
  await page.context().close();
  return { name: 'print.pdf', mimeType: 'application/pdf', buffer };
}

/** A PDF of these objects, numbered from 1, of which the first is the catalogue. */
function pdf(name: string, objects: readonly string[], trailer = ''): Made {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return made(name, Buffer.from(text, 'latin1'), 'application/pdf');
}

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const BLANK = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>';

/** A page without text, as a scanner makes it. */
export const scanned = () => pdf('scan.pdf', [CATALOGUE, PAGES, BLANK]);

/** A document that asks for a password. */
export const locked = () =>
  pdf(
    'locked.pdf',
    [
      CATALOGUE,
      PAGES,
      BLANK,
      `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
    ],
    `/Encrypt 4 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`,
  );

/** A document of which the font is not in the file and the characters are in GBK, as older programs write it. */
export function inGbk(bytes: Uint8Array): Made {
  const shown = `BT /F1 12 Tf 20 200 Td <${Buffer.from(bytes).toString('hex')}> Tj ET`;
  return pdf('gbk.pdf', [
    CATALOGUE,
    PAGES,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 900 /StemV 80 >>',
  ]);
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A document of Office with a password, and one of its older format. */
export const lockedDocx = () =>
  made(
    'locked.docx',
    Buffer.concat([Buffer.from(COMPOUND), Buffer.from('EncryptedPackage', 'utf16le')]),
  );
export const oldWord = () =>
  made('old.doc', Buffer.concat([Buffer.from(COMPOUND), Buffer.from('WordDocument', 'utf16le')]));
