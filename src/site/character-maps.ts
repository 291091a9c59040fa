import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'cmaps',
);
/** Those of Chinese character sets, in Simplified and Traditional characters. */
const CHINESE = /^(?:Adobe-(?:GB1|CNS1)|Uni(?:GB|CNS)|GB|CNS|B5|ET|HK).*\.bcmap$/;

/** The tables of PDF.js by which characters of older Chinese documents are read, by name. */
export const characterMaps = () =>
  readdirSync(folder)
    .filter((file) => CHINESE.test(file))
    .map((file) => ({
      name: file.replace(/\.bcmap$/, ''),
      content: new Uint8Array(readFileSync(join(folder, file))),
    }));
