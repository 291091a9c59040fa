import { crc32 } from 'node:zlib';
import { escaped } from './escaped.ts';

/** What a picture says of itself to picture desks. */
export interface Credit {
  readonly title: string;
  /** What is to be seen: the alternative text. */
  readonly description: string;
  readonly author: string;
  /** Addresses of the licence and of the page that the picture is from. */
  readonly licence: string;
  readonly page: string;
  /** The value of the attribute `lang`. */
  readonly lang: string;
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** A chunk of a PNG file: length, type, content and check sum. See the PNG specification, 5.3. */
function chunk(type: string, content: Uint8Array): Uint8Array {
  const made = new Uint8Array(12 + content.length);
  const view = new DataView(made.buffer);
  view.setUint32(0, content.length);
  made.set(bytes(type), 4);
  made.set(content, 8);
  view.setUint32(8 + content.length, crc32(made.subarray(4, 8 + content.length)));
  return made;
}

const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
};

/** An XMP packet with the properties of Dublin Core and IPTC. See the IPTC Photo Metadata Standard. */
function xmp({ title, description, author, licence, page, lang }: Credit): string {
  const inLanguages = (name: string, text: string) =>
    `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li><rdf:li xml:lang="${lang}">${escaped(text)}</rdf:li></rdf:Alt></${name}>`;
  const attributes = {
    'photoshop:Credit': author,
    'photoshop:Source': page,
    'photoshop:Headline': title,
    'xmpRights:Marked': 'True',
    'xmpRights:WebStatement': licence,
  };
  const prefixes = Object.entries(namespaces).map(([name, uri]) => `xmlns:${name}="${uri}"`);
  const values = Object.entries(attributes).map(([name, text]) => `${name}="${escaped(text)}"`);
  return [
    // The id is the same in every XMP packet. See the XMP specification, part 1, 7.3.
    '<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    `<rdf:RDF ${prefixes.join(' ')}><rdf:Description rdf:about="" ${values.join(' ')}>`,
    inLanguages('dc:title', title),
    inLanguages('dc:description', description),
    inLanguages('Iptc4xmpCore:AltTextAccessibility', description),
    inLanguages('xmpRights:UsageTerms', licence),
    `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join('');
}

/** The end of the header of a PNG file: 8 bytes of signature, 25 of the chunk IHDR. */
const HEADER = 33;

/**
 * Adds the density, the colour space sRGB and a credit to a picture, whose pixels stay as they are.
 *
 * @param png the content of a PNG file
 * @param scale pixels per CSS pixel, of which 96 are an inch
 */
export function credited(png: Uint8Array, scale: number, credit: Credit): Uint8Array<ArrayBuffer> {
  const density = new Uint8Array(9);
  const view = new DataView(density.buffer);
  const perMetre = Math.round((96 * scale) / 0.0254);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  // The unit of the two numbers is the metre.
  density[8] = 1;
  // Keyword, uncompressed, without language and translated keyword.
  const text = Buffer.concat([bytes('XML:com.adobe.xmp'), new Uint8Array(5), bytes(xmp(credit))]);
  return Uint8Array.from(
    Buffer.concat([
      png.subarray(0, HEADER),
      chunk('sRGB', Uint8Array.of(0)),
      chunk('pHYs', density),
      chunk('iTXt', text),
      png.subarray(HEADER),
    ]),
  );
}
