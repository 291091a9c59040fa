/** Lets `details[data-menu]` close as menus do: by a click or the focus elsewhere, and by Escape. */
for (const each of ['click', 'focusin'])
  addEventListener(each, ({ target }) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]'))
      if (!menu.contains(target as Node)) menu.open = false;
  });
addEventListener('keydown', ({ key, target }) => {
  if (key !== 'Escape') return;
  const menu = (target as Element).closest<HTMLDetailsElement>('details[data-menu][open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')!.focus();
});
