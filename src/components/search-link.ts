import { slashOpens } from './slash-key.ts';

/** Opens the search over the page: the link to the search page, `/` and Ctrl or Command with K. */
const link = document.querySelector<HTMLAnchorElement>('.search-link')!;

const open = (event: Event) => {
  event.preventDefault();
  import(/* @vite-ignore */ link.dataset.search!).then(
    (search) => search.open(),
    () => location.assign(link.href),
  );
};

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
