/**
 * Matches a pattern exactly at a position.
 *
 * @param pattern with the flag `y`; its `lastIndex` is set
 * @example matchAt(/\d+/y, '共42户', 1)?.[0] // '42'
 */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * The end of what a pattern matches exactly at a position; `null` where it does not match there.
 *
 * @param pattern as for {@link matchAt}
 * @example endAt(/\d+/y, '共42户', 1) // 3
 */
export function endAt(pattern: RegExp, text: string, at: number): number | null {
  const match = matchAt(pattern, text, at);
  return match === null ? null : at + match[0].length;
}
