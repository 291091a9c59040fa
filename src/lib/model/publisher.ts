import type { Problem } from '../problem.ts';
import type { Bilingual } from '../language.ts';
import { id, matching, oneOf, words } from './cells.ts';
import { readRows, repeated } from './table.ts';
import type { Fault, Table } from './table.ts';

/** Every kind of publisher from which a benchmark may be taken. */
export const publisherKinds = ['office', 'agency', 'newspaper', 'broadcaster', 'bank'] as const;

/** What a publisher is: a government or statistics office, a news agency, a newspaper, a broadcaster, a bank. */
export type PublisherKind = (typeof publisherKinds)[number];

/** Who published a page outside of the articles: a row of `data/publishers.csv`. */
export interface Publisher {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: PublisherKind;
  /** The host of its own pages; hosts below it are its own, too: `gov.cn` has `www.gov.cn`. */
  readonly host: string;
  readonly at: string;
}

/** Reads `data/publishers.csv`. */
export function readPublishers(table: Table): { publishers: Publisher[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    id,
    name_en: words,
    name_zh: words,
    kind: oneOf('publisher-kind', publisherKinds),
    host: matching(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'a host, as stats.gov.cn'),
  });
  return {
    publishers: rows.map(({ name_en, name_zh, ...row }) => ({
      ...row,
      name: { en: name_en, zh: name_zh },
    })),
    problems: [...problems, ...repeated(table, ['id'])],
  };
}

/**
 * Whether an address is one of the publisher’s own, and not that of a copy elsewhere.
 *
 * @example isAt('https://www.stats.gov.cn/x.html', 'stats.gov.cn') // true
 * @example isAt('https://stats.gov.cn.example.com/x.html', 'stats.gov.cn') // false
 */
export function isAt(address: string, host: string): boolean {
  const own = new URL(address).hostname;
  return own === host || own.endsWith(`.${host}`);
}

/** What is wrong with an address that is not at its publisher’s own host; nothing where it is, or the publisher is unknown. */
export const elsewhere = (address: string, publisher: Publisher | undefined): Fault[] =>
  publisher === undefined || isAt(address, publisher.host)
    ? []
    : [
        {
          code: 'address-elsewhere',
          found: `address "${address}"`,
          expected: `a page of ${publisher.name.en}, at ${publisher.host}`,
          hint: 'a copy elsewhere is no source: find the publisher’s page, or leave it out',
        },
      ];
