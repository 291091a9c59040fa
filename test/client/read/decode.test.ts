import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/client/read/decode.ts';

const bytes = (...all: readonly number[]) => Uint8Array.from(all);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

describe('decode', () => {
  test.each([
    ['UTF-8', utf8('共5户'), null, '共5户', null],
    ['UTF-8 with a mark', utf8('\uFEFF共5户'), null, '共5户', null],
    ['GB18030', bytes(0xb9, 0xb2, 0x35, 0xbb, 0xa7), null, '共5户', 'GB18030'],
    ['GB18030 of four bytes', bytes(0x81, 0x39, 0xee, 0x39), null, '㐀', 'GB18030'],
    ['UTF-16 as Notepad writes it', utf16('共5户'), null, '共5户', 'UTF-16LE'],
    ['what a page declares', bytes(0xa6, 0x40, 0x35, 0xa4, 0xe1), 'big5', '共5戶', 'big5'],
    ['what a page declares wrongly', utf8('共5户'), 'big5', '共5户', null],
    ['an encoding that there is not', bytes(0xb9, 0xb2), 'klingon', '共', 'GB18030'],
    ['the end of an old file', bytes(0x35, 0x1a), null, '5\u001a', null],
  ] as const)('%s', (_, file, declared, text, encoding) => {
    expect(decode(file, declared)).toEqual({ text, encoding });
  });

  test.each([
    ['nothing', bytes(), 'empty'],
    ['blanks', utf8(' \r\n\t'), 'empty'],
    ['bytes that are no character', bytes(0xff, 0xff, 0xff), 'binary'],
    ['a zero', bytes(0x35, 0, 0x36), 'binary'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'binary'],
  ] as const)('%s is no text', (_, file, fault) => {
    expect(decode(file)).toEqual({ fault });
  });
});
