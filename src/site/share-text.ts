/**
 * A text to send on: a headline, the first sentence of what is said of it, and its address, each on a line.
 *
 * @example shareText('A headline', 'It has 4.5 parts. And more.', 'https://a.org/x/') // 'A headline\nIt has 4.5 parts.\nhttps://a.org/x/'
 */
export function shareText(title: string, description: string, address: string): string {
  // The sign ? behind a number ends no sentence: it stands behind a blank or another sign.
  const [first = description] = /^.*?(?:。|(?<![\s\]])[.?!](?=\s|$))/su.exec(description) ?? [];
  return [title, first, address].join('\n');
}
