/** The ways of writing a whole number in Chinese, of which each is read back as the same number. */
const DIGITS = [...'零一二三四五六七八九'];
const PLACES = ['', '十', '百', '千'];
const SECTIONS = ['', '万', '亿', '兆'];

/** A number below ten thousand in words, without a zero before it. */
function section(number: number): string {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${DIGITS[digit]!}${PLACES[place]!}`;
    gap = false;
  }
  return text;
}

/** A whole number up to 10¹⁵ in words. @example inWords(37620) // '三万七千六百二十' */
export function inWords(number: number): string {
  if (number === 0) return '零';
  let text = '';
  for (let i = 3; i >= 0; i--) {
    const part = Math.floor(number / 1e4 ** i) % 1e4;
    if (part === 0) continue;
    const gap = text !== '' && part < 1000;
    text += `${gap ? '零' : ''}${section(part)}${SECTIONS[i]!}`;
  }
  return text;
}

/** The digits of a number one by one. @example digitByDigit('2003', '〇') // '二〇〇三' */
export function digitByDigit(digits: string, zero: '零' | '〇' | '○'): string {
  return digits.replace(/\d/g, (digit) => (digit === '0' ? zero : DIGITS[Number(digit)]!));
}

/** 万 with the digits of the lower places, as Taiwan's newspapers print. @example abbreviated(37620) // '三万七六二〇' */
export function abbreviated(number: number): string {
  const low = String(number % 1e4).padStart(4, '0');
  return `${inWords(Math.floor(number / 1e4))}万${digitByDigit(low, '〇')}`;
}

/** The words with the characters of cheques. @example capitals('四千六百') // '肆仟陆佰' */
export function capitals(words: string): string {
  return words.replace(/[一二三四五六七八九十百千]/g, (character) =>
    '壹贰叁肆伍陆柒捌玖拾佰仟'.charAt('一二三四五六七八九十百千'.indexOf(character)),
  );
}

/** The words with one character for twenty, thirty and forty. @example tens('三百三十') // '三百卅' */
export function tens(words: string): string {
  return words.replace(/([二三四])十/g, (_, digit: string) =>
    '廿卅卌'.charAt('二三四'.indexOf(digit)),
  );
}
