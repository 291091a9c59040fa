/**
 * Opens a card over the page when a reader follows a link to a figure or a term, in prose or from a mark of a chart. The
 * card shows the element `#card` of the linked page, or the element that the link's hash names; the page is fetched at
 * that moment. Without this script, where the browser knows no popovers, or when the fetch fails, the link opens the
 * page.
 */
const card = document.createElement('div');
card.className = 'card';
card.popover = 'auto';
card.tabIndex = -1;
card.role = 'dialog';

/** The address of a link, which may stand in a drawing. */
const addressOf = (link: Element) => new URL(link.getAttribute('href')!, document.baseURI);

async function open(link: Element): Promise<void> {
  const { href, hash } = addressOf(link);
  const response = await fetch(href);
  // Removes the styles in the page's head: parsing them would violate this page's content security policy.
  const html = (await response.text()).replace(/<style>.*?<\/style>/gs, '');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const part = page.getElementById(hash.slice(1) || 'card')!;
  for (const named of part.querySelectorAll('[id]')) named.removeAttribute('id');
  const title = document.createElement('b');
  title.textContent = card.ariaLabel = page.querySelector('h1')!.textContent;
  card.replaceChildren(...(hash ? [] : [title]), ...part.childNodes);
  if (!card.contains(link)) {
    const { left, top, bottom } = link.getBoundingClientRect();
    document.body.append(card);
    card.showPopover();
    const below = bottom + card.offsetHeight + 8 < innerHeight || top < card.offsetHeight;
    card.style.left = `${Math.max(16, Math.min(left, innerWidth - card.offsetWidth - 16))}px`;
    card.style.top = `${scrollY + (below ? bottom + 8 : top - card.offsetHeight - 8)}px`;
  }
  card.scrollTop = 0;
  card.focus();
}

// An open card would cover the element that gets the focus next.
document.addEventListener('focusin', ({ target }) => {
  if (!card.contains(target as Element)) card.hidePopover?.();
});
document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const mark = target.closest('svg.chart a[data-figure]');
  // A value that we computed has no page of its own.
  const isFigure = mark && addressOf(mark).hash === '';
  const link = target.closest('a.figure, a.term, a.stated') ?? (isFigure ? mark : null);
  const copy = target.closest<HTMLElement>('[data-copy]');
  if (copy) {
    void navigator.clipboard
      .writeText(copy.previousElementSibling!.textContent.trim().replace(/\s+/g, ' '))
      .then(() => (copy.textContent = copy.dataset.copy!));
  }
  if (target.closest('[data-close]')) card.hidePopover();
  if (
    !link ||
    !card.showPopover ||
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  event.preventDefault();
  open(link).catch(() => location.assign(addressOf(link).href));
});
