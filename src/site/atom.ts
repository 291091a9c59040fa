/** An entry of a feed. */
export interface FeedEntry {
  /** Unchanging, an address. */
  readonly id: string;
  readonly title: string;
  /** Address. */
  readonly link: string;
  /** ISO date. */
  readonly updated: string;
  /** Plain text. */
  readonly summary: string;
}

/** A feed; addresses are whole. */
export interface Feed {
  readonly title: string;
  /** The feed's own address. */
  readonly self: string;
  /** The page that it follows. */
  readonly page: string;
  readonly lang: string;
  readonly author: string;
  /** ISO date, for a feed without entries. */
  readonly since: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** A feed as Atom (RFC 4287); its date is that of its newest entry. */
export function atom({ title, self, page, lang, author, since, entries }: Feed): string {
  const latest = entries.map(({ updated }) => updated).toSorted();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(lang)}">`,
    `  <id>${escaped(self)}</id>`,
    `  <title>${escaped(title)}</title>`,
    `  <updated>${moment(latest.at(-1) ?? since)}</updated>`,
    `  <author><name>${escaped(author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...entries.flatMap((entry) => [
      '  <entry>',
      `    <id>${escaped(entry.id)}</id>`,
      `    <title>${escaped(entry.title)}</title>`,
      `    <updated>${moment(entry.updated)}</updated>`,
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

/** Dates are known to the day; the feed's format wants a time. */
function moment(date: string): string {
  return `${date}T00:00:00Z`;
}
