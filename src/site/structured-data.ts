import { datasetJsonLd } from './data.ts';

/** JSON-LD for a `<script>`, in which no text can end the element. */
export const scriptJson = (value: object): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c');

/** The dataset for search engines, variables by name alone: the whole of it is `/data/dataset.jsonld`. */
export function datasetForSearch(): object {
  const dataset = datasetJsonLd();
  return {
    ...dataset,
    variableMeasured: dataset.variableMeasured.map(({ '@type': type, name, unitText }) => ({
      '@type': type,
      name,
      unitText,
    })),
  };
}
