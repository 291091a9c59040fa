// Works out every check of "After the Hat" again from the published columns alone, and compares verdict
// and fit. Needs Node 20, and figures.csv, identities.csv, checks.csv beside it; exits 1 if any differs.
import { existsSync, readFileSync } from 'node:fs';
const stop = (message) => (console.error(message), process.exit(1));
// A table by ids. CSV (RFC 4180): a cell ends at a comma or a line's end; in quotes, "" stands for ".
function readTable(name) {
  const file = new URL(`${name}.csv`, import.meta.url);
  if (!existsSync(file)) stop(`${name}.csv is missing: put it into the folder of this script`);
  const rows = [[]];
  const cells = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/g;
  for (const [, quoted, plain, end] of readFileSync(file, 'utf8').matchAll(cells)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  const [header, ...lines] = rows.filter((row) => row.length > 1);
  const record = (row) => Object.fromEntries(row.map((cell, i) => [header[i], cell]));
  return new Map(lines.map((row) => [row[0], record(row)]));
}
const list = (cell) => cell.split(' ').filter((word) => word !== '');
const [figures, identities, checks] = ['figures', 'identities', 'checks'].map(readTable);
figures.set('', { value: '100', step: '', low: '100', high: '100' }); // the whole of a total
const find = (table, id) => table.get(id) ?? stop(`"${id}" is missing in one of the files`);

// Exact numbers are fractions n/d, and over 0 the infinities. As an end that its interval does not
// include, a number is a hair above (by = 1) or below (by = -1) itself.
const fraction = (n, d = 1n, by = 0) => ({ n, d, by: d ? by : n > 0n ? 1 : -1 });
const [ONE, HUNDRED] = [fraction(1n), fraction(100n)];
const ANY = { low: fraction(-1n, 0n), high: fraction(1n, 0n) };
function number(text, none = null, by = 0) {
  const [whole, decimals = ''] = text.split('.');
  return text ? fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length), by) : none;
}
const at = ({ n, d }, by) => fraction(n, d, by);
const inverse = ({ n, d, by }) => (n < 0n ? fraction(-d, -n, -by) : fraction(d, n, -by));
const plus = (a, b) => (b.d ? fraction(a.n * b.d + b.n * a.d, a.d * b.d, a.by || b.by) : b);
function times(a, b) {
  const zeros = [a, b].filter(({ n }) => n === 0n);
  if (zeros.length > 0) return fraction(0n, 1n, zeros.every(({ by }) => by) ? 1 : 0);
  return fraction(a.n * b.n, a.d * b.d, a.by || b.by);
}
const compare = (a, b) => Number(a.n * b.d - b.n * a.d) || a.by - b.by;
// Intervals of all that a computation can give.
const exactly = (value) => (value === null ? ANY : { low: value, high: value });
const point = (figure) => ({ ...figure, ...exactly(figure.value) });
const add = (a, b) => ({ low: plus(a.low, b.low), high: plus(a.high, b.high) });
const sum = (terms) => terms.reduce(add);
const subtract = (a, b) => add(a, multiply(b, exactly(fraction(-1n))));
function multiply(a, b) {
  const ends = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => times(x, y)));
  const sorted = (by) => ends.map((end) => at(end, end.by && by)).toSorted(compare);
  return { low: sorted(1)[0], high: sorted(-1)[3] };
}
function divide(a, b, factor = ONE) {
  if (b.low.n * b.high.n <= 0n) return ANY;
  return multiply(multiply(a, exactly(factor)), { low: inverse(b.high), high: inverse(b.low) });
}
const below = (a, b) => compare(a.high, b.low) < 0;
const overlap = (a, b) => !below(a, b) && !below(b, a);
const isWithin = (a, b) => compare(a.low, b.low) >= 0 && compare(a.high, b.high) <= 0;

// How a computed interval is judged: what makes the check hold, and what contradicts it.
const judge = (holds, fails) => (holds ? 'holds' : fails ? 'contradicts' : 'cannot tell');
function equal(whole, computed) {
  const { low, high, value, step, relation } = whole;
  const isKnown = (computed.low.d && computed.high.d) || isWithin(computed, whole);
  if (overlap(whole, computed)) return judge(isKnown && (low.d || high.d), false);
  // Digits that were cut off and not rounded: the whole is from its value to below the next step.
  if (relation !== 'eq' || !value || !step || compare(low, high) === 0) return 'contradicts';
  const cut = { low: value, high: at(plus(value, step), -1) };
  return overlap(cut, computed) ? 'holds by truncation' : 'contradicts';
}
const atMost = (a, b) => judge(compare(b.high, a.low) <= 0, below(a, b));
const between = (_, a, bounds) => judge(isWithin(a, bounds), !overlap(a, bounds));
const less = (a, b) => judge(below(a, b) || below(named(a), named(b)), compare(b.high, a.low) <= 0);
// A bound (above 60, at most 5) may be compared by the number that it names.
const named = (one) => (/^[gl][et]$/.test(one.relation) ? point(one) : one);
// The number of names (terms) or figures (parts) that are listed; 等 as the last name: there are more.
function count(parts, _, { terms }) {
  const low = fraction(BigInt(parts.length + terms.filter((name) => name !== '等').length));
  return { low, high: terms.at(-1) === '等' ? ANY.high : low };
}
// Of the shares of the two whole numbers next to the printed share, the one that fits better.
function attainable([all], whole) {
  if (!whole.value || all.bounds_by !== 'exact' || all.value.n <= 0n) return ANY;
  const { n, d } = times(times(whole.value, all.value), inverse(HUNDRED));
  const shares = [n / d, n / d + 1n].map((k) => divide(exactly(fraction(k)), all, HUNDRED));
  const fits = (verdict) => shares.find((each) => equal(whole, each) === verdict);
  return fits('holds') ?? fits('holds by truncation') ?? shares[0];
}
// How each kind is judged, and what is computed from its parts. Percentages are fractions of `ones`.
const perOne = (part) => divide(part, exactly(part.ones));
const kinds = {
  sum: [equal, sum],
  total: [equal, sum],
  difference: [equal, ([a, b]) => subtract(a, b)],
  product: [equal, (parts, { ones }) => parts.map(perOne).reduce(multiply, exactly(ones))],
  ratio: [equal, ([a, b], { ones }) => divide(perOne(a), perOne(b), ones)],
  share: [equal, (parts) => divide(sum(parts.slice(0, -1)), parts.at(-1), HUNDRED)],
  growth: [equal, ([a, b]) => subtract(divide(a, b, HUNDRED), exactly(HUNDRED))],
  gain: [equal, ([more, now]) => divide(more, subtract(now, more), HUNDRED)],
  attainable: [equal, attainable],
  count: [equal, count],
  equal: [(whole, part) => equal(named(whole), part), ([part]) => named(part)],
  subset: [atMost, sum],
  'at-most': [atMost, sum],
  multiple: [atMost, ([part], _, { low }) => multiply(part, exactly(low.d ? low : ONE))],
  rise: [(whole, part) => less(part, whole), sum],
  fall: [less, sum],
  rate: [between, ([below, ...factors], whole) => divide(factors.reduce(multiply, whole), below)],
  remainder: [between, ([a, b, c], whole) => divide(subtract(whole, a), subtract(b, c))],
  within: [between, (_, whole) => whole],
};
const BY_SIZE = 'subset at-most multiple rise fall rate remainder within'.split(' ');
const ROUNDED = { low: fraction(-1n, 2000000n), high: fraction(1n, 2000000n, -1) };

function figure(row) {
  const [value, step] = [number(row.value), number(row.step)];
  const low = number(row.low, ANY.low, row.low_open === 'true' ? 1 : 0);
  const high = number(row.high, ANY.high, row.high_open === 'true' ? -1 : 0);
  return { ...row, value, step, low, high, ones: row.unit === '%' ? HUNDRED : ONE };
}
// Without the ends that this project chose: more than 8000 then has no upper end.
function freed(one) {
  if (one.bounds_by !== 'convention') return one;
  const low = one.relation === 'more' ? at(one.value, 1) : ANY.low;
  return { ...one, low, high: one.relation === 'near' ? at(one.value, -1) : ANY.high };
}
function verdictAndFit({ kind, whole, parts, terms, low, high }) {
  const [judged, compute] = kinds[kind] ?? stop(`"${kind}" is no kind of identity`);
  const given = { terms: list(terms), low: number(low, ANY.low), high: number(high, ANY.high) };
  const all = [whole, ...list(parts)].map((id) => figure(find(figures, id)));
  const run = ([first, ...others]) => judged(first, compute(others, first, given), given);
  const verdict = run(all);
  const fit = { 'holds by truncation': 'cut', 'cannot tell': 'open', contradicts: 'none' }[verdict];
  if (fit === 'none' && run(all.map(freed)) !== verdict) return 'cannot tell, convention';
  if (fit) return `${verdict}, ${fit}`;
  const value = compute(all.slice(1).map(point), all[0], given); // in millionths, without intervals
  const isExact = all[0].value && isWithin(value, add(point(all[0]), ROUNDED));
  return `${verdict}, ${isExact || BY_SIZE.includes(kind) ? 'exact' : 'rounding'}`;
}
const ids = new Set([...identities.keys(), ...checks.keys()]);
let differ = 0;
for (const id of ids) {
  const published = `${find(checks, id).verdict}, ${find(checks, id).fit}`;
  const computed = verdictAndFit(find(identities, id));
  if (computed !== published) console.log(`${id}: published ${published}; computed ${computed}`);
  differ += Number(computed !== published);
}
console.log(`${ids.size} checks: ${ids.size - differ} agree, ${differ} differ`);
process.exitCode = Math.min(differ, 1);
