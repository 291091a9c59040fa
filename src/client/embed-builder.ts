import {
  pageAddress,
  safeHeight,
  shownTitle,
  snippet,
  snippetKinds,
  type Column,
  type Embedded,
} from '../lib/embed-snippets.ts';

// Updates the embedding snippets and the preview when the reader changes an option.

const builder = document.querySelector<HTMLElement>('.builder')!;
const form = (name: string) => builder.querySelector<HTMLFormElement>(`.${name}`)!;
const [choices, column, widths] = [form('look form'), form('column'), form('embed-preview form')];
const preview = builder.querySelector<HTMLElement>('.embed-preview')!;
const stage = builder.querySelector<HTMLElement>('.stage')!;
const widest = builder.querySelector<HTMLInputElement>('input[name=width][type=number]')!;
const charts: Record<Embedded['lang'], Embedded> = JSON.parse(
  builder.querySelector('script[type="application/json"]')!.textContent!,
);

/** The chart with the chosen options. */
function chosen(): Embedded {
  const data = new FormData(choices);
  return {
    ...charts[data.get('lang') as Embedded['lang']],
    theme: data.get('theme') as Embedded['theme'],
    ground: data.has('ground') ? 'none' : '',
    measure: (data.get('measure') ?? 'own') as Embedded['measure'],
    hide: data.getAll('hide') as Embedded['hide'][number][],
    accent: data.has('coloured') ? String(data.get('accent')).slice(1) : '',
    font: String(data.get('font')).trim(),
    width: widest.validity.valid ? widest.value : '',
    column: Number(new FormData(column).get('column')) as Column,
  };
}

/** Shows the chart in the preview, as the custom element that `/embed.js` defines. */
function show(embedded: Embedded): void {
  const { slug, lang, theme, ground, measure, hide, accent, font, width } = embedded;
  const element = stage.querySelector('after-the-hat-chart');
  const shown = element ?? stage.appendChild(document.createElement('after-the-hat-chart'));
  const attributes = {
    chart: slug,
    lang,
    theme: theme === 'page' ? '' : theme,
    ground,
    accent,
    font,
    width,
    measure: measure === 'own' ? '' : measure,
    hide: hide.join(' '),
    label: shownTitle(embedded),
    height: safeHeight(embedded),
  };
  for (const [name, value] of Object.entries(attributes)) shown.setAttribute(name, String(value));
  stage.dataset.theme = theme;
  stage.style.width = `${new FormData(widths).get('width')}px`;
}

/** Writes the address and the snippets, and updates the preview if it was shown already. */
function write(): void {
  const embedded = chosen();
  for (const kind of snippetKinds)
    document.getElementById(`snippet-${kind}`)!.textContent = snippet(kind, embedded);
  document.getElementById('page-address')!.textContent = pageAddress(embedded);
  builder.querySelector('.of-own')?.toggleAttribute('hidden', embedded.measure === 'own');
  if (stage.childElementCount > 0) show(embedded);
}

builder.querySelector<HTMLElement>('.look')!.hidden = false;
preview.hidden = false;
column.hidden = false;
for (const each of [choices, column, widths])
  each.addEventListener('submit', (event) => event.preventDefault());
choices.addEventListener('input', ({ target }) => {
  const { name } = target as HTMLInputElement;
  if (name === 'accent') choices.querySelector<HTMLInputElement>('[name=coloured]')!.checked = true;
  write();
});
// On a phone the preview begins as narrow as the phone.
if (innerWidth < 640) widths.querySelector<HTMLInputElement>('[value="320"]')!.checked = true;
column.addEventListener('change', write);
widths.addEventListener('change', () => show(chosen()));
write();

// Shows the preview and loads its script only when it comes into view.
new IntersectionObserver((entries, observer) => {
  if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
  observer.disconnect();
  show(chosen());
  const script = document.createElement('script');
  script.src = builder.dataset.script!;
  script.dataset.home = new URL(builder.dataset.home!, location.href).href;
  document.head.append(script);
}).observe(preview);
