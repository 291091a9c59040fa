import { about } from '../publication.ts';
import { answers } from './answers.ts';
import type { Publication } from '../publication.ts';
import { rowSchema } from './row.schema.json.ts';

/** The static API and the JSON tables in OpenAPI 3.1: https://spec.openapis.org/oas/v3.1.0 */
export function openApi(publication: Publication): object {
  const { tables, version, address } = publication;
  const row = (table: string) => ({ $ref: `#/components/schemas/${table}` });
  const json = (schema: object) => ({ content: { 'application/json': { schema } } });
  const kinds = Object.entries(answers).map(([kind, properties]) => {
    const { title, rows } = tables.find(({ name }) => name === kind)!;
    const [example] = rows as readonly { readonly id: string }[];
    const schema = {
      type: 'object',
      required: Object.keys(properties),
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, table]) => [
          name,
          typeof table === 'string' ? row(table) : { type: 'array', items: row(table[0]) },
        ]),
      ),
    };
    return [
      `/v1/${kind}/{id}.json`,
      {
        get: {
          operationId: `get_${kind}`,
          summary: `A row of ${title.en.toLowerCase()} with the rows that it refers to`,
          parameters: [
            {
              name: 'id',
              in: 'path',
              required: true,
              description: `An id of ${kind}.json`,
              schema: { type: 'string' },
              ...(example ? { example: example.id } : {}),
            },
          ],
          responses: {
            '200': { description: 'The row', ...json(schema) },
            '404': { description: 'There is no such id' },
          },
        },
      },
    ] as const;
  });
  const whole = tables.map(({ name, title, description }) => [
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
  ]);
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
    paths: Object.fromEntries([...kinds, ...whole]),
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
