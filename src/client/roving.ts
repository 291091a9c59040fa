/**
 * Makes the marks in an element one tab stop: arrow keys move from mark to mark, Home and End to the first and last.
 * Without this each mark is a tab stop, or none.
 *
 * @param marks a selector; the element may get other marks later, of which the first then has to be given `tabIndex` 0
 */
export function rove(element: HTMLElement | SVGElement, marks: string): void {
  const all = () => [...element.querySelectorAll<HTMLElement | SVGElement>(marks)];
  all().forEach((mark, index) => (mark.tabIndex = index && -1));
  element.addEventListener('keydown', (event) => {
    const { key, target } = event as KeyboardEvent;
    const list = all();
    const from = list.indexOf(target as HTMLElement);
    const to = {
      ArrowRight: from + 1,
      ArrowDown: from + 1,
      ArrowLeft: from - 1,
      ArrowUp: from - 1,
      Home: 0,
      End: list.length - 1,
    }[key];
    if (to === undefined || from < 0) return;
    event.preventDefault();
    const next = list[to];
    if (!next) return;
    list[from]!.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}
