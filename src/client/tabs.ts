// Turns the sections of a page and the links to them into tabs. Without this script the sections follow one another.

const bar = document.querySelector<HTMLElement>('.tabs')!;
const tabs = [...bar.querySelectorAll('a')];
const panels = tabs.map(({ hash }) => document.querySelector<HTMLElement>(hash)!);

/** Opens the panel with this index and hides the others. */
function select(index: number): void {
  tabs.forEach((tab, at) => {
    tab.setAttribute('aria-selected', String(at === index));
    tab.tabIndex = at === index ? 0 : -1;
    // Content that is hidden `until-found` can still be found by the browser's search and opened by a link.
    if (at === index) panels[at]!.removeAttribute('hidden');
    else panels[at]!.setAttribute('hidden', 'until-found');
  });
}

/** The element that the address's hash names; null where there is none or the hash is malformed. */
function named(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

/** Opens the panel that contains the element in the address's hash, or the first panel where there is none. */
function follow(): void {
  const target = named();
  const index = target ? panels.findIndex((panel) => panel.contains(target)) : 0;
  if (index < 0) return;
  select(index);
  // Not every browser unfolds what an address leads into.
  const folded = target?.closest('details');
  if (folded) folded.open = true;
  if (target) target.scrollIntoView();
}

document.documentElement.classList.add('tabbed');
bar.setAttribute('role', 'tablist');
tabs.forEach((tab, index) => {
  const panel = panels[index]!;
  tab.setAttribute('role', 'tab');
  tab.id = `${panel.id}-tab`;
  tab.setAttribute('aria-controls', panel.id);
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', tab.id);
  panel.addEventListener('beforematch', () => select(index));
  tab.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, '', tab.hash);
    select(index);
  });
});
bar.addEventListener('keydown', (event) => {
  const from = tabs.findIndex((tab) => tab === document.activeElement);
  const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: -1 }[event.key];
  const tab = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
  if (!tab) return;
  event.preventDefault();
  tab.focus();
  tab.click();
});
addEventListener('hashchange', follow);
follow();
