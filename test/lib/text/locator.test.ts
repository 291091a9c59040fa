import { describe, expect, it } from 'vitest';
import { locatorsOf } from '../../../src/lib/text/locator.ts';

const text = '\n 标题\r\n\n全县有3户、13户。“共3户!”又3户\n';

describe('locatorsOf', () => {
  const at = locatorsOf(text);
  const find = (token: string, from = 0) => {
    const start = text.indexOf(token, from);
    return at(start, start + token.length);
  };

  it('counts paragraphs by lines that are not blank', () => {
    expect(find('标题').paragraph).toBe(1);
    expect(find('3户').paragraph).toBe(2);
  });

  it('counts occurrences inside longer tokens too', () => {
    const second = text.indexOf('13户') + 1;
    expect(at(second, second + 2).occurrence).toBe(2);
    expect(find('3户', text.indexOf('又')).occurrence).toBe(4);
  });

  it('keeps contexts on the line', () => {
    expect(find('3户')).toMatchObject({ prefix: '全县有', suffix: '、13户。“' });
    expect(find('3户', text.indexOf('又')).suffix).toBe('');
  });

  it('ends sentences behind their closing quotes', () => {
    const sentenceOf = (from: number) => {
      const { start, end } = find('3户', from).sentence;
      return text.slice(start, end);
    };
    expect(sentenceOf(0)).toBe('全县有3户、13户。');
    expect(sentenceOf(text.indexOf('共'))).toBe('“共3户!”');
    expect(sentenceOf(text.indexOf('又'))).toBe('又3户');
  });

  it('refuses an empty token, and one that begins outside the lines', () => {
    expect(() => at(0, 1)).toThrow('no token');
    expect(() => at(9, 9)).toThrow('no token');
  });
});
