import { about } from '../publication.ts';
import { answers } from './answers.ts';
import type { Publication } from '../publication.ts';
import { rowSchema } from './row.schema.json.ts';

const row = (table: string) => ({ $ref: `#/components/schemas/${table}` });
const json = (schema: object) => ({ content: { 'application/json': { schema } } });

/** The path of the answers of a kind, and how they are asked for. @param properties the tables of an answer's rows */
function answerPath(
  kind: string,
  properties: (typeof answers)[keyof typeof answers],
  tables: Publication['tables'],
): readonly [path: string, item: object] {
  const { title, rows } = tables.find(({ name }) => name === kind)!;
  const [example] = rows as readonly { readonly id: string }[];
  const schema = {
    type: 'object',
    required: Object.keys(properties),
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, table]: [string, string | readonly [string]]) => [
        name,
        typeof table === 'string' ? row(table) : { type: 'array', items: row(table[0]) },
      ]),
    ),
  };
  const id = {
    name: 'id',
    in: 'path',
    required: true,
    description: `An id of ${kind}.json`,
    schema: { type: 'string' },
    ...(example ? { example: example.id } : {}),
  };
  const get = {
    operationId: `get_${kind}`,
    summary: `A row of ${title.en.toLowerCase()} with the rows that it refers to`,
    parameters: [id],
    responses: {
      '200': { description: 'The row', ...json(schema) },
      '404': { description: 'There is no such id' },
    },
  };
  return [`/v1/${kind}/{id}.json`, { get }];
}

/** The path of a whole table. */
const tablePath = ({ name, title, description }: Publication['tables'][number]) => [
  `/${name}.json`,
  {
    get: {
      operationId: `list_${name}`,
      summary: title.en,
      description: description.en,
      responses: {
        '200': { description: 'All rows', ...json({ type: 'array', items: row(name) }) },
      },
    },
  },
];

/** The static API and the JSON tables in OpenAPI 3.1: https://spec.openapis.org/oas/v3.1.0 */
export function openApi({ tables, version, address }: Publication): object {
  const kinds = Object.entries(answers).map(([kind, properties]) =>
    answerPath(kind, properties, tables),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: `${about.title.en}: static API`,
      version,
      description: `${about.description.en} Files on a static host: only GET, no key, no limit of its own. A page on another host can read them where the host sends Access-Control-Allow-Origin: * for /data/.`,
      license: { name: about.licence.title, identifier: about.licence.id },
    },
    servers: [{ url: `${address}data` }],
    security: [],
    paths: Object.fromEntries([...kinds, ...tables.map(tablePath)]),
    components: {
      schemas: Object.fromEntries(
        tables.map((table) => {
          const {
            $schema: _,
            $id: __,
            ...schema
          } = rowSchema(table, '') as {
            readonly [key: string]: unknown;
          };
          return [table.name, schema];
        }),
      ),
    },
  };
}
