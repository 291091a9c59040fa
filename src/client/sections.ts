/**
 * Finds the section in view. It is marked in the table of contents, and the link to the other language leads to the same
 * section, with the same query. A section whose id is another there is named by `data-twin` of its link in the contents.
 */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
const sections: readonly Element[] =
  links.length > 0
    ? links.map((link) => document.getElementById(link.getAttribute('href')!.slice(1))!)
    : [...document.querySelectorAll('main :is(h2, h3, section)[id]')];
const topOf = (element: Element) => element.getBoundingClientRect().top;

/** The index of the last section that has come into the upper quarter of the window, and is not folded away. */
const indexInView = () =>
  sections
    .map((each) => each.getClientRects().length > 0 && topOf(each) < innerHeight / 4)
    .lastIndexOf(true);

const observer = new IntersectionObserver(
  () => {
    const current = links[indexInView()];
    for (const link of links) link.setAttribute('aria-current', String(link === current));
  },
  // What lies above the window counts, however far.
  { rootMargin: '99999px 0px -75%' },
);
if (links.length > 0) for (const section of sections) observer.observe(section);

/** What the address names, if that is in view, else the section in view; neither at the head of a page. */
function inView(): Element | undefined {
  const named = document.querySelector(':target');
  if (named && topOf(named) < innerHeight && topOf(named) > -named.clientHeight) return named;
  return scrollY > 0 ? sections[indexInView()] : undefined;
}

const language = document.querySelector<HTMLAnchorElement>('.language')!;
for (const each of ['click', 'auxclick', 'contextmenu'])
  language.addEventListener(each, () => {
    const place = inView();
    language.search = location.search;
    language.hash = links[sections.indexOf(place!)]?.dataset.twin ?? place?.id ?? '';
  });
