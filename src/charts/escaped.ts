/** A text as the content or an attribute of an element in XML. @example escaped('A & B') // 'A &#38; B' */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
