// Opens the folds of a page where something in one is asked for: by the address, for browsers that do not do it
// themselves, by a link to its heading, and all of them for paper.

const closed = () => [...document.querySelectorAll<HTMLDetailsElement>('.fold:not([open])')];

/** Opens the fold that holds the element which the hash of the address names, and scrolls to that element. */
function follow(): void {
  // Not `:target`, which matches nothing until the browser has scrolled there.
  const named = closed().flatMap((fold) => [...fold.querySelectorAll('[id]')]);
  const target = named.find(({ id }) => `#${encodeURIComponent(id)}` === location.hash);
  if (!target) return;
  target.closest<HTMLDetailsElement>('.fold')!.open = true;
  target.scrollIntoView();
}

let forPaper: readonly HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  forPaper = closed();
  for (const fold of forPaper) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of forPaper) fold.open = false;
});
addEventListener('hashchange', follow);
follow();
