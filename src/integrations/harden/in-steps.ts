// A browser lays out everything that it has parsed in one long task, during which it does not react to the reader. These
// scripts force it to lay out what it has parsed so far: the same work in several shorter tasks.

/** Reads a height, which makes the browser lay out everything before the script. */
export const layOut = 'document.body.offsetHeight';
const mark = `<script>${layOut}</script>`;

/** Where the scripts go: after the masthead, the title, the lede, the first parts of a form and the first sections. */
const places: readonly (readonly [after: RegExp, times: number])[] = [
  [/<\/header>/g, 1],
  [/<\/h1>/g, 1],
  [/<p class="lede"[^>]*>.*?<\/p>/gs, 1],
  [/<\/fieldset>/g, 2],
  [/<\/h2>/g, 12],
];

/**
 * Inserts the scripts into a page.
 *
 * @example inSteps('<header>…</header><main>…') // '<header>…</header><script>…</script><main>…'
 */
export function inSteps(html: string): string {
  const ends = places
    .flatMap(([after, times]) => [...html.matchAll(after)].slice(0, times))
    .map(({ 0: found, index }) => index + found.length)
    .toSorted((a, b) => a - b);
  return [0, ...ends].map((from, at) => html.slice(from, ends[at])).join(mark);
}
