// A browser lays out all that it has read in one task, during which it answers nobody. These are marks at
// which it does so for what it has read so far, in the same work and shorter tasks.

/** Asks for a measure, and so for the layout of what stands before it. */
export const layOut = 'document.body.offsetHeight';
const mark = `<script>${layOut}</script>`;

/** After the masthead, the title, what leads the page, the first parts of a form and sections. */
const places: readonly (readonly [after: RegExp, times: number])[] = [
  [/<\/header>/g, 1],
  [/<\/h1>/g, 1],
  [/<p class="lede"[^>]*>.*?<\/p>/gs, 1],
  [/<\/fieldset>/g, 2],
  [/<\/h2>/g, 12],
];

/**
 * Lets a page be laid out as it arrives.
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
