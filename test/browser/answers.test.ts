// The index of the built site, asked without a browser: what the questions of test/search find, and what no card answers.
// `npm run bench -- search` prints how both halves of the questions come out; here are the least of the half to work with.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { openEngine, type Engine } from '../../src/client/search/engine.ts';
import type { FigureRow } from '../../src/lib/model/published.ts';
import type { SiteData } from '../../src/lib/model/site.ts';
import type { SearchFile } from '../../src/lib/search/row.ts';
import { nearMisses } from '../search/near-misses.ts';
import {
  cardRates,
  figuresOn,
  isRight,
  judgeAnswer,
  rates,
  readAsked,
  readQueries,
  readRules,
} from '../search/score.ts';
import { dist } from './open-site.ts';

const read = <Content>(...path: string[]) =>
  JSON.parse(readFileSync(join(dist, ...path), 'utf8')) as Content;

let engine: Engine;
beforeAll(() => {
  engine = openEngine(read<SearchFile>('search', 'index.json'));
});

const pathsOf = (question: string) =>
  engine.ask(question).rows.map(({ row }) => engine.file.rows[row]!.path);

test('questions find their pages, and cards the right figures', () => {
  const outcomes = readAsked('work').map((asked) =>
    judgeAnswer(asked, engine.ask(asked.question), engine.file),
  );
  const all = rates(outcomes).find(({ name }) => name === 'all')!;
  const cards = cardRates(outcomes);
  const wrong = outcomes
    .filter(({ first, card }) => !first || card === 'wrong')
    .map(({ asked }) => asked.question)
    .join('\n');
  expect(all.first / all.count, wrong).toBeGreaterThanOrEqual(0.8);
  expect(all.five / all.count, wrong).toBeGreaterThanOrEqual(0.97);
  expect(cards.right / cards.cards, wrong).toBeGreaterThanOrEqual(0.62);
  expect(cards.wrong / cards.cards, wrong).toBeLessThanOrEqual(0.02);
  expect(cards.refused / cards.absent, wrong).toBeGreaterThanOrEqual(0.9);
});

test('short queries of every kind find their page first, and numbers always', () => {
  const { file } = engine;
  const paths = new Set(file.rows.map(({ path }) => path));
  const wrong = readQueries((path) => paths.has(path)).filter(
    (query) => !isRight(query, engine.ask(query.query), file),
  );
  const all = readQueries((path) => paths.has(path)).length;
  expect(wrong.length / all, wrong.map(({ query }) => query).join('\n')).toBeLessThan(0.11);
  expect(wrong.filter(({ kind }) => kind === 'number')).toEqual([]);
});

test('no card answers a question that is wrong in one word', () => {
  const all = nearMisses(readAsked('work'));
  const answered = all.filter(({ question }) => {
    const { card } = engine.ask(question);
    return card !== null && card.kind !== 'refusal';
  });
  expect(
    answered.length / all.length,
    answered.map(({ question }) => question).join('\n'),
  ).toBeLessThan(0.005);
});

test.each(readRules())('$rule: $question', ({ question, card, figures }) => {
  const own = engine.ask(question).card;
  expect({ card: own?.kind ?? 'none', figures: figuresOn(own).join(' ') }).toEqual({
    card,
    figures,
  });
});

test.each([
  ['corruption', 0],
  ['腐败', 0],
  ['how many women are on dibao', 4],
  ['how many people died', 0],
])('what stands beside the refusal of %s is about something that it names', (question, count) => {
  const { card } = engine.ask(question);
  expect(card?.kind === 'refusal' ? card.instead.length : null).toBe(count);
});

test('figures are found by their numbers without the last digit, as people remember them', () => {
  const figures = read<readonly FigureRow[]>('data', 'figures.json');
  const asked = figures.flatMap(({ id, value }) => {
    const rounded = /^\d{3,}$/.test(value ?? '')
      ? String(Math.round(Number(value) / 10) * 10)
      : null;
    // One digit is no number in particular, and a year is read as one.
    return rounded === null || rounded === value || /^(?:\d0+|(?:19|20)\d\d)$/.test(rounded)
      ? []
      : [{ id, rounded }];
  });
  const lost = asked.filter(
    ({ id, rounded }) => !pathsOf(rounded).slice(0, 10).includes(`/figures/${id}/`),
  );
  expect(asked.length).toBeGreaterThan(50);
  expect(lost).toEqual([]);
});

test('names of places, terms and pages lead to them, and places outside to none', () => {
  const wrong = engine.file.names.flatMap(({ kind, id, names, loose = false }) =>
    names.flatMap((name) => {
      if (loose || kind === 'term') return [];
      if (kind === 'outside')
        return engine.ask(name).card?.kind === 'refusal' ? [] : [`${name}: not refused`];
      const path = kind === 'place' ? `/places/${id}/` : kind === 'page' ? id : null;
      const [first] = path === null ? [] : pathsOf(name);
      return path === null || first === path ? [] : [`${name}: ${first}, not ${path}`];
    }),
  );
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(10);
});

test('names of terms lead to the glossary', () => {
  const terms = engine.file.rows.filter(({ kind }) => kind === 'term');
  const found = terms.filter(({ title }) =>
    title.every((name) => pathsOf(name)[0]?.startsWith('/glossary/#') ?? false),
  );
  // Those that are places lead to the places.
  expect(found.length).toBeGreaterThan(terms.length * 0.93);
});

test('names that stand for what the record has are the ids of it', () => {
  const { file } = engine;
  const known = new Set([
    ...file.places.map(({ id }) => `place ${id}`),
    ...file.terms.map(({ id }) => `term ${id}`),
    ...file.rows.map(({ path }) => `page ${path}`),
  ]);
  const lost = file.names.filter(
    ({ kind, id }) => ['place', 'term', 'page'].includes(kind) && !known.has(`${kind} ${id}`),
  );
  expect(lost.map(({ kind, id }) => `${kind} ${id}`)).toEqual([]);
});

test.each(['en', 'zh', 'token'] as const)('figures are found by their numbers: %s', (form) => {
  const { figures: site } = read<SiteData>('data', 'site.json');
  const figures = read<readonly FigureRow[]>('data', 'figures.json');
  const found = figures.filter(({ id, token }) => {
    const text = form === 'token' ? token : site[id]!.text[form].full;
    return pathsOf(text).slice(0, 10).includes(`/figures/${id}/`);
  });
  expect(found.length / figures.length).toBeGreaterThan(0.95);
});

test('everything that the search lists is a page, called so', () => {
  const pages = new Map<string, string | null>();
  const htmlOf = (page: string) => {
    const file = join(dist, page, 'index.html');
    if (!pages.has(page)) pages.set(page, existsSync(file) ? readFileSync(file, 'utf8') : null);
    return pages.get(page)!;
  };
  const wrong = engine.file.rows.flatMap(({ path, kind, title }) => {
    const [page = '', id] = path.split('#');
    const html = htmlOf(page);
    if (html === null) return [`${path} is no page`];
    if (id !== undefined) return html.includes(`id="${id}"`) ? [] : [`${path}: no such part`];
    if (kind !== 'page' || page === '/') return [];
    const heading = parseHTML(html).document.querySelector('h1')?.textContent ?? '';
    const called = heading.replace(/\s+/g, ' ').trim();
    return called === title[0] ? [] : [`${path} is called: ${called}`];
  });
  expect(wrong).toEqual([]);
});
