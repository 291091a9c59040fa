/**
 * Opens the search over the page: the link to the search page, `/` and Ctrl or Command with K. A
 * key alone can be turned off where a page has a box for it, for all pages in this browser (WCAG
 * 2.1.4). All in one module: one that pages share would be a file and a request of its own.
 */
const link = document.querySelector<HTMLAnchorElement>('.search-link')!;
const box = document.querySelector<HTMLInputElement>('.slash-key input');
const KEY = 'after-the-hat:slash';

const open = (event: Event) => {
  event.preventDefault();
  import(/* @vite-ignore */ link.dataset.search!).then(
    (search) => search.open(),
    () => location.assign(link.href),
  );
};

/** Whether `/` opens the search: until a reader turns it off. */
function slashOpens(): boolean {
  try {
    return localStorage.getItem(KEY) === null;
  } catch {
    return true;
  }
}

link.addEventListener('click', (event) => {
  if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) open(event);
});
addEventListener('keydown', (event) => {
  const command = event.ctrlKey || event.metaKey;
  const slash =
    event.key === '/' &&
    !command &&
    !event.altKey &&
    !(event.target as Element).closest('input, select, textarea, [contenteditable]') &&
    slashOpens();
  if (slash || (command && event.key.toLowerCase() === 'k')) open(event);
});
if (box) {
  box.checked = slashOpens();
  box.addEventListener('change', () => {
    try {
      if (box.checked) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, 'off');
    } catch {
      box.checked = true;
    }
  });
}
