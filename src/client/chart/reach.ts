// Brings the script of the toolbars: at once on a chart's own page, whose address may ask for a view, and elsewhere when
// a reader unfolds one. A story's text to send on has its script when it is unfolded, too.

const start = () => void import('./toolbar.ts').catch(() => {});

if (document.querySelector('.chart-page')) start();
// The event of a `details` element does not bubble.
else
  document.addEventListener(
    'toggle',
    ({ target }) => {
      const folded = target as Element;
      if (folded.matches('.change')) start();
      if (folded.querySelector('.copy')) void import('../copy.ts').catch(() => {});
    },
    { capture: true },
  );
