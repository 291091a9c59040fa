/**
 * Opens the search dialog over the page, by the link to the search page, the key `/`, or Ctrl or Command with K. The
 * single key can be turned off for all pages in this browser, on pages with a checkbox for it (WCAG 2.1.4). All of this
 * is in one module, because a module that scripts share becomes a file and costs a request.
 */
const link = document.querySelector<HTMLAnchorElement>('.search-link')!;
const box = document.querySelector<HTMLInputElement>('.slash-key input');
const KEY = 'after-the-hat:slash';

const open = (event: Event) => {
  event.preventDefault();
  // Without the script, or where the browser has no dialogs, the page of the search says so.
  import(/* @vite-ignore */ link.dataset.search!)
    .then((search) => search.open())
    .catch(() => location.assign(link.href));
};

/** Whether `/` opens the search: yes, unless the reader has turned it off. */
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
