import { answers } from './answers.ts';
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

/** TypeScript declarations of the rows of every JSON table and of the answers of the API. */
export function typeDeclarations({ tables, version }: Publication): string {
  return `// Types of the JSON tables of After the Hat, data version ${version}.

/** A decimal number as text, exact: "44300", "98.47". */
export type DecimalString = string;
/** A day: "2023-12-15". */
export type IsoDate = string;
${tables.map(declaration).join('')}${Object.entries(answers).map(answer).join('')}`;
}

const typeName = (table: string, suffix: 'Row' | 'Answer') =>
  `${table[0]!.toUpperCase()}${table.slice(1)}${suffix}`;

function answer([kind, properties]: readonly [string, (typeof answers)[string]]): string {
  const members = Object.entries(properties).map(([property, table]) => {
    const type =
      typeof table === 'string'
        ? typeName(table, 'Row')
        : `readonly ${typeName(table[0], 'Row')}[]`;
    return `  readonly ${property}: ${type};\n`;
  });
  return `
/** What v1/${kind}/<id>.json holds. */
export interface ${typeName(kind, 'Answer')} {
${members.join('')}}
`;
}

function declaration({ name, description, columns }: PublishedTable): string {
  return `
/** ${comment(description.en)} A row of ${name}.json. */
export interface ${typeName(name, 'Row')} {
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
