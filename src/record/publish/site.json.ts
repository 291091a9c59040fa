import { rules } from '../../lib/checks/rules.ts';
import type { AssessedCheck } from '../../lib/checks/assess.ts';
import type { Check } from '../../lib/checks/check.ts';
import type { ResolvedChart } from '../../lib/model/chart.ts';
import type { Dataset } from '../../lib/model/dataset.ts';
import type { Front } from '../../lib/model/front.ts';
import type { Pledge } from '../../lib/model/pledge.ts';
import type {
  Clash,
  SiteCheck,
  SiteData,
  SiteFigure,
  SitePledge,
  TextPart,
} from '../../lib/model/site.ts';
import type {
  ArticleRow,
  BenchmarkRow,
  FigureRow,
  IndicatorRow,
  PlaceRow,
} from '../../lib/model/published.ts';
import { punctuation, type Lang } from '../../lib/language.ts';
import { itemsByKey } from '../../lib/items-by-key.ts';
import { parseTemplate } from '../../lib/prose/template.ts';
import { worked } from '../../lib/prose/worked.ts';
import type { Quantity } from '../../lib/quantity/quantity.ts';
import { decimalInWords } from '../../lib/quantity/decimal-in-words.ts';
import { rowsOf } from './publication.ts';
import { templateFiller, textOf } from './template-filler.ts';
import type { CheckedRecord } from '../checked-record.ts';
import type { TemplateFiller } from './template-filler.ts';
import { chartFigures, resolvedChart } from './resolved-chart.ts';
import type { PublishedTable } from './table.ts';

/** The data that pages need beside the published tables; charts in the order of their slugs. */
export interface SiteContent extends SiteData {
  readonly charts: readonly ResolvedChart[];
}

/** Fills in the texts of a sound record and computes what its charts draw. */
export function siteData(record: CheckedRecord, tables: readonly PublishedTable[]): SiteContent {
  const { dataset, checks, charts, portraits, explainers, stories } = record;
  const filler = templateFiller(dataset.figures);
  const byId = <Row extends { readonly id: string }>(name: string) =>
    new Map(rowsOf<Row>(tables, name).map((row) => [row.id, row]));
  const rows = {
    articles: byId<ArticleRow>('articles'),
    figures: byId<FigureRow>('figures'),
    indicators: byId<IndicatorRow>('indicators'),
    places: byId<PlaceRow>('places'),
    benchmarks: byId<BenchmarkRow>('benchmarks'),
  };
  const checksOf = itemsByKey(checks, ({ figures }) => figures.map(({ id }) => id));
  const kept = charts.filter(({ dropped }) => dropped === null);
  const chartsOf = itemsByKey(kept, chartFigures);
  const explainersOf = itemsByKey(explainers, ({ figures }) => figures);
  const figures = Object.fromEntries(
    dataset.figures.map((figure): [string, SiteFigure] => {
      const { id } = figure;
      const own = checksOf.get(id) ?? [];
      return [
        id,
        {
          id,
          printed: figure.printed,
          text: textOf(figure),
          note: filler.both(figure.note),
          doubted: figure.doubts.map(filler.both),
          checks: own.map(({ identity }) => identity.id),
          clash: clashOf(id, own),
          confirmed: own.some(isConfirmation),
          charts: (chartsOf.get(id) ?? []).map(({ slug }) => slug),
          explainers: [...new Set((explainersOf.get(id) ?? []).map(({ slug }) => slug))],
        },
      ];
    }),
  );
  const quantities = new Map(
    dataset.figures.map(({ id, article, quantity }) => [id, { ...quantity, article }]),
  );
  const amounts = new Map<string, Quantity>([
    ...quantities,
    ...dataset.benchmarks.map(({ id, quantity }) => [id, quantity] as const),
  ]);
  const sources = {
    rows,
    quantities,
    figures,
    checks: new Map(checks.map((check) => [check.identity.id, check])),
    filler,
    address: record.address,
  };
  return {
    figures,
    checks: Object.fromEntries(
      checks.map((check) => [check.identity.id, siteCheck(check, filler)]),
    ),
    charts: charts.map((chart) => resolvedChart(chart, sources)),
    explainers: explainers
      .toSorted((a, b) => stories.order.indexOf(a.slug) - stories.order.indexOf(b.slug))
      .map(({ title, description, sums, ...explainer }) => ({
        ...explainer,
        sums: sums.map((sum) => worked(sum, amounts)),
        title: filler.parts(title, explainer.lang),
        description: filler.parts(description, explainer.lang),
      })),
    formerStories: stories.former,
    front: { en: frontIn(record, 'en', filler), zh: frontIn(record, 'zh', filler) },
    portraits: portraits.map(({ cannotTell, ...portrait }) => ({
      ...portrait,
      cannotTell: cannotTell.map(filler.both),
    })),
    questions: dataset.questions.map(({ id, question }) => ({ id, question })),
    pledges: dataset.pledges.map((pledge) => sitePledge(pledge, dataset, filler)),
    glossary: dataset.glossary.map(({ id, term, pinyin, definition, see, topic }) => ({
      id,
      term,
      pinyin,
      definition: filler.both(definition),
      see,
      topic,
    })),
  };
}

/** A promise with its texts filled in, and the pages of its benchmarks beside its own. */
function sitePledge(
  { at: _, benchmarks: ids, page, what, says, ...pledge }: Pledge,
  { benchmarks, publishers }: Dataset,
  filler: TemplateFiller,
): SitePledge {
  const pages = [
    ...benchmarks.filter(({ id }) => ids.includes(id)),
    ...(page ? [{ ...page, language: 'zh' as const }] : []),
  ];
  const byAddress = new Map(pages.map((each) => [each.address, each]));
  return {
    ...pledge,
    what: filler.both(what),
    says: filler.both(says),
    sources: [...byAddress.values()].map(({ publisher, title, language, address, pageDate }) => ({
      publisher: publishers.find(({ id }) => id === publisher)!.name,
      title,
      language,
      address,
      pageDate,
    })),
  };
}

/** The front page with its texts filled in. */
function frontIn(
  { front }: CheckedRecord,
  lang: Lang,
  filler: TemplateFiller,
): Front<readonly TextPart[]> {
  const filled = (text: string) => filler.parts(parseTemplate(text).parts, lang);
  const { lede, strip, cut, asked, questions, places, ...more } = front[lang];
  return {
    ...more,
    lede: filled(lede),
    strip: strip.map((item) => ({ ...item, when: filled(item.when), says: filled(item.says) })),
    cut: cut && { ...cut, title: filled(cut.title), text: filled(cut.text), go: filled(cut.go) },
    asked: filled(asked),
    questions: questions.map((item) => ({
      ...item,
      question: filled(item.question),
      answer: filled(item.answer),
    })),
    places: { ...places, title: filled(places.title), text: filled(places.text) },
  };
}

/** Whether a check confirms its figures: it counts, and it holds. */
const isConfirmation = ({ counts, verdict }: AssessedCheck): boolean =>
  counts && verdict !== 'contradicts';

/** What contradictions do to a figure: the gravest of them that makes it doubtful. */
function clashOf(figure: string, checks: readonly Check[]): Clash | null {
  const grades = checks
    .filter(({ identity }) => identity.inDoubt.includes(figure))
    .map(({ identity }) => identity.grade);
  if (grades.length === 0) return null;
  return grades.includes('impossible') ? 'impossible' : 'reading';
}

/** A term in words, with the brackets of the language. (Sums are written with ASCII brackets in every language.) */
const bracketed = (term: string, lang: Lang) =>
  term
    .replace(punctuation.en.open, punctuation[lang].open)
    .replace(punctuation.en.close, punctuation[lang].close);

function siteCheck({ identity, whole, parts }: Check, filler: TemplateFiller): SiteCheck {
  const written = (lang: Lang): TextPart[] => {
    const [low, high] = [identity.low, identity.high].map(
      (bound) => bound && decimalInWords(bound, lang),
    ) as [string | null, string | null];
    const terms = rules[identity.kind].write(whole, parts, { ...identity, low, high });
    return terms.map((term): TextPart => {
      if (typeof term === 'string') {
        const inWords = /^(?:count|attainable)$/.test(identity.kind);
        return { kind: 'text', text: inWords ? bracketed(term, lang) : term };
      }
      return { kind: 'figure', id: term.id, show: 'full', text: textOf(term)[lang].full };
    });
  };
  return {
    id: identity.id,
    written: { en: written('en'), zh: written('zh') },
    note: filler.both(identity.note),
    readings: identity.readings && {
      clash: filler.both(identity.readings.clash),
      fits: filler.both(identity.readings.fits),
    },
  };
}
