import type { Publication } from '../publication.ts';
import type { Column, ColumnType, PublishedTable } from '../table.ts';

const types: { readonly [type in Exclude<ColumnType, 'json'>]: string } = {
  text: 'string',
  integer: 'number',
  number: 'number',
  decimal: 'DecimalString',
  boolean: 'boolean',
  date: 'IsoDate',
  list: 'readonly string[]',
};

/** TypeScript types of the rows of every JSON table. */
export function typeDeclarations({ tables, version }: Publication): string {
  return `// Types of the JSON tables of After the Hat, data version ${version}.

/** A decimal number as text, exact: "44300", "98.47". */
export type DecimalString = string;
/** A day: "2023-12-15". */
export type IsoDate = string;
${tables.map(declaration).join('')}`;
}

function declaration({ name, description, columns }: PublishedTable): string {
  const row = `${name[0]!.toUpperCase()}${name.slice(1)}Row`;
  return `
/** ${comment(description.en)} A row of ${name}.json. */
export interface ${row} {
${columns.map((column) => `  /** ${comment(column.description.en)} */\n  readonly ${column.name}: ${typeOf(column)};\n`).join('')}}
`;
}

function typeOf({ type, codes, required }: Column): string {
  if (type === 'json') return 'readonly { readonly en: string; readonly zh: string }[]';
  const words = codes && Object.keys(codes).map((code) => `'${code}'`);
  const own = words ? words.join(' | ') : types[type];
  return required || type === 'list' ? own : `${own} | null`;
}

const comment = (text: string) => text.replaceAll('*/', '* /');
