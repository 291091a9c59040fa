import type { Column, PublishedTable } from '../table.ts';

/** The digits of a decimal string. */
const DECIMAL = '^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$';

/** The JSON Schema, draft 2020-12, of a row of `<table>.json`. */
export function rowSchema(
  { name, title, description, columns }: PublishedTable,
  id: string,
): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: title.en,
    description: `A row of ${name}.json. ${description.en}`,
    type: 'object',
    required: columns.map((column) => column.name),
    additionalProperties: false,
    properties: Object.fromEntries(columns.map((column) => [column.name, property(column)])),
  };
}

function property(column: Column): object {
  const { type, title, description, required, codes, pattern, minimum, maximum } = column;
  const nullable = (name: string) => (required ? name : [name, 'null']);
  const bounds = {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  const texts = { title: title.en, description: description.en };
  switch (type) {
    case 'text': {
      const words = codes && [...Object.keys(codes), ...(required ? [] : [null])];
      return {
        ...texts,
        type: nullable('string'),
        ...(words ? { enum: words } : {}),
        ...(pattern ? { pattern: `^(${pattern})$` } : {}),
        ...(required ? { minLength: 1 } : {}),
      };
    }
    case 'integer':
    case 'number':
      return { ...texts, type: nullable(type), ...bounds };
    case 'decimal':
      return { ...texts, type: nullable('string'), pattern: DECIMAL };
    case 'boolean':
      return { ...texts, type: nullable('boolean') };
    case 'date':
      return { ...texts, type: nullable('string'), format: 'date' };
    case 'list':
      return { ...texts, type: 'array', items: { type: 'string' } };
    case 'json':
      return {
        ...texts,
        type: 'array',
        items: {
          type: 'object',
          required: ['en', 'zh'],
          properties: { en: { type: 'string' }, zh: { type: 'string' } },
        },
      };
  }
}
