import { timestamp } from './timestamp.ts';

/** One entry of a feed. */
export interface FeedEntry {
  /** An address that never changes. */
  readonly id: string;
  readonly title: string;
  /** The address of the page that the entry is about. */
  readonly link: string;
  /** ISO date, where it is known. */
  readonly published?: string;
  /** ISO date. */
  readonly updated: string;
  /** Plain text. */
  readonly summary: string;
}

/** A feed. All addresses are absolute. */
export interface Feed {
  readonly title: string;
  /** The feed's own address. */
  readonly self: string;
  /** The page whose changes it lists. */
  readonly page: string;
  readonly lang: string;
  readonly author: string;
  /** ISO date: the date of a feed that has no entries yet. */
  readonly since: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** Writes a feed as Atom (RFC 4287). The feed is dated like its newest entry. */
export function atom({ title, self, page, lang, author, since, entries }: Feed): string {
  const latest = entries.map(({ updated }) => updated).toSorted();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(lang)}">`,
    `  <id>${escaped(self)}</id>`,
    `  <title>${escaped(title)}</title>`,
    `  <updated>${timestamp(latest.at(-1) ?? since)}</updated>`,
    `  <author><name>${escaped(author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...entries.flatMap((entry) => [
      '  <entry>',
      `    <id>${escaped(entry.id)}</id>`,
      `    <title>${escaped(entry.title)}</title>`,
      ...(entry.published === undefined
        ? []
        : [`    <published>${timestamp(entry.published)}</published>`]),
      `    <updated>${timestamp(entry.updated)}</updated>`,
      `    <link rel="alternate" type="text/html" href="${escaped(entry.link)}"/>`,
      `    <summary>${escaped(entry.summary)}</summary>`,
      '  </entry>',
    ]),
    '</feed>',
    '',
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (unit) => entities[unit]!);
}
