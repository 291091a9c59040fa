const heading = /<(h[1-3])(?=[\s>]).*?<\/\1>/gs;
/** A tag, or a punctuation mark that is followed by more text. */
const clause = /<(?:"[^"]*"|'[^']*'|[^'">])*>|[，。；：、？！…）》”’]+(?!<\/h)/g;

/**
 * Adds `<wbr>` after the punctuation in a Chinese page's headlines, so that lines can break there. The style sheet sets
 * `word-break: keep-all` to keep clauses whole, and with that WebKit breaks lines at spaces only.
 *
 * @example withBreaks('<html lang="zh-Hans">…<h1>兰州，然后</h1>') // '…<h1>兰州，<wbr>然后</h1>'
 */
export function withBreaks(html: string): string {
  if (!/<html[^>]* lang="zh/.test(html)) return html;
  return html.replace(heading, (found) =>
    found.replace(clause, (part) => (part.startsWith('<') ? part : `${part}<wbr>`)),
  );
}
