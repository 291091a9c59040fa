import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { nameKinds, type NameKind } from '../../lib/search/names.ts';

/** A name that readers may use, and what it stands for. */
export interface OtherName {
  readonly name: string;
  readonly kind: NameKind;
  readonly id: string;
  /** Whether the name is wider or narrower than that, or merely beside it. */
  readonly loose: boolean;
}

const isKind = (text: string | undefined): text is NameKind =>
  nameKinds.some((kind) => kind === text);

/** Reads `other-names.csv` of the folder `content`. */
export function readOtherNames(content: string): OtherName[] {
  const text = readFileSync(join(content, 'other-names.csv'), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map(({ name = '', kind, target = '', loose }, at) => {
    if (!isKind(kind)) throw new Error(`content/other-names.csv:${at + 2}: unknown kind: ${kind}`);
    return { name, kind, id: target, loose: loose === 'loose' };
  });
}
