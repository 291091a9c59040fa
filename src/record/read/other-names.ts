import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../lib/language.ts';
import { matching, oneOf, verbatim, words } from '../../lib/model/cells.ts';
import { unknownName } from '../../lib/model/nearest.ts';
import { readRows, repeated } from '../../lib/model/table.ts';
import type { Problem } from '../../lib/problem.ts';
import { nameKinds, type NameKind } from '../../lib/search/names.ts';
import { readCsv } from './csv.ts';

/** A name that readers may use, and what it stands for. */
export interface OtherName {
  readonly name: string;
  readonly kind: NameKind;
  /** The id of a place or a term, the path of a page, or a word that ties names together. */
  readonly target: string;
  /** Whether the name is wider or narrower than that, or merely beside it. */
  readonly loose: boolean;
}

/** Ids that names may stand for. */
interface Targets {
  readonly places: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
}

const FILE = 'other-names.csv';

/** Reads `other-names.csv` of the folder `content`, if it is there. */
export function readOtherNames(
  content: string,
  { places, terms }: Targets,
): { names: OtherName[]; problems: Problem[] } {
  const path = join(content, FILE);
  if (!existsSync(path)) return { names: [], problems: [] };
  const { table, problems } = readCsv(`content/${FILE}`, readFileSync(path));
  if (problems.length > 0) return { names: [], problems };
  const read = readRows(table, {
    name: words,
    kind: oneOf('kind-of-name', nameKinds),
    target: words,
    language: oneOf('language', languages),
    loose: matching(/^(?:loose)?$/, 'loose, or nothing'),
    note: verbatim,
  });
  const lost = read.rows.flatMap(({ kind, target, at }): Problem[] => {
    const ids = kind === 'place' ? places : kind === 'term' ? terms : null;
    return ids === null || ids.has(target) ? [] : [{ at, ...unknownName(kind, target, ids) }];
  });
  return {
    names: read.rows.map(({ name, kind, target, loose }) => ({
      name,
      kind,
      target,
      loose: loose === 'loose',
    })),
    problems: [...read.problems, ...lost, ...repeated(table, ['name', 'kind', 'target'])],
  };
}
