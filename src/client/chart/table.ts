// Makes the table of a chart page sortable by its headings, and copies it so that a spreadsheet gets plain numbers.

const section = document.querySelector<HTMLElement>('#table')!;
const table = section.querySelector<HTMLTableElement>('table.numbers')!;
const collator = new Intl.Collator(document.documentElement.lang);

/** What rows are compared by, by the column of their heading. */
const keys: Readonly<Record<number, (row: HTMLTableRowElement) => string | number>> = {
  0: (row) => row.cells[0]!.textContent.trim(),
  1: (row) => Number(row.dataset.value || Number.NEGATIVE_INFINITY),
  4: (row) => row.dataset.period ?? '',
};

const compare = (a: string | number, b: string | number) =>
  typeof a === 'number' ? a - Number(b) : collator.compare(a, String(b));

function sortBy(column: number, heading: HTMLElement): void {
  const isUp = heading.getAttribute('aria-sort') !== 'ascending';
  for (const other of table.tHead!.rows[0]!.cells) other.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
  for (const body of table.tBodies) {
    const rows = [...body.querySelectorAll<HTMLTableRowElement>('tr[data-row]')];
    const keyOf = keys[column]!;
    body.append(...rows.sort((a, b) => (isUp ? 1 : -1) * compare(keyOf(a), keyOf(b))));
  }
}

for (const column of Object.keys(keys).map(Number)) {
  const heading = table.tHead!.rows[0]!.cells[column]!;
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener('click', () => sortBy(column, heading));
}

const copy = section.querySelector<HTMLButtonElement>('[name=copy-table]')!;
const name = copy.textContent;
copy.hidden = false;
copy.addEventListener('click', () => {
  const headings = copy.dataset.columns!.split('|');
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody:not([hidden]) tr[data-row]')];
  const lines = rows
    .filter((row) => !row.hidden)
    .map(({ cells, dataset }) => [
      cells[0]!.textContent.trim().replace(/\s+/g, ' '),
      ...['value', 'low', 'high', 'unit', 'period', 'token'].map((key) => dataset[key] ?? ''),
      [...cells[1]!.querySelectorAll('.unseen, .sign')]
        .map(({ textContent }) => textContent.trim())
        .join(''),
    ]);
  const text = [headings, ...lines].map((line) => line.join('\t')).join('\n');
  void navigator.clipboard.writeText(text).then(() => {
    copy.textContent = copy.dataset.copied!;
    setTimeout(() => (copy.textContent = name), 2000);
  });
});
