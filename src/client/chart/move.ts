/** How long marks take to their new places, in ms. */
const DURATION = 400;

/** The shapes and texts of each mark of a drawing, by figure, with their boxes in px of the drawing. */
function partsOf(svg: SVGSVGElement) {
  const frame = svg.getBoundingClientRect();
  const scale = frame.width / svg.viewBox.baseVal.width || 1;
  const boxOf = (part: Element) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    return {
      x: (left - frame.left) / scale,
      y: (top - frame.top) / scale,
      width: width / scale,
      height: height / scale,
    };
  };
  return new Map(
    [...svg.querySelectorAll<SVGAElement>('[data-figure]')].map((mark) => [
      mark.dataset.figure!,
      [...mark.children].map((part) => ({ part, box: boxOf(part) })),
    ]),
  );
}

/**
 * Puts one drawing in the place of another, and lets the marks that both have move from where they stood to where they
 * stand now. Nothing moves for readers who ask for less motion.
 *
 * @param replace takes the drawing out of sight, and returns the one that it shows instead
 */
export function move(before: SVGSVGElement, replace: () => SVGSVGElement): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const from = isStill ? null : partsOf(before);
  const after = replace();
  if (!from) return;
  for (const [figure, parts] of partsOf(after)) {
    const old = from.get(figure) ?? [];
    // By their kind, since a mark may have another number of lines in its label.
    const paired = new Map<string, (typeof old)[number][]>();
    for (const each of old)
      paired.set(each.part.localName, [...(paired.get(each.part.localName) ?? []), each]);
    for (const { part, box } of parts) {
      const then = paired.get(part.localName)?.shift()?.box;
      // Another transform would be lost while it moves.
      if (!then || part.hasAttribute('transform')) continue;
      const isText = part.localName === 'text' || part.localName === 'circle';
      const across = isText || box.width < 1 || then.width < 1 ? 1 : then.width / box.width;
      const down = isText || box.height < 1 || then.height < 1 ? 1 : then.height / box.height;
      const x = then.x - box.x * across;
      const y = then.y - box.y * down;
      if (Math.abs(x) + Math.abs(y) < 0.5 && across === 1 && down === 1) continue;
      part.animate(
        { transform: [`translate(${x}px,${y}px) scale(${across},${down})`, 'none'] },
        { duration: DURATION, easing: 'cubic-bezier(.3,0,.2,1)' },
      );
    }
  }
}
