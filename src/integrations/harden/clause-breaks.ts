const heading = /<(h[1-3])(?=[\s>]).*?<\/\1>/gs;
/** A tag, or punctuation that more text follows. */
const clause = /<(?:"[^"]*"|'[^']*'|[^'">])*>|[，。；：、？！…）》”’]+(?!<\/h)/g;

/**
 * Lets a Chinese page's headlines break behind punctuation. Styles keep their clauses together (`keep-all`);
 * WebKit then breaks at nothing but blanks.
 *
 * @example withBreaks('<html lang="zh-Hans">…<h1>兰州，然后</h1>') // '…<h1>兰州，<wbr>然后</h1>'
 */
export function withBreaks(html: string): string {
  if (!/<html[^>]* lang="zh/.test(html)) return html;
  return html.replace(heading, (found) =>
    found.replace(clause, (part) => (part.startsWith('<') ? part : `${part}<wbr>`)),
  );
}
