import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node, YAMLError, YAMLMap } from 'yaml';
import type { Bilingual } from '../../lib/language.ts';
import { languages } from '../../lib/language.ts';
import { unknownName } from '../../lib/model/nearest.ts';
import type { Problem } from '../../lib/problem.ts';
import { checkText } from '../../lib/prose/check-text.ts';
import type { KnownFigures } from '../../lib/prose/claim.ts';
import type { TextFault } from '../../lib/prose/template.ts';

/** What to do about the mistakes that people make in YAML, by the parser's code. */
const hints: Readonly<Record<string, string>> = {
  BAD_INDENT: 'begin the keys of one map in one column',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that holds ": " in quotes',
  DUPLICATE_KEY: 'remove one of the two',
  MISSING_CHAR: 'close the quotes or brackets that are open',
  MULTILINE_IMPLICIT_KEY: 'write a key as "key: text", with a space behind the colon',
  TAB_AS_INDENT: 'indent with spaces',
  UNEXPECTED_TOKEN: 'put a text that begins with "{", "[" or a quote in quotes',
};

/** What is wrong with YAML that cannot be read, without its place. */
export function malformedYaml({
  code,
  message,
}: Pick<YAMLError, 'code' | 'message'>): Omit<Problem, 'at'> {
  const hint = hints[code];
  return {
    code: 'malformed-yaml',
    found: `${message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')} (${code})`,
    ...(hint === undefined ? {} : { hint }),
  };
}

/**
 * A YAML file whose root is a map. Its methods read values of maps; where a value is missing or wrong they add a problem
 * with its line and column to `problems` and return `null`.
 */
export class YamlFile {
  readonly problems: Problem[] = [];
  /** `null` where the file is malformed or its root is no map; `problems` then says why. */
  readonly root: YAMLMap | null;
  readonly #file: string;
  /** The code of a problem of form. */
  readonly #malformed: string;
  readonly #amounts: KnownFigures;
  readonly #lines = new LineCounter();

  /**
   * @param file the path that problems name
   * @param what the file describes, `chart` for example; codes of problems name it
   * @param keys those that the root may have
   * @param amounts the figures and benchmarks that texts may name
   */
  constructor(
    file: string,
    what: string,
    text: string,
    keys: readonly string[],
    amounts: KnownFigures,
  ) {
    this.#file = file;
    this.#malformed = `malformed-${what}`;
    this.#amounts = amounts;
    this.root = this.#rootOf(parseDocument(text, { lineCounter: this.#lines }), keys);
  }

  #rootOf({ errors, warnings, contents }: Document, keys: readonly string[]): YAMLMap | null {
    // Only the first error: those after it mostly follow from it.
    const [error] = [...errors, ...warnings];
    if (error !== undefined) {
      this.problems.push({ ...malformedYaml(error), at: this.#at(error.pos[0]) });
      return null;
    }
    if (!isMap(contents)) {
      const expected = keys.join(', ');
      this.report(contents, { code: this.#malformed, found: 'no keys', expected });
      return null;
    }
    this.checkKeys(contents, keys);
    return contents;
  }

  #at(offset: number, column = 1): string {
    const { line, col } = this.#lines.linePos(offset);
    return `${this.#file}:${line}:${col + column - 1}`;
  }

  /** Adds a problem of a node; of the whole file where there is none. */
  report(node: Node | null | undefined, problem: Omit<Problem, 'at'>): void {
    this.problems.push({ ...problem, at: this.#at(node?.range?.[0] ?? 0) });
  }

  /** Adds a problem in the text of a node. Its column is wrong where the text is folded or has escapes; its line is not. */
  reportAt(node: Node, { column, ...fault }: TextFault): void {
    const quote = isScalar(node) && /^QUOTE/.test(node.type ?? '') ? 1 : 0;
    this.problems.push({ ...fault, at: this.#at(node.range?.[0] ?? 0, column + quote) });
  }

  /** Reports the keys of a map that are not among `known`. */
  checkKeys(map: YAMLMap, known: readonly string[]): void {
    for (const { key } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (known.includes(name)) continue;
      this.report(key as Node, unknownName('key', name, known));
    }
  }

  /** The node of a key; `undefined` where the map does not have it. */
  child(map: YAMLMap, key: string): Node | undefined {
    return map.get(key, true) as Node | undefined;
  }

  /** A text that must be there. @param path what the problem calls it @param hint what to do without it */
  string(
    map: YAMLMap,
    key: string,
    path = key,
    hint = 'write it',
  ): { value: string; node: Node } | null {
    const node = this.child(map, key);
    if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') {
      return { value: node.value, node };
    }
    this.report(node ?? map, { code: 'missing-text', found: `no text for "${path}"`, hint });
    return null;
  }

  /** A name that must be there, of one of the things that are known. @param what it names */
  known(
    map: YAMLMap,
    key: string,
    what: string,
    names: Iterable<string>,
  ): { value: string; node: Node } | null {
    const found = this.string(map, key);
    if (found === null) return null;
    const known = [...names];
    if (known.includes(found.value)) return found;
    this.report(found.node, unknownName(what, found.value, known));
    return null;
  }

  /** A map that must be there. @param keys those that it may have */
  map(parent: YAMLMap, key: string, keys: readonly string[]): YAMLMap | null {
    const node = this.child(parent, key);
    if (isMap(node)) {
      this.checkKeys(node, keys);
      return node;
    }
    const expected = `the keys ${keys.join(', ')}`;
    this.report(node ?? parent, { code: this.#malformed, found: `no keys in "${key}"`, expected });
    return null;
  }

  /** The maps of a list, which must have one at least. @param keys those that each may have */
  maps(parent: YAMLMap, key: string, keys: readonly string[]): YAMLMap[] {
    const list = this.child(parent, key);
    const expected = `a list of items with the keys ${keys.join(', ')}`;
    if (!isSeq(list) || list.items.length === 0) {
      this.report(list ?? parent, {
        code: this.#malformed,
        found: `no list in "${key}"`,
        expected,
      });
      return [];
    }
    return list.items.flatMap((item) => {
      if (isMap(item)) {
        this.checkKeys(item, keys);
        return [item];
      }
      const found = `an item of "${key}" without keys`;
      this.report(item as Node, { code: this.#malformed, found, expected });
      return [];
    });
  }

  /** A text that must be there and may name figures. @param path what the problem calls it @param hint as of {@link string} */
  text(map: YAMLMap, key: string, path = key, hint?: string): string | null {
    const text = this.string(map, key, path, hint);
    if (text === null) return null;
    for (const fault of checkText(text.value, this.#amounts).faults) {
      this.reportAt(text.node, fault);
    }
    return text.value;
  }

  /** A text in every language, which must be there and may name figures. */
  bilingual(map: YAMLMap, key: string, hint?: string): Bilingual | null {
    const node = this.child(map, key);
    if (!isMap(node)) {
      this.report(node ?? map, {
        code: 'missing-text',
        found: `no "${key}" in two languages`,
        expected: `${key}: { en: …, zh: … }`,
      });
      return null;
    }
    return this.texts(node, key, hint);
  }

  /** The text that a map gives in every language, which may name figures. @param path what problems call it */
  texts(node: YAMLMap, path: string, hint?: string): Bilingual | null {
    this.checkKeys(node, languages);
    const [en, zh] = languages.map((lang) => this.text(node, lang, `${path}.${lang}`, hint));
    return en != null && zh != null ? { en, zh } : null;
  }

  /** A text in every language; `null` without a problem where the map does not have the key. */
  optionalBilingual(map: YAMLMap, key: string): Bilingual | null {
    return map.has(key)
      ? this.bilingual(map, key, `write it, or remove "${key}" in all languages`)
      : null;
  }

  /** A list of texts, each given to `visit`; empty where the map does not have the key. */
  strings(map: YAMLMap, key: string, visit: (value: string, node: Node) => void): string[] {
    if (!map.has(key)) return [];
    const node = this.child(map, key);
    if (!isSeq(node)) {
      this.report(node, { code: this.#malformed, found: `"${key}" is no list` });
      return [];
    }
    return node.items.flatMap((item) => {
      if (isScalar(item) && typeof item.value === 'string') {
        visit(item.value, item);
        return [item.value];
      }
      this.report(item as Node, {
        code: this.#malformed,
        found: `an item of "${key}" is no text`,
      });
      return [];
    });
  }
}
