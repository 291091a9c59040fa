import { exploreCsv } from '../site/explore/csv.ts';
import type { ExploreData, ExploreRow } from '../site/explore/row.ts';
import { peopleOf, selectRows } from '../site/explore/select.ts';
import { faultsOf } from '../site/explore/soundness.ts';
import { queryOf, stateOf } from '../site/explore/state.ts';
import type { ExploreState } from '../site/explore/state.ts';
import { exploreWords } from '../site/explore/words.ts';
import type { Lang } from '../site/languages.ts';

/** Rows that the table shows at most: more can be downloaded, and would make it slow. */
const MOST_ROWS = 500;

/** Makes the page's table answer to its form; the chart's library is loaded when a chart is asked for. */
export async function explore(root: HTMLElement): Promise<void> {
  const lang = root.dataset.lang as Lang;
  const words = exploreWords[lang];
  const find = <E extends Element>(selector: string) => root.querySelector<E>(selector)!;
  const form = find<HTMLFormElement>('form');
  const plot = find<HTMLElement>('.plot');
  const data = (await (await fetch(root.dataset.source!)).json()) as ExploreData;
  const people = peopleOf(data.rows);
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
    for (const [name, ids] of [
      ['indicator', indicators],
      ['place', places],
      ['kind', [kind]],
    ] as const) {
      for (const option of find<HTMLSelectElement>(`[name=${name}]`).options) {
        option.selected = (ids as readonly string[]).includes(option.value);
      }
    }
    find<HTMLInputElement>('[name=scale]').checked = log;
    find<HTMLInputElement>('[name=per]').checked = perPerson;
  };

  const valueOf = (row: ExploreRow, { perPerson }: ExploreState) => {
    const by = perPerson ? people.get(row.id) : undefined;
    return row.value === null
      ? null
      : by
        ? Number(row.value) / Number(by.value)
        : Number(row.value);
  };

  const tableRow = (row: ExploreRow, state: ExploreState) => {
    const line = document.createElement('tr');
    const by = state.perPerson ? people.get(row.id) : undefined;
    const value = valueOf(row, state);
    const shown = by && value !== null ? `${value.toPrecision(4)} ${row.unit}/人` : row.text;
    const head = element('th', '');
    head.setAttribute('scope', 'row');
    head.append(element('a', row.label, `${root.dataset.figures}${row.id}/`));
    const amount = element('td', shown);
    amount.className = 'amount';
    if (by) amount.title = `${row.text} ÷ ${by.text}`;
    line.append(head, amount);
    for (const text of [data.places[row.place], row.period, data.indicators[row.indicator]?.name]) {
      line.append(element('td', text ?? ''));
    }
    return line;
  };

  const draw = async (rows: readonly ExploreRow[], state: ExploreState) => {
    const turn = ++drawn;
    plot.hidden = state.kind === 'none' || rows.length === 0;
    if (plot.hidden || state.kind === 'none') return plot.replaceChildren();
    if (plot.childElementCount === 0) plot.textContent = words.drawing;
    try {
      const { drawExplored } = await import('../charts/explored.ts');
      if (turn !== drawn) return;
      const divided = state.perPerson && rows.some(({ id }) => people.has(id));
      const chosen = divided ? rows.filter(({ id }) => people.has(id)) : rows;
      const { svg, unit, left } = drawExplored(
        chosen.map((row) => ({
          ...row,
          amount: valueOf(row, state),
          place: data.places[row.place]!,
        })),
        { kind: state.kind, log: state.log, width: Math.max(320, plot.clientWidth), divided },
      );
      const out = left + rows.length - chosen.length;
      plot.replaceChildren(svg, ...(out > 0 ? [element('p', words.leftOut(unit, out))] : []));
    } catch {
      plot.textContent = words.failed;
    }
  };

  const update = (state: ExploreState) => {
    const rows = selectRows(data.rows, state);
    const shown = rows.slice(0, MOST_ROWS);
    find('tbody').replaceChildren(...shown.map((row) => tableRow(row, state)));
    const divided = state.perPerson ? rows.filter(({ id }) => people.has(id)).length : 0;
    find('.note').textContent = [
      rows.length === 0 ? words.nothing : words.rows(shown.length, rows.length),
      ...(state.perPerson ? [words.divided(divided)] : []),
    ].join(lang === 'en' ? ' · ' : '；');

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
        element('a', title, `${root.dataset.charts}${slug}/`),
      ]),
    );
    void draw(rows, state);
  };

  form.addEventListener('change', () => {
    const state = read();
    history.replaceState(null, '', `${location.pathname}${queryOf(state)}`);
    update(state);
  });
  form.addEventListener('reset', () => {
    history.replaceState(null, '', location.pathname);
    fill(stateOf(''));
    update(stateOf(''));
  });
  find('[name=download]').addEventListener('click', () => {
    const link = document.createElement('a');
    const csv = exploreCsv(selectRows(data.rows, read()));
    link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
    link.download = 'after-the-hat-explore.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  });

  fill(stateOf(location.search));
  form.hidden = false;
  if (location.search !== '') update(stateOf(location.search));
}
