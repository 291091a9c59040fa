import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../../../scripts/steps.ts';
import { answers as answersOfApi } from '../../../../src/record/publish/describe/answers.ts';
import { datasetFaults } from '../../../schema-org.ts';
import { ADDRESS, filesOf, jsonOf, publishedFolder } from '../published.ts';
import type { DataPackage } from '../published.ts';

/** The kinds of answers of the API. */
const kinds = Object.keys(answersOfApi);

interface Node {
  readonly [property: string]: unknown;
}

let folder: string;
let tables: string[];
beforeAll(async () => {
  folder = await publishedFolder();
  tables = jsonOf<DataPackage>(folder, 'datapackage.json').resources.map(({ name }) => name);
});

const filled = (node: Node, properties: string) => {
  for (const property of properties.split(' ')) {
    expect(node[property], property).toBeDefined();
    expect(node[property], property).not.toEqual('');
    expect(node[property], property).not.toEqual([]);
  }
};

const ajv = () => {
  const made = new Ajv2020({ allErrors: true, strict: false });
  formats.default(made);
  return made;
};

test('every row of every JSON table fits its JSON Schema', () => {
  const compiler = ajv();
  for (const name of tables) {
    const validate = compiler.compile(jsonOf<object>(folder, `schemas/${name}.schema.json`));
    for (const row of jsonOf<object[]>(folder, `${name}.json`)) {
      validate(row);
      expect(validate.errors ?? [], JSON.stringify(row)).toEqual([]);
    }
  }
});

test('a row with a wrong word, a float or a column too many does not', () => {
  const validate = ajv().compile(jsonOf<object>(folder, 'schemas/figures.schema.json'));
  const [row] = jsonOf<Node[]>(folder, 'figures.json');
  expect(validate(row)).toBe(true);
  for (const wrong of [{ status: 'hoped' }, { value: 44300 }, { value: '4.43e4' }, { more: 1 }]) {
    expect(validate({ ...row, ...wrong }), JSON.stringify(wrong)).toBe(false);
  }
});

test('the API is described in valid OpenAPI 3.1, and each answer fits its description', async () => {
  const document = jsonOf<{
    openapi: string;
    paths: {
      [path: string]: {
        get: { responses: { '200': { content: { 'application/json': { schema: object } } } } };
      };
    };
    components: object;
  }>(folder, 'v1/openapi.json');
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document))).toMatchObject({ valid: true });
  expect(validator.version).toBe('3.1');

  const compiler = ajv();
  for (const kind of kinds) {
    const { schema } =
      document.paths[`/v1/${kind}/{id}.json`]!.get.responses['200'].content['application/json'];
    const validate = compiler.compile({ ...schema, components: document.components });
    const files = filesOf(join(folder, 'v1', kind));
    expect(files).toEqual(
      jsonOf<{ id: string }[]>(folder, `${kind}.json`)
        .map(({ id }) => `${id}.json`)
        .toSorted(),
    );
    for (const file of files) {
      validate(jsonOf(folder, `v1/${kind}/${file}`));
      expect(validate.errors ?? [], file).toEqual([]);
    }
  }
});

test('the published types accept the published rows, and nothing else', () => {
  const path = join(folder, 'check.ts');
  const typed = tables.map((name) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Row`;
    const rows = jsonOf<object[]>(folder, `${name}.json`).slice(0, 30);
    return `export const ${name}: types.${type}[] = ${JSON.stringify(rows)};\n`;
  });
  const answers = kinds.map((kind) => {
    const [row] = jsonOf<{ id: string }[]>(folder, `${kind}.json`);
    const answer = JSON.stringify(jsonOf<object>(folder, `v1/${kind}/${row!.id}.json`));
    const type = `${kind[0]!.toUpperCase()}${kind.slice(1)}Answer`;
    return `export const ${kind}Answer: types.${type} = ${answer};\n`;
  });
  const wrong = "export const wrong: types.FiguresRow['status'] = 'hoped';\n";
  writeFileSync(
    path,
    `import type * as types from './after-the-hat.js';\n${typed.join('')}${answers.join('')}${wrong}`,
  );
  const program = ts.createProgram([path], { strict: true, noEmit: true, types: [] });
  const messages = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  rmSync(path);
  expect(messages).toEqual([expect.stringContaining('"hoped"')]);
});

test('datapackage.json says all that version 2 of the standard asks for or recommends', () => {
  const { resources, ...dataPackage } = jsonOf<DataPackage>(folder, 'datapackage.json');
  filled(
    dataPackage,
    '$schema name id title description version created homepage keywords contributors licenses sources',
  );
  expect(dataPackage.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
  expect(dataPackage.name).toMatch(/^[a-z0-9._-]+$/);
  expect(dataPackage.created).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
  const types = 'string number integer boolean date list array'.split(' ');
  for (const resource of resources) {
    filled(
      resource as unknown as Node,
      'name type path title title_zh description description_zh format mediatype encoding bytes hash schema',
    );
    expect(resource.name).toMatch(/^[a-z0-9._-]+$/);
    expect(resource.path).not.toMatch(/^\/|\.\./);
    for (const field of resource.schema.fields) {
      filled(field as unknown as Node, 'name type title title_zh description description_zh');
      expect(types).toContain(field.type);
    }
    const names = resource.schema.fields.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...resource.schema.primaryKey!]));
    for (const { reference } of resource.schema.foreignKeys ?? []) {
      expect([...tables, '']).toContain(reference.resource);
    }
  }
});

test('CSVW describes each file by itself and all as a group', () => {
  const group = jsonOf<{ '@context': unknown; tables: Node[] }>(folder, 'csv-metadata.json');
  expect(group.tables).toHaveLength(tables.length);
  for (const name of tables) {
    const metadata = jsonOf<Node>(folder, `${name}.csv-metadata.json`);
    filled(metadata, '@context url dc:title dc:description dc:license tableSchema dialect');
    expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'en' }]);
    expect(metadata.url).toBe(`${name}.csv`);
    const { columns } = metadata.tableSchema as {
      columns: { name: string; titles: { en: string[]; 'zh-Hans': string[] }; datatype: unknown }[];
    };
    for (const { name: column, titles } of columns) {
      expect(titles.en[0]).toBe(column);
      expect(titles['zh-Hans'].join('')).not.toBe('');
    }
  }
});

test('CSVW has no property that the vocabulary does not have where it stands', () => {
  const allowed = {
    group: '@context @type tables dialect tableSchema url',
    table: '@context url tableSchema dialect',
    schema: 'columns primaryKey foreignKeys rowTitles',
    column: 'name titles datatype required separator',
    datatype: 'base format minimum maximum',
    dialect: 'encoding delimiter header lineTerminators',
  };
  const fits = (node: object, kind: keyof typeof allowed) => {
    const own = Object.keys(node).filter((property) => !property.includes(':'));
    expect(allowed[kind].split(' ')).toEqual(expect.arrayContaining(own));
  };
  const bases = 'string integer decimal boolean date json'.split(' ');
  const group = jsonOf<{ tables: Node[]; dialect: object }>(folder, 'csv-metadata.json');
  fits(group, 'group');
  fits(group.dialect, 'dialect');
  for (const table of group.tables) {
    fits(table, 'table');
    const schema = table.tableSchema as {
      columns: { name: string; datatype: string | { base: string } }[];
      rowTitles: string[];
    };
    fits(schema, 'schema');
    const names = schema.columns.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(schema.rowTitles));
    for (const column of schema.columns) {
      fits(column, 'column');
      const { datatype } = column;
      if (typeof datatype !== 'string') fits(datatype, 'datatype');
      expect(bases).toContain(typeof datatype === 'string' ? datatype : datatype.base);
    }
  }
});

test('croissant.json says all that Croissant 1.1 asks for or recommends', () => {
  const croissant = jsonOf<Node>(folder, 'croissant.json');
  filled(
    croissant,
    '@context @type conformsTo description license name url creator datePublished keywords publisher version dateModified sdLicense inLanguage distribution recordSet citeAs',
  );
  expect(croissant.conformsTo).toBe('http://mlcommons.org/croissant/1.1');
  expect(croissant['@type']).toBe('sc:Dataset');
  const ids: string[] = [];
  for (const file of croissant.distribution as Node[]) {
    filled(file, '@type @id name contentUrl contentSize encodingFormat sha256');
    ids.push(file['@id'] as string);
  }
  const sets = croissant.recordSet as (Node & { field: Node[] })[];
  for (const set of sets) {
    filled(set, '@type @id name description key field');
    for (const field of set.field) {
      filled(field, '@type @id name description dataType source');
      const { fileObject } = field.source as { fileObject: { '@id': string } };
      expect(ids).toContain(fileObject['@id']);
    }
  }
  const fields = sets.flatMap(({ field }) => field);
  const all = [...ids, ...sets.map((set) => set['@id']), ...fields.map((field) => field['@id'])];
  expect(new Set(all).size).toBe(all.length);
  for (const { references } of fields) {
    if (references) expect(all).toContain((references as Node)['@id']);
  }
  const value = fields.find((field) => field['@id'] === 'figures/value')!.annotation as Node;
  expect(value.equivalentProperty).toBe('prov:wasDerivedFrom');
});

test('dataset.jsonld says all that search engines for data ask for', () => {
  const dataset = jsonOf<Node & { description: string }>(folder, 'dataset.jsonld');
  filled(
    dataset,
    '@context @type name description url identifier license creator keywords version distribution temporalCoverage spatialCoverage variableMeasured isAccessibleForFree measurementTechnique alternateName isBasedOn',
  );
  expect(dataset.description.length).toBeGreaterThanOrEqual(50);
  expect(dataset.description.length).toBeLessThanOrEqual(5000);
  expect(dataset.temporalCoverage).toMatch(/^\d{4}\/\d{4}$/);
});

test('dataset.jsonld is a Dataset by the types of schema.org, which refuse what is none', () => {
  const faults = datasetFaults([
    jsonOf(folder, 'dataset.jsonld'),
    { '@type': 'Dataset', name: 'x', licence: 'y' },
    { '@type': 'Dataset', distribution: { '@type': 'Person' } },
  ]);
  expect(faults).toEqual([
    expect.stringContaining('"licence"'),
    expect.stringContaining('"Person"'),
  ]);
});

test('dcat.jsonld says all that DCAT-AP makes mandatory or recommends', () => {
  const dcat = jsonOf<Node>(folder, 'dcat.jsonld');
  filled(
    dcat,
    '@id @type dct:title dct:description dcat:contactPoint dcat:distribution dcat:keyword dct:publisher dct:spatial dct:temporal dct:license dct:issued dct:language',
  );
  for (const file of dcat['dcat:distribution'] as Node[]) {
    filled(file, '@id @type dcat:accessURL dcat:downloadURL dcat:mediaType dct:license dct:title');
  }
});

test('every term of DCAT that is used is one, and every prefix is declared', () => {
  const quads = readFileSync(join(root, 'node_modules', '@vocabulary', 'dcat', 'dcat.nq'), 'utf8');
  const terms = new Set(quads.match(/(?<=^<http:\/\/www\.w3\.org\/ns\/dcat#)\w+(?=>)/gm));
  const { '@context': context, ...dcat } = jsonOf<{ '@context': Node } & Node>(
    folder,
    'dcat.jsonld',
  );
  const used = [...JSON.stringify(dcat).matchAll(/"(@type":")?([a-z]+):(\w+)"/g)];
  expect(used.length).toBeGreaterThan(100);
  for (const [, , prefix, term] of used) {
    expect(Object.keys(context)).toContain(prefix);
    // `version` came with DCAT 3, which the package does not have yet.
    if (prefix === 'dcat' && term !== 'version') expect(terms).toContain(term);
  }
});

test('CITATION.cff is YAML with the keys of version 1.2.0', () => {
  const citation = parse(readFileSync(join(folder, 'CITATION.cff'), 'utf8')) as Node;
  filled(
    citation,
    'cff-version type title message abstract authors version date-released license url keywords',
  );
  expect(citation['cff-version']).toBe('1.2.0');
  expect(citation.type).toBe('dataset');
  expect(citation.url).toBe(`${ADDRESS}data/`);
});
