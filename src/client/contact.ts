// Names the figure that the address asks about, and takes it along into the letter.

const note = document.querySelector<HTMLElement>('[data-figures]')!;
const figure = new URLSearchParams(location.search).get('figure');

if (figure !== null && /^[a-z0-9]+(?:[.-][a-z0-9]+)+$/.test(figure)) {
  const address = `${note.dataset.figures!}${figure}/`;
  Object.assign(note.querySelector('a')!, { href: address, textContent: figure });
  note.hidden = false;
  const letter = document.querySelector<HTMLAnchorElement>('a[href^="mailto:"]');
  if (letter)
    letter.search = `subject=${encodeURIComponent(figure)}&body=${encodeURIComponent(`${address}\n\n`)}`;
}
