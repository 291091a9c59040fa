import { about, addressed } from '../publication.ts';
import type { Publication } from '../publication.ts';

/** A BibTeX entry for the dataset. */
export function bibtex({ version, issued, address }: Publication): string {
  const [year] = issued.split('-');
  return `@misc{after_the_hat_${year}, title = {${about.title.en}: ${about.title.zh}}, author = {{${about.creator}}}, year = {${year}}, version = {${version}}, url = {${address}data/}, note = {${about.licence.id}}}`;
}

/** `CITATION.cff`, Citation File Format 1.2.0: https://citation-file-format.github.io/ */
export function citationCff(publication: Publication): string {
  const { version, issued } = publication;
  // A JSON string is a YAML string.
  const text = (value: string) => JSON.stringify(value);
  const lines = (indent: string, properties: { readonly [name: string]: string }) =>
    Object.entries(properties)
      .map(([name, value]) => `${indent}${name}: ${text(value)}\n`)
      .join('');
  return `cff-version: 1.2.0
type: dataset
title: ${text(`${about.title.en} (${about.title.zh})`)}
message: ${text('Cite the dataset and, for a single figure, the article that it was read from.')}
abstract: ${text(about.description.en)}
authors:
  - name: ${text(about.creator)}
${lines('    ', addressed(publication, '', 'website'))}version: ${text(version)}
date-released: ${text(issued)}
license: ${about.licence.id}
license-url: ${text(about.licence.url)}
${lines('', addressed(publication, 'data/', 'url'))}keywords:
${about.keywords.map((keyword) => `  - ${text(keyword)}\n`).join('')}`;
}
