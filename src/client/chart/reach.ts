// Brings the script of the toolbars: at once on a chart's own page, whose address may ask for a view, and elsewhere when
// a reader unfolds one.

const start = () => void import('./toolbar.ts').catch(() => {});

if (document.querySelector('.chart-page')) start();
// The event of a `details` element does not bubble.
else
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if ((target as Element).matches('.change')) start();
    },
    { capture: true },
  );
