import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../../../src/record/record.ts';
import { filesOf, publishedFolder, publishTo, TABLES } from './published.ts';
import type { DataPackage } from './published.ts';
import type { Lang } from '../../../src/lib/language.ts';
import type { ResolvedChart } from '../../../src/lib/model/chart.ts';
import { measured } from '../../../src/lib/model/measure.ts';
import { readJsonLines } from '../../../src/lib/model/json-lines.ts';
import type { FigureRow } from '../../../src/lib/model/published.ts';
import type { SiteData } from '../../../src/lib/model/site.ts';
import { readQuantities, withUnit } from '../../../src/lib/quantity/parse.ts';

const FIGURE_COLUMNS =
  'id, article, indicator, place, group, value, unit, low, high, low_open, high_open, approx, per, period_start, period_end, period_kind, status, reading, doubts, token, start, end, part, paragraph, occurrence, prefix, suffix, sentence_sha256, label_en, label_zh, note_en, note_zh, url, class, measure_kind, step, print_low, print_high, print_high_open, relation, relation_word, bound_role, bounds_by, coverage, time_kind, period_start_basis, period_end_basis, concept, dimensions, item, counted, population, served, actor, part_of, partition, restates, ratio_of';
const CHECK_KEYS =
  'id, kind, figures, stated, computed, low, high, verdict, used_for_repair, note_en, note_zh, fit, grade, clash_en, clash_zh, fits_en, fits_zh';

let folder: string;
const json = <T>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
const csv = (name: string) =>
  Papa.parse<string[]>(readFileSync(join(folder, name), 'utf8'), {
    newline: '\r\n',
    skipEmptyLines: true,
  }).data;

beforeAll(async () => {
  folder = await publishedFolder();
});

test('the same data gives the same bytes', async () => {
  const home = mkdtempSync(join(tmpdir(), 'published-'));
  try {
    const again = join(home, 'data');
    await publishTo(again);
    const names = filesOf(folder);
    expect(filesOf(again)).toEqual(names);
    const differing = names.filter(
      (name) => !readFileSync(join(again, name)).equals(readFileSync(join(folder, name))),
    );
    expect(differing).toEqual([]);
  } finally {
    rmSync(home, { recursive: true });
  }
});

test('figures have the columns of the published contract, in its order', () => {
  expect(csv('figures.csv')[0]!.join(', ')).toBe(FIGURE_COLUMNS);
  expect(Object.keys(json<object[]>('figures.json')[0]!).join(', ')).toBe(FIGURE_COLUMNS);
});

test('checks have the keys of the published contract', () => {
  const [check] = json<object[]>('checks.json');
  expect(Object.keys(check!)).toEqual(expect.arrayContaining(CHECK_KEYS.split(', ')));
});

test('every table is among those that are tested', () => {
  const named = json<DataPackage>('datapackage.json').resources.map(({ name }) => name);
  const untested = named.filter((name) => !TABLES.includes(name));
  expect(untested, 'tables that TABLES in published.ts lacks').toEqual([]);
  expect(named).toEqual(TABLES);
});

describe('CSV and JSON are the same table', () => {
  test.each(TABLES)('%s', (name) => {
    const [columns, ...lines] = csv(`${name}.csv`);
    const rows = json<{ [column: string]: unknown }[]>(`${name}.json`);
    expect(lines).toHaveLength(rows.length);
    rows.forEach((row, i) => {
      expect(Object.keys(row)).toEqual(columns);
      Object.entries(row).forEach(([column, value], j) => {
        const cell = lines[i]![j]!.replace(/^'(?=[=+\-@\t\r])/, '');
        const lists = Array.isArray(value) && typeof value[0] === 'object';
        const expected = lists
          ? JSON.stringify(value)
          : Array.isArray(value)
            ? value.join(' ')
            : String(value ?? '');
        expect(cell, `${name} ${i} ${column}`).toBe(expected);
      });
    });
  });
});

test('no cell of any table runs as a formula', () => {
  for (const name of TABLES) {
    for (const cell of csv(`${name}.csv`).slice(1).flat()) {
      if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
  }
});

test('numbers are decimal strings, and what is printed reads back as the row', () => {
  const site = json<SiteData>('site.json');
  for (const row of json<FigureRow[]>('figures.json')) {
    for (const number of [row.value, row.low, row.high]) {
      if (number !== null) expect(number).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
    }
    if (row.reading === 'repaired') continue;
    const [read, ...more] = readQuantities(site.figures[row.id]!.printed)!;
    expect(more).toEqual([]);
    const { unit, per } = row;
    const { quantity, measure } = measured(
      { quantity: { ...withUnit(read!.quantity, unit), unit, per }, place: read!.place },
      // A hedge word that the token lacks stands elsewhere in the sentence.
      {
        kind: row.measure_kind,
        hedge: row.approx === null ? row.relation_word : null,
        boundRole: row.bound_role,
      },
    );
    const { value, low, high, low_open, high_open, approx } = row;
    expect(quantity).toEqual({ value, unit, low, high, low_open, high_open, approx, per });
    expect(
      [measure.step, measure.print?.low, measure.print?.high, measure.print?.high_open].map(
        (each) => each ?? null,
      ),
    ).toEqual([row.step, row.print_low, row.print_high, row.print_high_open]);
    expect([measure.relation, measure.word, measure.boundsBy]).toEqual([
      row.relation,
      row.relation_word,
      row.bounds_by,
    ]);
  }
});

test('keys hold', () => {
  const ids = (name: string) => new Set(json<{ id: string }[]>(`${name}.json`).map(({ id }) => id));
  const figures = json<FigureRow[]>('figures.json');
  const known = {
    article: ids('articles'),
    indicator: ids('indicators'),
    place: ids('places'),
    group: ids('groups'),
  };
  for (const row of figures) {
    for (const [column, set] of Object.entries(known)) {
      expect(set).toContain(row[column as keyof typeof known]);
    }
  }
  expect(ids('figures').size).toBe(figures.length);
});

test('addresses follow SITE and BASE', () => {
  expect(addressOf('https://example.org', '/')).toBe('https://example.org/');
  expect(addressOf('https://example.org/', 'hat')).toBe('https://example.org/hat/');
  expect(addressOf('http://127.0.0.1:4321', '/a/b/')).toBe('http://127.0.0.1:4321/a/b/');
  const [row] = json<FigureRow[]>('figures.json');
  expect(row!.url).toBe(`https://example.org/hat/figures/${row!.id}/`);
});

test('texts are filled in: no placeholder is left, no sum is left unexplained', () => {
  const { explainers, checks } = json<SiteData>('site.json');
  const charts = readJsonLines<ResolvedChart>(readFileSync(join(folder, 'charts.jsonl'), 'utf8'));
  const texts = JSON.stringify([
    charts.map(({ title, subtitle, description, notes }) => [title, subtitle, description, notes]),
    explainers.map(({ title, description }) => [title, description]),
    json('checks.json'),
  ]);
  expect(texts).not.toMatch(/\{(plain|claim):|\|number\}/);
  expect(Object.keys(checks)).toEqual(json<{ id: string }[]>('checks.json').map(({ id }) => id));
});

test('a check writes its bounds as each language writes numbers', () => {
  const { checks } = json<SiteData>('site.json');
  const last = (lang: Lang) => checks['lanzhou.rate.microcredit']!.written[lang].at(-1)!.text;
  expect(last('en')).toBe(' ≤ 50,000');
  expect(last('zh')).toBe(' ≤ 50000');
});
