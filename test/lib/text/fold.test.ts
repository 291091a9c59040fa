import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, invert, mapPos, oldPosition } from '../../../src/lib/text/edits.ts';
import { fold } from '../../../src/lib/text/fold.ts';
import { readings } from '../../../src/lib/text/readings.ts';
import { isSyllable } from '../../../src/lib/text/pinyin.ts';

describe('fold', { timeout: 60_000 }, () => {
  it.each([
    ['產(chǎn)業(yè)增收', '产业增收'],
    ['合作社(企业)、App(an)', '合作社(企业)、App(an)'],
    ['12萬戶,34個', '12万户,34个'],
    ['达99.5%、1,234元', '达99.5%、1,234元'],
    ['收入5000元,7000元', '收入5000元,7000元'],
    ['共 1294 户', '共1294户'],
    ['共12\n94户', '共1294户'],
    ['达43.56\n万人', '达43.56万人'],
    ['收入4.\r\n  43万元', '收入4.43万元'],
    ['共5万人\n次', '共5万人次'],
    ['截至2023年\n12月', '截至2023年12月'],
    ['增长1\n0\n0%', '增长100%'],
    ['2021\n12/10\n17:15', '2021\n12/10\n17:15'],
    ['增长5%\n3月开工', '增长5%\n3月开工'],
    ['补助1302. 06万元', '补助1302.06万元'],
    ['补助1302.  06万元', '补助1302.  06万元'],
    ['1. 06万元', '1. 06万元'],
    ['见1.2. 06万元', '见1.2. 06万元'],
    ['1. 产业增收', '1. 产业增收'],
    ['补助1302. 06起', '补助1302. 06起'],
    ['达９０\n5户', '达905户'],
    ['达9０\n5户', '达905户'],
    ['(hù)开头', '(hù)开头'],
    ['二〇(líng)二三年', '二〇二三年'],
    ['㐀(qiū)、A(de)、5(de)', '㐀、A(de)、5(de)'],
    ['户（hù）均', '户均'],
    ['５，７', '5,7'],
    ['5，７', '5，7'],
    ['５，7', '5，7'],
    ['5，7', '5，7'],
    ['户，5', '户,5'],
    ['5，户', '5,户'],
    ['Ａ４、ｚ％（５）', 'A4、z%(5)'],
    ['共12\n\n94户', '共12\n\n94户'],
    ['共12\r\n94户', '共1294户'],
    ['共12\r94户', '共1294户'],
    [' 共5户 ', ' 共5户 '],
    ['元. 5元', '元. 5元'],
    ['共3. 5吨', '共3.5吨'],
    ['共3. 12345吨', '共3. 12345吨'],
    ['第 3 章', '第3章'],
    ['图 3 2020', '图 3 2020'],
    ['达 5,000.5 元', '达5,000.5元'],
    ['达 5', '达 5'],
    ['达 5%', '达5%'],
    ['达 5 x', '达 5 x'],
    ['共12千\n瓦', '共12千瓦'],
    ['共5百平\n方米', '共5百平方米'],
    ['企业千\n瓦', '企业千\n瓦'],
    ['5万多平\n方米', '5万多平方米'],
    ['去年\n12月', '去年\n12月'],
    ['2023年3月\n5日', '2023年3月5日'],
    ['收入4\n.5万元', '收入4.5万元'],
    ['收入4\n.户', '收入4\n.户'],
    ['收入4万\n.5元', '收入4万\n.5元'],
    ['共5万\n户', '共5万户'],
    ['共5\n户', '共5户'],
    ['共5\n个', '共5个'],
    ['共5\n和', '共5\n和'],
    ['5\n户', '5\n户'],
    ['有事\n5\n户', '有事\n5\n户'],
    ['共 5\n户', '共5户'],
    ['12/5\n户', '12/5\n户'],
    ['9:5\n户', '9:5\n户'],
    ['共5户\n3人', '共5户\n3人'],
    ['共5,\n300户', '共5,300户'],
    ['共5万\n3千', '共5万\n3千'],
    ['共111111111111111111111111\n户', '共111111111111111111111111户'],
    ['共1111111111111111111111111\n户', '共1111111111111111111111111\n户'],
  ])('%j is read as %j', (raw, text) => {
    expect(fold(raw).text).toBe(text);
  });

  it('joins everything in what is known to be one token', () => {
    expect(fold('1 2\n\n9 4户', true).text).toBe('1294户');
    expect(fold('1 2\n\n9 4户').text).toBe('1 2\n\n9 4户');
  });

  it('can be undone, and maps every position it keeps', () => {
    const raw = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.constantFrom('萬', '戶(hù)', '12', '\n', ' ', ',', '(年)', '個(gè)'),
      ),
    );
    fc.assert(
      fc.property(raw, (parts) => {
        const text = parts.join('');
        const folded = fold(text);
        expect(apply(folded.edits, text)).toBe(folded.text);
        expect(apply(invert(folded.edits, text), folded.text)).toBe(text);
        for (let pos = 0; pos <= folded.text.length; pos++) {
          const old = oldPosition(folded.edits, pos, 'start');
          expect(mapPos(folded.edits, old, 'start')).toBe(pos);
        }
      }),
    );
  });
});

describe('isSyllable', () => {
  it.each(['hù', 'zhuāng', 'lǜ', 'nǚ', 'ér', 'de', 'xué'])('takes %s', (text) => {
    expect(isSyllable(text)).toBe(true);
  });
  it.each(['an', 'app', 'bōng', 'xǜ', 'hùhù', 'ā́', 'Hù', ''])('refuses %j', (text) => {
    expect(isSyllable(text)).toBe(false);
  });
});

const sources =
  process.env.SOURCES_DIR ?? new URL('../../../../shared/sources', import.meta.url).pathname;
const article = `${sources}/diqing.txt`;
if (!existsSync(article)) console.warn(`skipped: ${article} is not there`);

describe.skipIf(!existsSync(article))('the article with injected readings', () => {
  it('loses all 306 of them, and nothing else in brackets', () => {
    const text = readFileSync(article, 'utf8');
    const { changes } = readings(text);
    expect(changes).toHaveLength(306);
    const left = apply(readings(text), text).match(/[((][^))]*[))]/g) ?? [];
    expect(left.every((bracket) => !/^.[a-zà-ǜ]+.$/.test(bracket))).toBe(true);
    expect(left.length).toBeGreaterThan(5);
  });
});
