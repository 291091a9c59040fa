// Moves the notes at the margin of a chart to the height of the marks that they speak of, as far as the notes above let
// them.

const margin = document.querySelector<HTMLElement>('.margin');
const figure = document.querySelector<HTMLElement>('.chart-page figure.chart');

function place(): void {
  const notes = [...margin!.querySelectorAll<HTMLElement>('[data-about]')];
  for (const note of notes) note.style.marginTop = '';
  const marks = [...figure!.querySelectorAll<SVGElement>(':scope > svg a[data-figure]')];
  for (const note of notes) {
    const ids = note.dataset.about!.split(' ');
    // Of the drawings of a figure one is shown, and the others have no height.
    const mark = marks.find(
      (one) => ids.includes(one.dataset.figure!) && one.getBoundingClientRect().height > 0,
    );
    // It speaks of another measure, or of a place that was left out.
    note.hidden = mark === undefined;
    const isBeside = margin!.getBoundingClientRect().left >= figure!.getBoundingClientRect().right;
    if (!mark || !isBeside) continue;
    const room = mark.getBoundingClientRect().top - note.getBoundingClientRect().top;
    if (room > 0) note.style.marginTop = `${room}px`;
  }
}

if (margin && figure) {
  new ResizeObserver(place).observe(figure);
  // The toolbar says so where it has drawn the chart again.
  figure.addEventListener('redrawn', place);
}
