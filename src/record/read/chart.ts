import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import { chartKinds } from '../../lib/model/chart.ts';
import type {
  ChartKind,
  ChartSpec,
  FigureFilter,
  SeriesSpec,
  SeriesValue,
  ToggleSpec,
} from '../../lib/model/chart.ts';
import { indicatorClasses } from '../../lib/model/indicator.ts';
import { unknownName } from '../../lib/model/nearest.ts';
import type { Problem } from '../../lib/problem.ts';
import { claimFaults, unknownFigure } from '../../lib/prose/claim.ts';
import { derive } from '../../lib/prose/derived.ts';
import type { KnownQuantities } from '../../lib/prose/derived.ts';
import { openYaml } from './yaml.ts';

const KEYS = [
  'kind',
  'title',
  'subtitle',
  'description',
  'notes',
  'claims',
  'series',
  'toggle',
  'checks',
  'explainers',
];

const TOGGLE = ['from', 'to', 'kind', 'subtitle', 'series'];

/** Kinds whose first figure, or first of each group, is a whole. */
const WHOLES: readonly ChartKind[] = ['parts', 'stacked', 'sums', 'waffle'];

/** What the two measures are called where a chart says no more than `shares`. */
const SHARES = {
  from: { en: 'Value', zh: '数值' },
  to: { en: 'Share of the whole', zh: '占整体的比例' },
};

const FILTER = ['article', 'class', 'status', 'unit', 'value'];

/** What each identity takes, the whole first, by id. */
export type KnownIdentities = ReadonlyMap<string, readonly string[]>;

/**
 * Reads `content/charts/<slug>.yaml` and checks its keys, its kind, its figures, its
 * claims and its texts.
 *
 * @returns `spec` only where nothing is wrong.
 */
export function readChart(
  file: string,
  slug: string,
  text: string,
  figures: KnownQuantities,
  identities: KnownIdentities,
): { spec: ChartSpec | null; problems: Problem[] } {
  const yaml = openYaml(file, text, KEYS, figures);
  const { root, problems } = yaml;
  if (root === null) return { spec: null, problems };
  const { report, reportAt, keysOf, child, string, bilingual, optional, strings } = yaml;

  const [title, subtitle, description] = ['title', 'subtitle', 'description'].map((key) =>
    bilingual(root, key),
  );
  const notes = optional(root, 'notes');
  const claims = strings(root, 'claims', (claim, node) => {
    for (const fault of claimFaults(claim, figures)) reportAt(node, fault);
  });
  const checks = strings(root, 'checks', (id, node) => {
    if (!identities.has(id)) report(node, unknownName('check', id, identities.keys()));
  });
  const explainers = strings(root, 'explainers', () => {});

  const filterOf = (node: Node | undefined, key: string): FigureFilter | null => {
    if (!isMap(node)) {
      report(node, { code: 'malformed-chart', found: `"${key}" without keys` });
      return null;
    }
    keysOf(node, FILTER);
    const where = Object.fromEntries(
      node.items.map(({ key, value }) => [
        String(isScalar(key) ? key.value : ''),
        String(isScalar(value) ? value.value : ''),
      ]),
    );
    const known = new Set([...figures.values()].flatMap((one) => one?.article ?? []));
    if (!known.has(where.article ?? '')) {
      report(node, unknownName('article', where.article ?? '', known));
      return null;
    }
    const { class: kind } = where;
    if (kind !== undefined && !(indicatorClasses as readonly string[]).includes(kind)) {
      report(node, unknownName('class', kind, indicatorClasses));
      return null;
    }
    return where as unknown as FigureFilter;
  };
  const valueOf = (item: YAMLMap): SeriesValue | null => {
    const named = ['figure', 'expression', 'count'].filter((key) => item.has(key));
    if (named.length !== 1) {
      report(item, {
        code: 'malformed-chart',
        found: named.length === 0 ? 'a series of nothing' : `both ${named.join(' and ')}`,
        expected: 'one of figure, expression, count',
      });
      return null;
    }
    if (item.has('expression')) {
      keysOf(item, ['expression', 'unit', 'label', 'group']);
      const [expression, unit] = [string(item, 'expression'), string(item, 'unit')];
      if (!expression || !unit) return null;
      const derived = derive(expression.value, unit.value, figures);
      if ('faults' in derived) {
        for (const fault of derived.faults) reportAt(expression.node, fault);
        return null;
      }
      return { of: 'expression', expression: expression.value, unit: unit.value };
    }
    if (item.has('count')) {
      keysOf(item, ['count', 'among', 'label', 'group']);
      const where = filterOf(child(item, 'count'), 'count');
      const among = item.has('among') ? filterOf(child(item, 'among'), 'among') : null;
      return where && (among || !item.has('among')) ? { of: 'count', where, among } : null;
    }
    keysOf(item, ['figure', 'label', 'group']);
    const figure = string(item, 'figure');
    if (figure && !figures.has(figure.value)) {
      reportAt(figure.node, unknownFigure(figure.value, 1, figures.keys()));
    }
    return figure ? { of: 'figure', id: figure.value } : null;
  };
  /** @param like series whose labels and groups hold where a series in the same place has none */
  const seriesOf = (map: YAMLMap, like: readonly SeriesSpec[]): SeriesSpec[] => {
    const list = child(map, 'series');
    const items = isSeq(list) ? list.items : [];
    if (items.length === 0) {
      report(list ?? map, {
        code: 'empty-chart',
        found: 'no series',
        expected: 'at least one figure',
      });
    }
    return items.flatMap((item, index) => {
      if (!isMap(item)) {
        report(item as Node, { code: 'malformed-chart', found: 'a series without keys' });
        return [];
      }
      const value = valueOf(item);
      const label = optional(item, 'label') ?? like[index]?.label ?? null;
      if (value && value.of !== 'figure' && label === null) {
        report(item, {
          code: 'missing-text',
          found: 'a computed value without a label',
          expected: 'label: { en: …, zh: … }',
        });
      }
      const group = optional(item, 'group') ?? like[index]?.group ?? null;
      return value ? [{ value, label, group }] : [];
    });
  };
  const series = seriesOf(root, []);

  const kindOf = (map: YAMLMap): ChartKind | null => {
    const kind = string(map, 'kind');
    if (kind === null) return null;
    if ((chartKinds as readonly string[]).includes(kind.value)) return kind.value as ChartKind;
    report(kind.node, unknownName('chart-kind', kind.value, chartKinds));
    return null;
  };
  const kind = kindOf(root);
  const toggleOf = (node: Node | undefined): ToggleSpec | null => {
    const shares = (node: Node | undefined) => isScalar(node) && node.value === 'shares';
    const second = isMap(node) ? child(node, 'series') : node;
    if (shares(second)) {
      if (kind !== null && !WHOLES.includes(kind)) {
        report(second, {
          code: 'no-whole',
          found: `shares of a chart of kind "${kind}", which has no whole`,
          expected: `one of ${WHOLES.join(', ')}, or series of its own`,
        });
      }
      if (series.some(({ value }) => value.of === 'count')) {
        report(second, {
          code: 'no-whole',
          found: 'shares of counts',
          expected: 'series with "count" and "among"',
        });
      }
    } else if (!isMap(node)) {
      report(node, {
        code: 'malformed-chart',
        found: '"toggle" without keys',
        expected: `shares, or ${TOGGLE.join(', ')}`,
      });
      return null;
    }
    // What a check found is said of values.
    const own = shares(second) && kind === 'sums' ? 'parts' : (kind ?? 'bars');
    if (!isMap(node)) return { ...SHARES, kind: own, subtitle: null, series: 'shares' };
    keysOf(node, TOGGLE);
    const [from, to] = [bilingual(node, 'from'), bilingual(node, 'to')];
    const other = node.has('kind') ? kindOf(node) : own;
    const subtitle = optional(node, 'subtitle');
    const marks = shares(second) ? ('shares' as const) : seriesOf(node, series);
    return from && to && other && { from, to, kind: other, subtitle, series: marks };
  };
  const toggle = root.has('toggle') ? toggleOf(child(root, 'toggle')) : null;
  // A drawing that says what a check found shows that check's figures and no others.
  if (kind === 'sums') {
    const expected = checks.flatMap((id) => identities.get(id) ?? []);
    const drawn = series.map(({ value }) => (value.of === 'figure' ? value.id : ''));
    if (checks.length === 0 || expected.join() !== drawn.join()) {
      report(child(root, 'series'), {
        code: 'unlike-check',
        found: drawn.join(' ') || 'no figures',
        expected: expected.join(' ') || 'checks, whose figures the series are',
      });
    }
  }

  if (problems.length > 0 || !kind || !title || !subtitle || !description) {
    return { spec: null, problems };
  }
  return {
    spec: {
      slug,
      kind,
      title,
      subtitle,
      description,
      notes,
      claims,
      series,
      toggle,
      checks,
      explainers,
    },
    problems,
  };
}
