import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import type { Bilingual } from '../../lib/language.ts';
import { languages } from '../../lib/language.ts';
import { unknownName } from '../../lib/model/nearest.ts';
import type { Problem } from '../../lib/problem.ts';
import { checkText } from '../../lib/prose/check-text.ts';
import type { KnownQuantities } from '../../lib/prose/derived.ts';
import type { TextFault } from '../../lib/prose/template.ts';

/**
 * Reads a YAML file of keys, and gives what reads its values: each reports what is wrong, with its
 * line and column, into `problems`, and returns `null` or nothing then.
 *
 * @param keys that it may have
 * @returns `root` is `null` where the file holds no keys, and `problems` says why.
 */
export function openYaml(
  file: string,
  text: string,
  keys: readonly string[],
  figures: KnownQuantities,
) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems: Problem[] = [];
  const at = (offset: number, column = 1) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col + column - 1}`;
  };
  const report = (node: Node | null | undefined, problem: Omit<Problem, 'at'>) =>
    problems.push({ ...problem, at: at(node?.range?.[0] ?? 0) });
  const reportAt = (node: Node, { column, ...fault }: TextFault) => {
    // Quoted scalars begin with their quote; what is escaped or folded shifts columns, so the line is what counts.
    const quote = isScalar(node) && /^QUOTE/.test(node.type ?? '') ? 1 : 0;
    problems.push({ ...fault, at: at(node.range?.[0] ?? 0, column + quote) });
  };
  // The first error is the author's; those behind it are mostly its consequences.
  for (const { code, message, pos } of [...document.errors, ...document.warnings].slice(0, 1)) {
    problems.push({
      code: 'malformed-yaml',
      at: at(pos[0]),
      found: `${message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')} (${code})`,
      ...(code === 'BLOCK_AS_IMPLICIT_KEY' ? { hint: 'put a text that holds ": " in quotes' } : {}),
    });
  }
  if (problems.length > 0) return { root: null, problems };
  const root = document.contents;
  if (!isMap(root)) {
    report(root, { code: 'malformed-chart', found: 'no keys', expected: keys.join(', ') });
    return { root: null, problems };
  }

  const keysOf = (map: YAMLMap, known: readonly string[]) => {
    for (const { key } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (known.includes(name)) continue;
      report(key as Node, unknownName('key', name, known));
    }
  };
  const child = (map: YAMLMap, key: string) => map.get(key, true) as Node | undefined;
  const string = (map: YAMLMap, key: string, path = key): { value: string; node: Node } | null => {
    const node = child(map, key);
    if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') {
      return { value: node.value, node };
    }
    report(node ?? map, { code: 'missing-text', found: `no text for "${path}"` });
    return null;
  };
  const bilingual = (map: YAMLMap, key: string): Bilingual | null => {
    const node = child(map, key);
    if (!isMap(node)) {
      report(node ?? map, {
        code: 'missing-text',
        found: `no "${key}" in two languages`,
        expected: `${key}: { en: …, zh: … }`,
      });
      return null;
    }
    keysOf(node, languages);
    const texts = languages.map((lang) => string(node, lang, `${key}.${lang}`));
    for (const text of texts) {
      if (!text) continue;
      for (const fault of checkText(text.value, figures).faults) reportAt(text.node, fault);
    }
    return texts[0] && texts[1] ? { en: texts[0].value, zh: texts[1].value } : null;
  };
  const optional = (map: YAMLMap, key: string) => (map.has(key) ? bilingual(map, key) : null);
  const strings = (
    map: YAMLMap,
    key: string,
    visit: (value: string, node: Node) => void,
  ): string[] => {
    if (!map.has(key)) return [];
    const node = child(map, key);
    if (!isSeq(node)) {
      report(node, { code: 'malformed-chart', found: `"${key}" is no list` });
      return [];
    }
    return node.items.flatMap((item) => {
      if (isScalar(item) && typeof item.value === 'string') {
        visit(item.value, item);
        return [item.value];
      }
      report(item as Node, { code: 'malformed-chart', found: `an item of "${key}" is no text` });
      return [];
    });
  };

  keysOf(root, keys);
  return { root, problems, report, reportAt, keysOf, child, string, bilingual, optional, strings };
}
