import { exploreCsv } from './csv.ts';
import { peopleOf, perPerson, perPersonInWords } from './per-person.ts';
import { glyphs, signed, signsOf } from '../../charts/sign.ts';
import type { ExploreData, ExploreRow } from '../../site/explore-row.ts';
import { selectRows } from './select.ts';
import { faultsOf } from './soundness.ts';
import { queryOf, stateOf } from './state.ts';
import type { ExploreState } from './state.ts';
import { exploreWords } from './words.ts';
import type { Lang } from '../../lib/language.ts';
import { saveFile } from '../save-file.ts';
import { svgFile } from '../svg-file.ts';

/** How many rows the table shows at first, and how many the button for more adds. */
const ROWS = 100;

/**
 * Starts the page: the table and the chart follow the form. The chart library is loaded when a chart is first chosen.
 */
export async function explore(root: HTMLElement): Promise<void> {
  const lang = root.dataset.lang as Lang;
  const words = exploreWords[lang];
  const find = <E extends Element>(selector: string) => root.querySelector<E>(selector)!;
  const form = find<HTMLFormElement>('form');
  const plot = find<HTMLElement>('.plot');
  const body = find<HTMLElement>('tbody');
  const more = find<HTMLButtonElement>('[name=more]');
  const saveChart = find<HTMLButtonElement>('[name=download-chart]');
  const data = (await (await fetch(root.dataset.source!)).json()) as ExploreData;
  const units = new Map(
    data.rows.map(({ id, unit, per }) => {
      const name = per === null ? unit : `${unit}/${per}`;
      return [id, data.units[name] ?? name];
    }),
  );
  const people = peopleOf(data);
  const rowsById = new Map(data.rows.map((row) => [row.id, row]));
  let drawn = 0;

  const element = (name: string, text: string, href?: string) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (href !== undefined) (made as HTMLAnchorElement).href = href;
    return made;
  };

  const read = (): ExploreState =>
    stateOf(
      new URLSearchParams(new FormData(form) as unknown as Record<string, string>).toString(),
    );
  const fill = ({ indicators, places, kind, log, perPerson }: ExploreState) => {
    const check = (name: string, isChosen: (value: string) => boolean) => {
      for (const input of root.querySelectorAll<HTMLInputElement>(`input[name=${name}]`))
        input.checked = isChosen(input.value);
    };
    check('indicator', (id) => indicators.includes(id));
    check('place', (id) => places.includes(id));
    check('scale', () => log);
    check('per', () => perPerson);
    find<HTMLSelectElement>('[name=kind]').value = kind;
    for (const list of root.querySelectorAll<HTMLElement>('.choices')) {
      const first = list.querySelector<HTMLElement>(':checked');
      list.scrollTop = first ? first.offsetTop - list.offsetTop : 0;
    }
  };

  const unitOf = ({ id }: ExploreRow) => units.get(id)!;
  const byOf = (row: ExploreRow, state: ExploreState) =>
    state.perPerson ? people.get(row.id) : undefined;

  const textOf = (row: ExploreRow, state: ExploreState) => {
    const by = byOf(row, state);
    return (by && perPersonInWords(row, by, unitOf(row), lang)) ?? row.text;
  };

  /** A number with its signs, as `Signed.astro` writes it. The interval of a quotient is not known. */
  const numberOf = (row: ExploreRow, text: string, isComputed: boolean) => {
    const { low, high } = isComputed ? { low: row.value, high: row.value } : row;
    const known = { ...row, low, high, isComputed, isDoubtful: row.doubtful };
    const { classes, behind, said } = signed(signsOf(known), lang);
    const number = element('span', text);
    number.className = classes.join(' ');
    number.title = said;
    const marks = behind.map((sign) => {
      const mark = element('span', glyphs[sign]);
      mark.className = `sign ${sign}`;
      mark.ariaHidden = 'true';
      return mark;
    });
    return [number, ...marks];
  };

  const tableRow = (row: ExploreRow, state: ExploreState) => {
    const line = document.createElement('tr');
    const by = byOf(row, state);
    const head = element('th', '');
    head.setAttribute('scope', 'row');
    head.append(element('a', row.label, `${root.dataset.figures}${row.id}/`));
    const amount = element('td', '');
    amount.className = 'amount';
    amount.append(...numberOf(row, textOf(row, state), by !== undefined));
    if (by) amount.append(element('small', `${row.text} ÷ ${by.text}`));
    line.append(head, amount);
    for (const text of [data.places[row.place], row.period, data.indicators[row.indicator]?.name]) {
      line.append(element('td', text ?? ''));
    }
    return line;
  };

  const show = (rows: readonly ExploreRow[], from: number, state: ExploreState) => {
    const to = Math.min(from + ROWS, rows.length);
    const lines = rows.slice(from, to).map((row) => tableRow(row, state));
    if (from === 0) body.replaceChildren(...lines);
    else body.append(...lines);
    const divided = state.perPerson ? rows.filter(({ id }) => people.has(id)).length : 0;
    find('.note').textContent = [
      rows.length === 0 ? words.nothing : words.rows(to, rows.length),
      ...(state.perPerson ? [words.divided(divided)] : []),
    ].join(words.between);
    more.hidden = to === rows.length;
    more.onclick = () => show(rows, to, state);
  };

  const explored = (row: ExploreRow, state: ExploreState) => {
    const by = byOf(row, state);
    const unit = unitOf(row);
    return by
      ? { row, unit: words.unitPerPerson(unit), amount: perPerson(row, by), isDivided: true }
      : { row, unit, amount: row.value === null ? null : Number(row.value), isDivided: false };
  };

  const draw = async (rows: readonly ExploreRow[], state: ExploreState) => {
    const turn = ++drawn;
    const { kind, log } = state;
    plot.hidden = kind === 'none' || rows.length === 0;
    saveChart.hidden = true;
    if (plot.hidden || kind === 'none') return plot.replaceChildren();
    if (plot.childElementCount === 0) plot.textContent = words.drawing;
    try {
      const { drawExplored } = await import('../../charts/explored.ts');
      if (turn !== drawn) return;
      const divided = state.perPerson && rows.some(({ id }) => people.has(id));
      const chosen = divided ? rows.filter(({ id }) => people.has(id)) : rows;
      const width = Math.max(320, plot.clientWidth);
      const figures = chosen.map((row) => explored(row, state));
      const { svg, ...made } = drawExplored(figures, {
        kind,
        log,
        lang,
        width,
        title: words.chart,
        textOf: ({ row: { id } }) => textOf(rowsById.get(id)!, state),
        placeName: (place) => data.places[place]!,
        ofPlace: words.ofPlace,
        href: (id) => `${root.dataset.figures}${id}/`,
      });
      const out = made.left + rows.length - chosen.length;
      plot.replaceChildren(
        svg ?? element('p', words.notDrawn),
        ...(svg && out > 0 ? [element('p', words.leftOut(made.unit, out))] : []),
        ...(made.cut > 0 ? [element('p', words.cut(made.drawn, made.cut))] : []),
      );
      saveChart.hidden = made.drawn === 0;
    } catch {
      plot.textContent = words.failed;
    }
  };

  const update = (state: ExploreState) => {
    const rows = selectRows(data.rows, state);
    show(rows, 0, state);

    const chosen = state.indicators.length > 0 || state.places.length > 0;
    const faults = chosen && rows.length > 1 ? faultsOf(rows, data.indicators, state.kind) : [];
    const list = find<HTMLElement>('.faults');
    list.hidden = faults.length === 0;
    list.replaceChildren(...faults.map((fault) => element('li', words.faults[fault])));

    const ids = new Set(rows.map(({ id }) => id));
    const charts = chosen
      ? data.charts.filter(({ figures }) => figures.every((id) => ids.has(id))).slice(0, 6)
      : [];
    const prepared = find<HTMLElement>('.prepared');
    prepared.hidden = charts.length === 0;
    prepared.replaceChildren(
      words.prepared,
      ...charts.flatMap(({ slug, title }) => [
        ' ',
        element('a', title, `${root.dataset.charts}${slug}/#embed`),
      ]),
    );
    void draw(rows, state);
  };

  const save = (content: string, type: string, extension: string) =>
    saveFile(new Blob([content], { type }), `after-the-hat-explore.${extension}`);

  for (const input of root.querySelectorAll<HTMLInputElement>('[data-narrow]')) {
    const choices = [...input.parentElement!.querySelectorAll<HTMLElement>('.choices label')];
    input.addEventListener('input', () => {
      const wanted = input.value.trim().toLowerCase();
      for (const choice of choices)
        choice.hidden = !choice.textContent.toLowerCase().includes(wanted);
    });
  }
  form.addEventListener('change', ({ target }) => {
    if ((target as HTMLInputElement).name === '') return;
    const state = read();
    history.replaceState(null, '', `${location.pathname}${queryOf(state)}`);
    update(state);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    history.replaceState(null, '', location.pathname);
    fill(stateOf(''));
    for (const choice of root.querySelectorAll<HTMLElement>('.choices label'))
      choice.hidden = false;
    update(stateOf(''));
  });
  find('[name=download]').addEventListener('click', () => {
    const state = read();
    const rows = selectRows(data.rows, state);
    save(exploreCsv(rows, state.perPerson ? people : null), 'text/csv', 'csv');
  });
  saveChart.addEventListener('click', () =>
    save(svgFile(plot.querySelector('svg')!), 'image/svg+xml', 'svg'),
  );

  form.inert = false;
  fill(stateOf(location.search));
  update(stateOf(location.search));
}
