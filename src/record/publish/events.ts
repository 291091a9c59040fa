import type { Dataset } from '../../lib/model/dataset.ts';
import type { Event } from '../../lib/model/event.ts';
import type { EventRow } from '../../lib/model/published.ts';
import type { TemplateFiller } from './template-filler.ts';

/** The rows of the table `events`, in the order of their dates; those of one date as typed. */
export function eventRows(dataset: Dataset, filler: TemplateFiller): EventRow[] {
  return dataset.events
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((event) => ({
      id: event.id,
      date: event.date,
      date_end: event.end,
      place: event.place,
      kind: event.kind,
      ...filler.notes('what', event.what),
      short_en: event.short.en,
      short_zh: event.short.zh,
      ...filler.notes('note', event.note),
      ...sourceOf(event, dataset),
    }));
}

type SourceColumns = Pick<
  EventRow,
  | 'article'
  | 'starts'
  | 'benchmark'
  | 'publisher_en'
  | 'publisher_zh'
  | 'title'
  | 'address'
  | 'page_date'
  | 'seen'
  | 'language'
>;

function sourceOf({ source }: Event, { articles, benchmarks, publishers }: Dataset): SourceColumns {
  if (source.kind === 'article') {
    const { id, publisher, title, url, published } = articles.find(
      (each) => each.id === source.article,
    )!;
    return {
      article: id,
      starts: source.starts.map(String),
      benchmark: null,
      publisher_en: publisher.en,
      publisher_zh: publisher.zh,
      title: title.zh,
      address: url,
      page_date: published,
      seen: null,
      language: 'zh',
    };
  }
  const page =
    source.kind === 'page'
      ? source
      : { seen: null, ...benchmarks.find(({ id }) => id === source.benchmark)! };
  const { name } = publishers.find(({ id }) => id === page.publisher)!;
  return {
    article: null,
    starts: [],
    benchmark: source.kind === 'benchmark' ? source.benchmark : null,
    publisher_en: name.en,
    publisher_zh: name.zh,
    title: page.title,
    address: page.address,
    page_date: page.pageDate,
    seen: page.seen,
    language: page.language,
  };
}
