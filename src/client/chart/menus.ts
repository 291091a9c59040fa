/** Lets the unfolded parts of a toolbar close as menus do: by a click elsewhere, and by Escape. */
export function closeAsMenus(bar: HTMLElement): void {
  const menus = [...bar.querySelectorAll('details')];
  document.addEventListener('click', ({ target }) => {
    for (const menu of menus) if (!menu.contains(target as Node)) menu.open = false;
  });
  bar.addEventListener('keydown', ({ key }) => {
    const open = menus.find((menu) => menu.open);
    if (key !== 'Escape' || !open) return;
    open.open = false;
    open.querySelector('summary')!.focus();
  });
}
