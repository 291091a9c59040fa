import type { BenchmarkBasis } from './benchmark.ts';
import type { PublisherKind } from './publisher.ts';
import type { Approximator, Rate } from '../quantity/quantity.ts';
import type { Basis, Fit, Grade, Verdict } from './verdict.ts';
import type { Bilingual, Lang } from '../language.ts';
import type { Coverage, FigureStatus, Reading } from './figure.ts';
import type { Question } from './judgement.ts';
import type { EventKind } from './event.ts';
import type { BoundRole, BoundsBasis, MeasureKind, Relation } from './measure.ts';
import type { CaredField, Comparable } from './comparability.ts';
import type { IdentityKind } from './identity.ts';
import type { FigureClass } from './indicator.ts';
import type { NumeralKind } from './numeral.ts';
import type { PeriodBasis, PeriodKind, TimeKind } from './period.ts';
import type { PlaceLevel } from './place.ts';
import type { RepairVerdict } from './repair.ts';
import type { Topic } from './glossary.ts';
import type { Study } from './study.ts';

/**
 * A row of `figures.json` and `figures.csv`, columns in this order.
 *
 * Quantities are decimal strings and never JSON numbers; `null` (an empty cell in
 * CSV) means open, unknown or none. Offsets and counts are JSON numbers.
 */
export interface FigureRow {
  readonly id: string;
  readonly article: string;
  readonly indicator: string;
  readonly place: string;
  readonly group: string;
  /** Decimal string in `unit`; `null` for a range, and for a token whose repair is ambiguous. */
  readonly value: string | null;
  readonly unit: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly low_open: boolean;
  readonly high_open: boolean;
  readonly approx: Approximator | null;
  readonly per: Rate | null;
  /** ISO date, year-month or year, inclusive; `null` where unknown. */
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly period_kind: PeriodKind;
  readonly status: FigureStatus;
  readonly reading: Reading;
  /** In CSV: this array as a JSON string, empty where there is none. */
  readonly doubts: readonly Bilingual[];
  /** As printed, damage included. */
  readonly token: string;
  /** UTF-16 code units from the start of the article. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** From 0: which quantity of a compound token. */
  readonly part: number;
  /** From 1, counting lines that are not blank. */
  readonly paragraph: number;
  /** From 1, of this token in its paragraph. */
  readonly occurrence: number;
  readonly prefix: string;
  readonly suffix: string;
  readonly sentence_sha256: string;
  readonly label_en: string;
  readonly label_zh: string;
  /** Placeholders are filled in: plain text, empty where there is none. */
  readonly note_en: string;
  readonly note_zh: string;
  readonly url: string;
  readonly class: FigureClass;
  readonly measure_kind: MeasureKind;
  /** The place value of the last printed digit, in the unit; `null` without a single value. */
  readonly step: string | null;
  /** What the printed digits alone allow; all three `null` where a word bounds the number. */
  readonly print_low: string | null;
  readonly print_high: string | null;
  readonly print_high_open: boolean | null;
  readonly relation: Relation;
  readonly relation_word: string | null;
  readonly bound_role: BoundRole | null;
  readonly bounds_by: BoundsBasis;
  readonly coverage: Coverage | null;
  readonly time_kind: TimeKind;
  readonly period_start_basis: PeriodBasis;
  readonly period_end_basis: PeriodBasis;
  readonly concept: string;
  readonly dimensions: readonly string[];
  readonly item: string | null;
  readonly counted: string;
  readonly population: string | null;
  readonly served: string | null;
  readonly actor: string | null;
  readonly part_of: string | null;
  readonly partition: string | null;
  readonly restates: string | null;
  readonly ratio_of: string | null;
}

/** The columns of {@link FigureRow} that name where a figure stands: no two figures agree in all of them. */
export type SemanticKey = Pick<
  FigureRow,
  | 'article'
  | 'place'
  | 'concept'
  | 'dimensions'
  | 'item'
  | 'counted'
  | 'measure_kind'
  | 'unit'
  | 'per'
  | 'population'
  | 'served'
  | 'actor'
  | 'status'
  | 'time_kind'
  | 'period_start'
  | 'period_end'
>;

/** A row of `benchmarks`: a number from outside of the articles. */
export interface BenchmarkRow extends Pick<
  FigureRow,
  | 'population'
  | 'place'
  | 'relation'
  | 'relation_word'
  | 'unit'
  | 'per'
  | 'value'
  | 'low'
  | 'high'
  | 'low_open'
  | 'high_open'
  | 'measure_kind'
  | 'dimensions'
  | 'time_kind'
  | 'period_start'
> {
  readonly id: string;
  readonly what_en: string;
  readonly what_zh: string;
  /** `null` where it is only a base, as a population. */
  readonly concept: string | null;
  readonly period_end: string;
  readonly period_basis: BenchmarkBasis;
  readonly token: string;
  readonly before: string;
  readonly after: string;
  readonly publisher_en: string;
  readonly publisher_zh: string;
  readonly publisher_kind: PublisherKind;
  readonly title: string;
  readonly address: string;
  readonly page_date: string | null;
  readonly language: Lang;
}

/** A row of `events`: a dated event, with the article or the page that tells of it. */
export interface EventRow {
  readonly id: string;
  /** ISO date, year-month or year. */
  readonly date: string;
  /** As `date`, inclusive; `null` where the event lasts no longer. */
  readonly date_end: string | null;
  readonly place: string;
  readonly kind: EventKind;
  readonly what_en: string;
  readonly what_zh: string;
  readonly short_en: string;
  readonly short_zh: string;
  /** Empty where there is nothing to note. */
  readonly note_en: string;
  readonly note_zh: string;
  /** `null` where it is told outside of the articles. */
  readonly article: string | null;
  /** Starts of the numerals of the article that print the dates; none where it is its own date of publication. */
  readonly starts: readonly string[];
  readonly benchmark: string | null;
  readonly publisher_en: string;
  readonly publisher_zh: string;
  readonly title: string;
  /** `null` where an article’s copy prints none. */
  readonly address: string | null;
  readonly page_date: string | null;
  /** `null` for articles and benchmarks. */
  readonly seen: string | null;
  readonly language: Lang;
}

/** A row of `rates`: a figure divided by a benchmark. */
export interface RateRow {
  readonly figure: string;
  readonly benchmark: string;
  readonly what_en: string;
  readonly what_zh: string;
  readonly figure_token: string;
  readonly benchmark_token: string;
  readonly value: string;
  readonly unit: '%';
  readonly low: string;
  readonly high: string;
  readonly differs_en: string;
  readonly differs_zh: string;
}

/** A row of `research`. */
export interface StudyRow extends Omit<Study, 'finds' | 'at'> {
  readonly finds_en: string;
  readonly finds_zh: string;
}

/** A row of `panel`: a figure by its semantic key. */
export interface PanelRow extends SemanticKey {
  readonly period_start_basis: PeriodBasis;
  readonly period_end_basis: PeriodBasis;
  /** The calendar year in which the figure lies; `null` where it lies in none, or its end is a guess. */
  readonly year: number | null;
  readonly coverage_of_year: CoverageOfYear | null;
  readonly relation: Relation;
  /** `null` unless the sentence states the number itself. */
  readonly obs_value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly low_open: boolean;
  readonly high_open: boolean;
  readonly bounds_by: BoundsBasis;
  readonly part_of: string | null;
  readonly partition: string | null;
  readonly restates: string | null;
  readonly obs_status: ObservationStatus;
  readonly figure: string;
}

/** How much of its year a figure is about. */
export type CoverageOfYear =
  'whole year' | 'part of year' | 'day or month' | 'day not said' | 'in force';

/** A row of `concepts`. */
export interface ConceptRow {
  readonly id: string;
  readonly name_en: string;
  readonly name_zh: string;
  readonly theme: string;
  readonly definition_en: string;
  readonly definition_zh: string;
  /** The units of its indicators. */
  readonly units: readonly string[];
  readonly indicators: readonly string[];
}

/** A row of `dimensions`. */
export interface DimensionRow {
  readonly id: string;
  readonly name_en: string;
  readonly name_zh: string;
  /** Empty for a value. */
  readonly definition_en: string;
  readonly definition_zh: string;
}

/** A row of `comparisons`: two figures of different articles that measure the same concept in the same unit. */
export interface ComparisonRow {
  readonly a: string;
  readonly b: string;
  readonly concept: string;
  readonly comparable: Exclude<Comparable, 'no'>;
  readonly differs: readonly CaredField[];
}

/** A row of `judgements`. */
export interface JudgementRow {
  readonly figure: string;
  readonly question: Question;
  readonly first: string;
  readonly second: string;
  readonly settled: string;
  readonly reason_en: string;
  readonly reason_zh: string;
}

/** A row of `agreement`: how often two readings agreed on a question, and Cohen’s κ. */
export interface AgreementRow {
  readonly question: Question;
  readonly figures: number;
  readonly agreed: number;
  readonly kappa: number;
  readonly kappa_low: number;
  readonly kappa_high: number;
}

/** A row of `bounds`: which interval a kind of number or a hedge word has, and why. */
export interface BoundsRow {
  readonly rule: string;
  readonly words: string;
  readonly relation: Relation;
  readonly interval: string;
  readonly bounds_by: BoundsBasis;
  readonly example: string;
  readonly example_low: string | null;
  readonly example_high: string | null;
  readonly reason_en: string;
  readonly reason_zh: string;
}

/** A row of `checks.json`. */
export interface CheckRow {
  readonly id: string;
  readonly kind: IdentityKind;
  /** `text`: the check rests on the article alone; `outside`: also on cited knowledge from elsewhere. */
  readonly basis: Basis;
  /** Ids: the whole first, if it is printed, then the parts in the order in which the identity takes them. */
  readonly figures: readonly string[];
  /**
   * The names that the text lists and that are counted; in CSV separated by spaces. 等 as the last
   * one says that there are more.
   */
  readonly terms: readonly string[];
  /** The bounds of a rule from outside the articles, inclusive: decimal strings, `null` where it sets no such bound. */
  readonly bound_low: string | null;
  readonly bound_high: string | null;
  /** The whole as the article prints it: a decimal string, `null` where it is a range. */
  readonly stated: string | null;
  /** What the parts come to, a quotient rounded half up; `null` where a part has no single value. */
  readonly computed: string | null;
  /** The ends of the interval that the parts allow, inclusive, a quotient rounded outward; `null` where open. */
  readonly low: string | null;
  readonly high: string | null;
  readonly verdict: Verdict;
  readonly expected: Verdict;
  /** The check served to prove a repair, and so does not count as one that held. */
  readonly used_for_repair: boolean;
  /** The share, 0 to 1, of one-digit errors in the figures' tokens that would change the verdict. */
  readonly sensitivity: number;
  /**
   * No repair rests on the check, and it contradicts, or it holds and at least a tenth of one-digit
   * errors would change its verdict.
   */
  readonly counts: boolean;
  readonly note_en: string;
  readonly note_zh: string;
  /** The source of the outside knowledge; empty where `basis` is `text`. */
  readonly source_en: string;
  readonly source_zh: string;
  readonly fit: Fit;
  /** What a contradiction means; `null` where there is none. */
  readonly grade: Grade | null;
  /** Under which reading the numbers clash, and under which they fit; empty where there is only one. */
  readonly clash_en: string;
  readonly clash_zh: string;
  readonly fits_en: string;
  readonly fits_zh: string;
  /** Ids of the figures that a contradiction makes doubtful. */
  readonly in_doubt: readonly string[];
}

/**
 * A code of the SDMX code list CL_OBS_STATUS: normal, unvalidated, estimated, forecast, imputed,
 * low reliability, missing.
 */
export type ObservationStatus = 'A' | 'V' | 'E' | 'F' | 'I' | 'U' | 'O';

/** A row of `provenance`: where a figure comes from, and what checks say about it. */
export interface ProvenanceRow {
  readonly figure: string;
  readonly article: string;
  /** ISO date that the article itself states. */
  readonly published: string | null;
  /** The figure's own slice of the token. */
  readonly printed: string;
  /** The text from which the value was read: the token, or the reading that a repair chose. */
  readonly read_as: string;
  /** `null` where nothing was repaired. */
  readonly repair_verdict: RepairVerdict | null;
  /** The number of recorded doubts. */
  readonly doubts: number;
  /** Ids of checks. */
  readonly checks: readonly string[];
  /** Ids of the checks that hold and did not serve to prove a repair. */
  readonly held_by: readonly string[];
  readonly contradicted_by: readonly string[];
  /** ISO 8601 interval, `..` at an end that is not known; `null` where neither end is. */
  readonly time_period: string | null;
  readonly obs_status: ObservationStatus;
}

/** A row of `articles.json` and `articles.csv`. */
export interface ArticleRow {
  readonly id: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly publisher_zh: string;
  readonly publisher_en: string;
  /** ISO date that the article itself states; `null` where it states none. */
  readonly published: string | null;
  readonly damage_en: string;
  readonly damage_zh: string;
  readonly trust_en: string;
  readonly trust_zh: string;
  readonly script: 'Hans' | 'Hant';
  /** In UTF-16 code units. */
  readonly length: number;
  /** Of the file's bytes. */
  readonly sha256: string;
  /** Id of the place that it reports on. */
  readonly place: string;
  readonly source_id: string;
  /** As the text prints them; empty where it prints none. */
  readonly author: string;
  readonly editor: string;
  readonly url: string | null;
  /** ISO date on which the copy was taken; `null` where that was not recorded. */
  readonly retrieved: string | null;
}

/** A row of `places.json` and `places.csv`. */
export interface PlaceRow {
  readonly id: string;
  readonly name_en: string;
  readonly name_zh: string;
  readonly level: PlaceLevel;
  /** `null` for the country. */
  readonly parent: string | null;
  /** GB/T 2260, six digits; `null` where the standard has none. */
  readonly code: string | null;
  /** Decimal degrees, of the seat, approximate. */
  readonly latitude: string | null;
  readonly longitude: string | null;
}

/** A row of `themes`, `groups` and `entities`. */
export interface NameRow {
  readonly id: string;
  readonly name_en: string;
  readonly name_zh: string;
}

/** A row of `indicators.json` and `indicators.csv`. */
export interface IndicatorRow {
  readonly id: string;
  readonly name_en: string;
  readonly name_zh: string;
  readonly unit: string;
  readonly per: string | null;
  readonly theme: string;
  readonly class: FigureClass;
  readonly definition_en: string;
  readonly definition_zh: string;
  readonly comparability_en: string;
  readonly comparability_zh: string;
  /** Indicators that must not be compared with this one; in CSV separated by spaces. */
  readonly not_with: readonly string[];
  readonly concept: string;
  readonly dimensions: readonly string[];
}

/** A row of `numerals.json` and `numerals.csv`. */
export interface NumeralRow {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly token: string;
  readonly kind: NumeralKind;
  readonly paragraph: number;
  readonly occurrence: number;
  readonly prefix: string;
  readonly suffix: string;
  readonly sentence_sha256: string;
}

/** A row of `identities.json` and `identities.csv`. */
export interface IdentityRow {
  readonly id: string;
  readonly kind: IdentityKind;
  /** Figure id; `null` for a total, whose whole is a hundred per cent. */
  readonly whole: string | null;
  /** In CSV separated by spaces. */
  readonly parts: readonly string[];
  /** The names that the text lists; in CSV separated by spaces. */
  readonly terms: readonly string[];
  /** The bounds of a rule from outside the articles, inclusive. */
  readonly low: string | null;
  readonly high: string | null;
  readonly expected: Verdict;
  readonly note_en: string;
  readonly note_zh: string;
  /** The source of the outside knowledge; empty where the identity rests on the text alone. */
  readonly source_en: string;
  readonly source_zh: string;
  readonly grade: Grade | null;
  readonly clash_en: string;
  readonly clash_zh: string;
  readonly fits_en: string;
  readonly fits_zh: string;
  /** Ids of the figures that a contradiction makes doubtful. */
  readonly in_doubt: readonly string[];
}

/** A row of `repairs.json` and `repairs.csv`. */
export interface RepairRow {
  readonly article: string;
  readonly start: number;
  /** As printed. */
  readonly token: string;
  /** `null` where the repair is ambiguous. */
  readonly chosen: string | null;
  readonly verdict: RepairVerdict;
  readonly ground_en: string;
  readonly ground_zh: string;
}

/** A row of `denominators`. */
export interface DenominatorRow {
  readonly figure: string;
  readonly people: string;
  readonly ground_en: string;
  readonly ground_zh: string;
}

/** A row of `glossary`. */
export interface TermRow {
  readonly id: string;
  readonly term_zh: string;
  readonly pinyin: string;
  readonly term_en: string;
  readonly definition_en: string;
  readonly definition_zh: string;
  readonly see: readonly string[];
  readonly topic: Topic;
  readonly short_en: string | null;
  readonly never_en: string;
  readonly never_zh: string;
  readonly source: string | null;
}

/** A row of `corrections.json` and `corrections.csv`. */
export interface CorrectionRow {
  readonly date: string;
  readonly figure: string;
  readonly before: string;
  readonly after: string;
  readonly why_en: string;
  readonly why_zh: string;
}
