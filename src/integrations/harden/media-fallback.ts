const container = /@container ?\(([^)]*)\) ?\{/g;

/** `width>=40rem` as `min-width:40rem`, for browsers that know no ranges. */
function mediaOf(query: string): string {
  const [, sign, length] = /^width ?([<>])= ?([\d.]+(?:px|rem))$/.exec(query) ?? [];
  if (length !== undefined) return `${sign === '<' ? 'max' : 'min'}-width:${length}`;
  if (/^(?:min|max)-width: ?[\d.]+(?:px|rem)$/.test(query)) return query;
  throw new Error(`a container query that has no media query like it: (${query})`);
}

/** Where the block ends that begins before `from`. */
function endOfBlock(css: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; depth > 0 && at < css.length; at += 1)
    depth += css[at] === '{' ? 1 : css[at] === '}' ? -1 : 0;
  return at;
}

/**
 * Repeats the rules of each container query in a media query, for browsers without container queries (before Chromium
 * 105, Firefox 110 and Safari 16): there the window stands for the container, so that of two drawings one is shown.
 *
 * @param css as Lightning CSS minifies it, without braces in strings
 * @throws where a container query asks for something else than a width
 * @example
 * withMediaFallback('@container (width>=560px){a{top:0}}')
 * // '@container (width>=560px){a{top:0}}@supports not (container-type:inline-size){@media (min-width:560px){a{top:0}}}'
 */
export function withMediaFallback(css: string): string {
  let done = 0;
  let written = '';
  for (const { 0: head, 1: query = '', index } of css.matchAll(container)) {
    const from = index + head.length;
    const end = endOfBlock(css, from);
    const rules = css.slice(from, end - 1);
    written += `${css.slice(done, end)}@supports not (container-type:inline-size){@media (${mediaOf(query)}){${rules}}}`;
    done = end;
  }
  return written + css.slice(done);
}
