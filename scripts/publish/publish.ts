import type { FigureRow, IndicatorRow, PlaceRow } from '../../src/lib/model/published.ts';
import { checkRows } from './checks.json.ts';
import { fillerOf } from './record.ts';
import type { Record } from './record.ts';
import { siteData } from './site.json.ts';
import { tableCsv } from './table.csv.ts';
import { tableJson } from './table.json.ts';
import { tables } from './tables.ts';

/** Every published file by its name; the same record gives the same bytes. */
export function publish(record: Record): Map<string, string> {
  const filler = fillerOf(record.dataset.figures);
  const published = tables(record.dataset, filler, record.address);
  const files = new Map<string, string>();
  for (const table of published) {
    files.set(`${table.name}.csv`, tableCsv(table));
    files.set(`${table.name}.json`, tableJson(table.rows));
  }
  files.set('checks.json', tableJson(checkRows(record.checks, filler)));
  const byId = <Row extends { readonly id: string }>(name: string) => {
    const { rows } = published.find((table) => table.name === name)!;
    return new Map((rows as readonly Row[]).map((row) => [row.id, row]));
  };
  const rows = {
    figures: byId<FigureRow>('figures'),
    indicators: byId<IndicatorRow>('indicators'),
    places: byId<PlaceRow>('places'),
  };
  files.set('site.json', `${JSON.stringify(siteData(record, rows, filler), null, 1)}\n`);
  return files;
}
