import { describe, expect, test } from 'vitest';
import { withPrinted, withSeams } from '../../../src/integrations/harden/taken-along.ts';

const body = (content: string) =>
  `<html><head><title>A</title></head><body>${content}</body></html>`;

describe('between texts of different blocks stands a line feed', () => {
  test.each([
    ['cells', '<td>12</td><td>34</td>', '<td>12</td>\n<td>34</td>'],
    [
      'a cell and a row',
      '<tr><td>1</td></tr><tr><td>2</td></tr>',
      '<tr><td>1</td>\n</tr><tr><td>2</td></tr>',
    ],
    ['a text and a block', 'one<p>two</p>three', 'one\n<p>two</p>\nthree'],
    ['lines', 'one<br>two', 'one<br>\ntwo'],
    [
      'marks of a drawing',
      '<a><text>1</text></a><a><text>2</text></a>',
      '<a><text>1</text>\n</a><a><text>2</text></a>',
    ],
    [
      'titles of marks',
      '<a><title>1</title></a><a><title>2</title></a>',
      '<a><title>1</title>\n</a><a><title>2</title></a>',
    ],
    [
      'an attribute with a tag in it',
      '<td title="</td><td>">1</td><td>2</td>',
      '<td title="</td><td>">1</td>\n<td>2</td>',
    ],
  ])('%s', (_what, html, seamed) => {
    expect(withSeams(body(html))).toBe(body(seamed));
  });

  test.each([
    ['words of one line', '<p>共<a>30</a>个，<b>其中</b><i>3</i></p>'],
    ['texts that are apart', '<td>12</td> <td>34</td>'],
    ['a script', '<script>a = "<td>1</td><td>2</td>"</script>'],
    ['a text box', '<textarea>a<p>b</textarea>'],
  ])('and not between %s', (_what, html) => {
    expect(withSeams(body(html))).toBe(body(html));
  });
});

test.each([
  ['<td lang="zh">5390元</td>', '<td lang="zh" translate="no">5390元</td>'],
  ['<code class="hash">ab</code>', '<code class="hash" translate="no">ab</code>'],
  ['<html lang="zh"><p lang="zh-Hans">中</p>', '<html lang="zh"><p lang="zh-Hans">中</p>'],
  ['<b lang="zh" translate="no">中</b>', '<b lang="zh" translate="no">中</b>'],
])('what is printed is not to be translated: %s', (html, kept) => {
  expect(withPrinted(html)).toBe(kept);
});
