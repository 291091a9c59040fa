// Pages are also read without their layout: copied, translated, and by programs that keep nothing but their text.

/** What begins or ends a line, a cell of a table, or a text of a drawing. */
const block =
  /^(?:address|article|aside|blockquote|br|button|caption|details|div|dd|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|label|legend|li|main|nav|ol|option|p|pre|section|summary|table|tbody|td|text|textarea|th|thead|title|tr|ul)$/;
/** An element whose text is not looked into, a tag with its name, or a text. */
const tokens =
  /<(script|style|textarea|pre|title)\b[^]*?<\/\1>|<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>|<[^>]*>|[^<]+/g;

/**
 * Puts a line feed between texts that stand in different blocks, cells of tables or texts of drawings. It is seen
 * nowhere, and without it the numbers of two cells are one to whoever keeps only the text.
 *
 * @example withSeams('<td>12</td><td>34</td>') // '<td>12</td>\n<td>34</td>'
 */
export function withSeams(html: string): string {
  const body = html.indexOf('<body');
  if (body < 0) return html;
  const parts: string[] = [html.slice(0, body)];
  /** Whether a text ends right here, but for tags. */
  let isOpen = false;
  /** Where among the parts a line feed may stand, if another text begins; 0 for nowhere. */
  let seam = 0;
  for (const [token, whole, slash, name = ''] of html.slice(body).matchAll(tokens)) {
    const isBlock = block.test(whole ?? name);
    // Before the beginning of a block, and behind its end.
    if (isBlock && seam === 0) seam = parts.length + (slash === '/' || name === 'br' ? 1 : 0);
    if (!token.startsWith('<') || (whole !== undefined && isBlock)) {
      if (seam > 0 && isOpen && !/^\s/.test(token)) parts.splice(seam, 0, '\n');
      isOpen = !/\s$/.test(token);
      seam = 0;
    }
    parts.push(token);
    if (isOpen && whole !== undefined && isBlock) seam = parts.length;
  }
  return parts.join('');
}

/** The tag of an element that holds what an article or another page has printed, or what is no language. */
const printed =
  /<(?!html\b|script\b)(?:code\b|[a-z][a-z0-9]*(?=[^>]*\slang="zh"))(?![^>]*\stranslate=)[^>]*(?=>)/g;

/**
 * Tells programs that translate to leave alone what is printed: `lang="zh"` marks the characters of an article, and
 * `code` ids and hashes. The `lang` of our own Chinese names its script.
 *
 * @example withPrinted('<td lang="zh">5390元</td>') // '<td lang="zh" translate="no">5390元</td>'
 */
export const withPrinted = (html: string): string =>
  html.replace(printed, (tag) => `${tag} translate="no"`);
