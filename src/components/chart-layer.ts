const details = ['formula', 'interval', 'period', 'source', 'note'] as const;

/**
 * Lays pointer, touch and keyboard over the drawings of one `.drawing`: a tooltip at the mark that is
 * pointed at or focused, one tab stop, arrow keys from mark to mark, Enter or a click to the
 * figure's page, Escape to close. Everything comes from the marks' data attributes; without this,
 * the drawings are pictures with a description, and lose nothing that they show.
 */
function enhance(chart: HTMLElement): void {
  const add = (name: string) => {
    const element = chart.appendChild(document.createElement('div'));
    element.className = name;
    return element;
  };
  const tip = add('chart-tip');
  tip.hidden = true;
  tip.ariaHidden = 'true';
  const live = add('chart-live');
  live.ariaLive = 'polite';
  let current: SVGElement | null = null;

  const markOf = (event: Event) =>
    (event.target as Element).closest<SVGElement>('.mark[data-figure]');

  const show = (mark: SVGElement | null, x?: number) => {
    if (mark !== current) {
      current?.classList.remove('current');
      mark?.classList.add('current');
      current = mark;
    }
    tip.hidden = !mark;
    if (!mark) return;
    const data = mark.dataset;
    tip.replaceChildren(
      ...[data.value, data.label, ...details.map((name) => data[name])].flatMap((text, index) => {
        const line = document.createElement(['b', 'span'][index] ?? 'small');
        line.textContent = text ?? '';
        return text ? [line] : [];
      }),
    );
    const frame = chart.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    const left = (x ?? box.left + box.width / 2) - frame.left - tip.offsetWidth / 2;
    const above = box.top - tip.offsetHeight - 6;
    tip.style.left = `${Math.max(0, Math.min(left, frame.width - tip.offsetWidth))}px`;
    tip.style.top = `${(above < 0 ? box.bottom + 6 : above) - frame.top}px`;
  };

  const follow = (mark: SVGElement, aside = false) => {
    const { href } = mark.dataset;
    if (!href) return;
    const target = aside ? '_blank' : (chart.dataset.target ?? '');
    Object.assign(document.createElement('a'), { href, target }).click();
  };

  for (const drawing of chart.querySelectorAll('svg')) {
    // A picture has no parts to focus, a group has. Titles would come up beside the tooltip.
    drawing.setAttribute('role', 'group');
    drawing.ariaLabel = drawing.querySelector('title')?.textContent ?? null;
    drawing.removeAttribute('aria-labelledby');
    drawing.querySelectorAll('title').forEach((title) => title.remove());
    drawing.querySelectorAll<SVGElement>('.mark').forEach((mark, index) => {
      mark.setAttribute('role', mark.dataset.href ? 'link' : 'img');
      // A mark's own labels name it; one that is drawn without them gets a name.
      // So does one that leads nowhere: a picture is not named by what stands in it.
      const { href, label, value } = mark.dataset;
      if (!href || !mark.textContent?.trim())
        mark.ariaLabel = [label, href ? null : value].filter(Boolean).join(', ');
      mark.tabIndex = index && -1;
    });
  }

  chart.addEventListener('pointermove', (event) => show(markOf(event), event.clientX));
  chart.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') show(null);
  });
  let shown: SVGElement | null = null;
  chart.addEventListener('pointerdown', (event) => {
    shown = current;
    show(markOf(event), event.clientX);
  });
  chart.addEventListener('click', (event) => {
    const mark = markOf(event);
    // A first touch shows, a second one goes.
    if (mark && ((event as PointerEvent).pointerType !== 'touch' || mark === shown))
      follow(mark, event.metaKey || event.ctrlKey);
  });
  chart.addEventListener('focusin', (event) => {
    const mark = markOf(event);
    if (!mark?.matches(':focus-visible')) return;
    show(mark);
    live.textContent = (['value', ...details] as const)
      .flatMap((name) => mark.dataset[name] ?? [])
      .join('; ');
  });
  chart.addEventListener('focusout', () => show(null));
  chart.addEventListener('keydown', (event) => {
    const mark = markOf(event);
    if (!mark) return;
    if (event.key === 'Enter') return follow(mark);
    const marks = [...mark.parentElement!.querySelectorAll<SVGElement>('.mark')];
    const from = marks.indexOf(mark);
    const to = {
      ArrowRight: from + 1,
      ArrowDown: from + 1,
      ArrowLeft: from - 1,
      ArrowUp: from - 1,
      Home: 0,
      End: marks.length - 1,
    }[event.key];
    const next = marks[to ?? -1];
    if (to !== undefined) event.preventDefault();
    if (!next) return;
    mark.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') show(null);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!chart.contains(target as Node)) show(null);
  });
}

document.querySelectorAll<HTMLElement>('.drawing').forEach(enhance);
