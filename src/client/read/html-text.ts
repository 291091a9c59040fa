/** Elements of which nothing is read. */
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'textarea',
  'button',
]);
/** Elements that do not begin a line of their own. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img input'.split(
    ' ',
  ),
);

/** Without styles, which the policy of this page would report, though they are not shown. */
const unstyled = (html: string) =>
  html
    .replace(/<style\b[^]*?(?:<\/style\s*>|$)/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\bstyle(?=\s*=)/gi, 'data-style'));

/**
 * The text of a web page: white space runs together as a browser shows it, blocks and `<br>` are lines, cells of a row
 * are separated by tabs. Nothing of the page is run or fetched.
 */
export function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(unstyled(html), 'text/html');
  const parts: string[] = [];
  const walk = (node: Node, isKept: boolean) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        const text = child.nodeValue!;
        parts.push(isKept ? text : text.replace(/[ \t\r\n\f]+/g, ' '));
      }
      if (child.nodeType !== 1) continue;
      const name = (child as Element).localName;
      if (SILENT.has(name)) continue;
      const edge = name === 'td' || name === 'th' ? '\t' : INLINE.has(name) ? '' : '\n';
      parts.push(edge);
      if (name !== 'br') walk(child, isKept || name === 'pre');
      if (name !== 'br' && edge === '\n') parts.push('\n');
    }
  };
  walk(body, false);
  return parts
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/ +/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
