/**
 * Makes the marks of a numeral strip one tab stop: arrow keys move from mark to mark, Home and End to the first and
 * last. Without this script each mark is a tab stop.
 */
for (const strip of document.querySelectorAll<SVGSVGElement>('.strip')) {
  const marks = [...strip.querySelectorAll<SVGAElement>('a')];
  marks.forEach((mark, index) => (mark.tabIndex = index && -1));
  strip.addEventListener('keydown', (event) => {
    const from = marks.indexOf(event.target as SVGAElement);
    const to = {
      ArrowRight: from + 1,
      ArrowDown: from + 1,
      ArrowLeft: from - 1,
      ArrowUp: from - 1,
      Home: 0,
      End: marks.length - 1,
    }[event.key];
    const next = marks[to ?? -1];
    if (to === undefined) return;
    event.preventDefault();
    if (!next) return;
    marks[from]!.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}
