import {
  cardSize,
  cardWidths,
  chartCard,
  recordCard,
  type CardBand,
  type CardNumber,
  type RecordCard,
} from '../charts/card.ts';
import { png } from '../charts/png.ts';
import { glyphs, signed, signWords, withSigns, type Sign } from '../charts/sign.ts';
import { counted, languages, messages, punctuation, type Lang } from '../lib/language.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import type { ConceptRow, PlaceRow } from '../lib/model/published.ts';
import type { SiteExplainer, WorkedSum } from '../lib/model/site.ts';
import { arcsOf, barAt, BASE, barsOf, drawBand, HEIGHT, looks, ROW, type Stroke } from './band.ts';
import { articleName } from './band-words.ts';
import { benchmarkPeriod, benchmarkValue, chartInWords } from './benchmarks.ts';
import { characters, drawn, withCredit } from './chart-picture.ts';
import {
  articles,
  articlesOn,
  benchmarks,
  byId,
  chart as chartOf,
  checks,
  concepts,
  everyChart,
  everyFigure,
  explainers,
  figuresAbout,
  figuresById,
  figuresIn,
  figuresOfConcept,
  formerStories,
  indicators,
  numeralsIn,
  once,
  places,
  themes,
  type Figure,
} from './data.ts';
import { shortTitle } from './figure-title.ts';
import { chartsByQuestion, chartsIn, galleryPlaces } from './gallery.ts';
import { placesAround } from './place-words.ts';
import { figuresNaming } from './portraits.ts';
import { absolute, route } from './routes.ts';
import { signsOfFigure, textWithSigns } from './signed-text.ts';
import { strings } from './strings.ts';
import { plainText } from './text.ts';
import { waysOf } from './ways.ts';
import { periodInWords, titleInWords } from './wording.ts';

/** The image that a page's head names for social networks and messengers. */
export interface SocialImage {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  /** What is seen on it. */
  readonly alt: string;
}

/** The card of a page. */
interface ShareCard {
  readonly title: string;
  /** What is seen on it. */
  readonly alt: string;
  /** The picture, as an SVG file. */
  readonly svg: () => string;
}

/** How many times thicker a bar is that a card is about. */
const LIT = 1.5;

/** The most numbers on a card. */
const MOST = 3;

const words = messages({
  en: {
    about: (label: string, place: string, period: string) => `${label}, ${place}, ${period}`,
    whenAndWhere: (place: string, period: string) => `${place}, ${period}`,
    chartsOf: (place: string) => `Charts of ${place}`,
    within: (around: readonly string[]) => around.join(', '),
    concept: 'What numbers have in common',
    theme: 'A theme of the record',
    outside: 'from outside of the articles',
    source: 'An article with all but its numbers left out',
    readFrom: (count: number, articles: number) =>
      count === 0
        ? 'No figure is about it alone'
        : `${counted(count, 'figure')}, read from ${counted(articles, 'article')}`,
    bars: (names: readonly string[]) =>
      names.length === 1
        ? `The article on ${names[0]!} as a row of bars, one for each numeral at its place`
        : `The articles on ${names.slice(0, -1).join(', ')} and ${names.at(-1)!} as rows of bars, one for each numeral at its place`,
    dark: 'dark are the numbers of this page, and those with which they must agree',
    chart: (title: string, what: string) => `Chart “${title}”: ${what}`,
  },
  zh: {
    about: (label, place, period) => `${label}（${place}，${period}）`,
    whenAndWhere: (place, period) => `${place}，${period}`,
    chartsOf: (place) => `${place}的图表`,
    within: (around) => around.toReversed().join(''),
    concept: '数字的共同含义',
    theme: '记录的一个主题',
    outside: '来自文章之外',
    source: '只留下数字的一篇文章',
    readFrom: (count, articles) =>
      count === 0 ? '没有专指该地的数字' : `${count}个数字，读自${articles}篇文章`,
    bars: (names) => `关于${names.join('、')}的文章画成竖条，每处数字字样一根，各在其位`,
    dark: '深色的是本页的数字，以及须与之相符的数',
    chart: (title, what) => `图表“${title}”：${what}`,
  },
});

/** A number with its signs, and with what they mean, since a card has no key. */
function numberOf(
  text: string,
  about: string,
  signs: readonly Sign[],
  lang: Lang,
  said: string = signed(signs, lang).said,
): CardNumber {
  const isOurs = signs.includes('computed') || signs.includes('repaired');
  return {
    text: withSigns(text, signs),
    colour: signs.includes('impossible') ? 'red' : isOurs ? 'ours' : 'ink',
    about,
    said,
  };
}

const themeOf = ({ indicator }: Figure) => byId(indicators(), indicator).theme;

const placeOf = ({ place }: Figure, lang: Lang) => byId(places(), place)[`name_${lang}`];

/** A figure among others, with what it counts. */
const figureNumber = (figure: Figure, lang: Lang, text = figure.text[lang].full) =>
  numberOf(text, shortTitle(figure, lang), signsOfFigure(figure), lang);

/** The bands of articles. @param lit figures whose bars are dark; with none, nothing is pale and arcs are drawn */
const bandsOf = (ids: readonly string[], lit: readonly Figure[], lang: Lang): CardBand[] =>
  ids.map((id) => {
    const article = byId(articles(), id);
    const bars = barsOf(numeralsIn(id), figuresIn(id));
    const arcs = arcsOf(bars, checks());
    const indexes = bars.flatMap(({ figures }, index) =>
      figures.some((figure) => lit.includes(figure)) ? [index] : [],
    );
    const drawnAs = (strokes: readonly Stroke[], thicker = 1) =>
      strokes.map(({ line, path }) => {
        const isArc = line.endsWith('-arc');
        const { width } = looks[line];
        return { ...looks[line], width: isArc ? width : thicker * width, path, isArc };
      });
    const only = lit.length === 1 ? barAt(lit[0]!) : null;
    // An article of which nothing is lit is pale all the same where others have something lit.
    const rows = drawBand(article.length, bars, arcs, indexes, lit.length === 0);
    return {
      name: articleName(article, lang),
      isPale: lit.length > 0,
      rows: rows.map((row, index) => ({
        length: row.length,
        strokes: drawnAs(row.strokes),
        lit: drawnAs(row.lit, LIT),
        arrow: only?.row === index ? { x: ROW * only.share, height: only.height } : null,
      })),
    };
  });

const articlesOf = (figures: readonly Figure[]) => [
  ...new Set(figures.map(({ article }) => article)),
];

/** A card of things in the record. */
function ofRecord(
  lang: Lang,
  shown: Omit<RecordCard, 'foot' | 'bands'> & {
    /** The ids of articles whose numerals are drawn. */
    readonly articles: readonly string[];
    readonly lit: readonly Figure[];
  },
): ShareCard {
  const t = words[lang];
  const { stop, semicolon } = punctuation[lang];
  const { title, subtitle, numbers, lit } = shown;
  const names = shown.articles.map((id) => articleName(byId(articles(), id), lang));
  const sentence = (text: string) => (/[.。?？]$/u.test(text) ? text : text + stop.trim());
  const alt = [
    title,
    ...numbers.map(({ text, about, said }) => [text, about, said].filter(Boolean).join(semicolon)),
    ...(numbers.length === 0 && subtitle !== '' ? [subtitle] : []),
    ...(names.length === 0
      ? []
      : [[t.bars(names), ...(lit.length > 0 ? [t.dark] : [])].join(semicolon)]),
  ];
  return {
    title,
    alt: alt.map(sentence).join(punctuation[lang].blank),
    svg: () =>
      recordCard(
        { ...shown, bands: bandsOf(shown.articles, lit, lang), foot: strings[lang].siteName },
        { height: HEIGHT, base: BASE, row: ROW },
        lang,
      ),
  };
}

/** A card with a chart under the title of another page, or under its own. */
const ofChart = (
  chart: ResolvedChart,
  lang: Lang,
  title: string = chart.title[lang],
  subtitle: string = chart.subtitle[lang],
): ShareCard => ({
  title,
  alt:
    title === chart.title[lang]
      ? words[lang].chart(title, chartInWords(chart, lang))
      : [title, words[lang].chart(chart.title[lang], chartInWords(chart, lang))].join(
          punctuation[lang].colon,
        ),
  svg: () =>
    chartCard(
      cardWidths.map(drawn(chart, lang)),
      { title, subtitle, foot: strings[lang].siteName },
      lang,
    ),
});

/** The sum behind a computed number, written out: 1,780 people + 700 people. */
const sumInWords = ({ terms, result }: WorkedSum, lang: Lang) =>
  `${terms
    .map((term) => {
      if (typeof term === 'string') return term;
      if ('en' in term) return term[lang];
      const figure = figuresById().get(term.id);
      return figure === undefined
        ? benchmarkValue(byId(benchmarks(), term.id), lang)
        : textWithSigns(figure.text[lang].full, figure);
    })
    .join('')} = ${result[lang].trim()}`;

/** The figures in an expression. */
const figuresOfExpression = (expression: string) =>
  expression.split(' ').flatMap((id) => figuresById().get(id) ?? []);

/** The numbers that a story's headline states; those of its description where the headline states none. */
function numbersOf({ title, description, sums, lang }: SiteExplainer) {
  const stated = [title, description]
    .map((parts) =>
      parts.flatMap((part) =>
        part.kind === 'figure'
          ? [{ of: part.id, text: part.text }]
          : part.kind === 'number'
            ? [{ of: part.of, text: part.text }]
            : [],
      ),
    )
    .find((found) => found.length > 0);
  return (stated ?? []).slice(0, MOST).flatMap(({ of, text }) => {
    const figure = figuresById().get(of);
    if (figure !== undefined)
      return [{ number: figureNumber(figure, lang, text), figures: [figure] }];
    const benchmark = benchmarks().find(({ id }) => id === of);
    if (benchmark !== undefined) {
      const about = words[lang].about(
        benchmark[`what_${lang}`],
        benchmark[`publisher_${lang}`],
        benchmarkPeriod(benchmark, lang),
      );
      const number = numberOf(
        benchmarkValue(benchmark, lang),
        about,
        [],
        lang,
        words[lang].outside,
      );
      return [{ number, figures: [] }];
    }
    const sum = sums.find(({ expression }) => expression === of);
    if (sum === undefined) return [];
    const figures = figuresOfExpression(of);
    const doubts = figures.flatMap(signsOfFigure).filter((sign) => sign in glyphs);
    const signs: Sign[] = ['computed', ...new Set(doubts)];
    return [{ number: numberOf(text.trim(), sumInWords(sum, lang), signs, lang), figures }];
  });
}

/**
 * The card of a story: a chart where it shows all figures of the headline, else the numbers of the headline, else the
 * articles with the story's figures.
 */
function ofStory(story: SiteExplainer): ShareCard {
  const { lang } = story;
  const [title, subtitle] = [plainText(story.title), plainText(story.description)];
  const stated = numbersOf(story);
  const figures = stated.flatMap((each) => each.figures);
  const chart = story.charts
    .map(chartOf)
    .find(
      ({ series }) =>
        figures.length > 0 &&
        figures.every(({ id }) => series.some((datum) => datum.figure.id === id)),
    );
  if (chart !== undefined) return ofChart(chart, lang, title, subtitle);
  const lit = figures.length > 0 ? figures : story.figures.map((id) => figuresById().get(id)!);
  return ofRecord(lang, {
    kicker: '',
    title,
    subtitle: stated.length > 0 ? '' : subtitle,
    numbers: stated.map(({ number }) => number),
    articles: articlesOf(lit),
    lit,
  });
}

/** The first figure of each place, results before targets. */
const oneOfEach = (figures: readonly Figure[]) =>
  [
    ...new Map(
      figures
        .toSorted((a, b) => Number(a.status === 'target') - Number(b.status === 'target'))
        .toReversed()
        .map((figure) => [figure.place, figure]),
    ).values(),
  ].toReversed();

function ofConcept(concept: ConceptRow, lang: Lang): ShareCard {
  const figures = figuresOfConcept(concept.id);
  return ofRecord(lang, {
    kicker: words[lang].concept,
    title: concept[`name_${lang}`],
    subtitle: concept[`definition_${lang}`],
    numbers: oneOfEach(figures)
      .slice(0, MOST)
      .map((figure) => figureNumber(figure, lang)),
    articles: articlesOf(figures),
    lit: figures,
  });
}

function ofFigure(figure: Figure, lang: Lang): ShareCard {
  const { semicolon } = punctuation[lang];
  const signs = signsOfFigure(figure);
  const said = signs.map((sign) => signWords[lang][sign]).join(semicolon);
  const about = words[lang].whenAndWhere(placeOf(figure, lang), periodInWords(figure, lang));
  return ofRecord(lang, {
    kicker: byId(themes(), themeOf(figure))[`name_${lang}`],
    title: figure[`label_${lang}`],
    subtitle: '',
    numbers: [numberOf(figure.text[lang].full, about, signs, lang, said)],
    articles: [figure.article],
    lit: [figure],
  });
}

/** A place that no figure is about has the article on the nearest place around it. */
function ofPlace(place: PlaceRow, lang: Lang): ShareCard {
  const around = placesAround(place);
  const about = figuresAbout(place.id);
  const lit = about.length > 0 ? about : figuresNaming(place);
  const nearest = around.map(({ id }) => articlesOn(id)).find((found) => found.length > 0) ?? [];
  return ofRecord(lang, {
    kicker: words[lang].within(around.map((outer) => outer[`name_${lang}`])),
    title: place[`name_${lang}`],
    subtitle: words[lang].readFrom(about.length, articlesOf(about).length),
    numbers: [],
    articles: lit.length > 0 ? articlesOf(lit) : nearest.map(({ id }) => id),
    lit,
  });
}

/** The cards of a language by the paths of their pages below its root: `/figures/lanzhou.posts/`. */
function cardsOf(lang: Lang): ReadonlyMap<string, ShareCard> {
  const t = strings[lang];
  const say = words[lang];
  const general = (title: string, subtitle = '', kicker = '') =>
    ofRecord(lang, {
      kicker,
      title,
      subtitle,
      numbers: [],
      articles: articles().map(({ id }) => id),
      lit: [],
    });
  const { sections, record, about, foot } = waysOf(lang);
  const ways = [...sections, ...record.flatMap(([, own]) => own), about, ...foot];
  const stories = new Map(explainers(lang).map((story) => [story.slug, ofStory(story)]));
  const pages: readonly (readonly [string, ShareCard])[] = [
    ['/', general(t.siteName, t.tagline, t.siteNameOther)],
    ['/search/', general(t.searchTitle, '', t.siteName)],
    ...ways.map(([path, name]) => [path, general(name, t.tagline, t.siteName)] as const),
    ...everyChart().map((chart) => [`/charts/${chart.slug}/`, ofChart(chart, lang)] as const),
    ...chartsByQuestion().map(({ id, question, charts: [first] }) => {
      const { title } = first!;
      return [`/charts/about/${id}/`, ofChart(first!, lang, question[lang], title[lang])] as const;
    }),
    ...galleryPlaces().map((place) => {
      const [first] = chartsIn(place.id);
      const title = say.chartsOf(place[`name_${lang}`]);
      return [`/charts/in/${place.id}/`, ofChart(first!, lang, title, first!.title[lang])] as const;
    }),
    ...[...stories].map(([slug, card]) => [`/explainers/${slug}/`, card] as const),
    // A story that was withdrawn has the card of the first that tells what it told.
    ...formerStories().map(
      ({ slug, stories: [heir] }) => [`/explainers/${slug}/`, stories.get(heir!)!] as const,
    ),
    ...everyFigure().map((figure) => [`/figures/${figure.id}/`, ofFigure(figure, lang)] as const),
    ...places().map((place) => [`/places/${place.id}/`, ofPlace(place, lang)] as const),
    ...themes().map((theme) => {
      const lit = everyFigure().filter((figure) => themeOf(figure) === theme.id);
      return [
        `/themes/${theme.id}/`,
        ofRecord(lang, {
          kicker: say.theme,
          title: theme[`name_${lang}`],
          subtitle: say.readFrom(lit.length, articlesOf(lit).length),
          numbers: [],
          articles: articlesOf(lit),
          lit,
        }),
      ] as const;
    }),
    ...concepts().map((row) => [`/concepts/${row.id}/`, ofConcept(row, lang)] as const),
    ...articles().map(
      (article) =>
        [
          `/sources/${article.id}/`,
          ofRecord(lang, {
            kicker: say.source,
            title: titleInWords(article, lang),
            subtitle: article[`publisher_${lang}`],
            numbers: [],
            articles: [article.id],
            lit: [],
          }),
        ] as const,
    ),
  ];
  return new Map(pages);
}

const all = once(() => new Map(languages.map((lang) => [lang, cardsOf(lang)])));

/** The cards of a language by the paths of their pages below its root. @example shareCards('en').get('/charts/') */
export const shareCards = (lang: Lang): ReadonlyMap<string, ShareCard> => all().get(lang)!;

/** The path of a card’s file, below its language’s root and without its ending. @example fileOf('/') // '/social/index' */
export const cardFile = (path: string) => `/social${path === '/' ? '/index' : path.slice(0, -1)}`;

/**
 * The page whose card a page has that has none of its own. An indicator and a comparison have that of their concept,
 * since cards take a third of a first build; a further page of a list has that of the first.
 */
function withCard(path: string): string {
  const [, section, id] = path.split('/');
  if (section === 'indicators') return `/concepts/${byId(indicators(), id!).concept}/`;
  if (section === 'compare') return `/concepts/${id!}/`;
  return path.replace(/[^/]+\/$/, '');
}

/** The card of a page, for its head. @param path of the page below its language's root: `/places/lijiang/2/` */
export function socialImage(path: string, lang: Lang): SocialImage {
  const card = shareCards(lang).get(path);
  if (card === undefined) return socialImage(withCard(path), lang);
  return { address: absolute(route(lang, `${cardFile(path)}.png`)), ...cardSize, alt: card.alt };
}

/** A card as a PNG file with a credit. */
export async function cardPng(path: string, lang: Lang): Promise<Uint8Array<ArrayBuffer>> {
  const { title, alt, svg } = shareCards(lang).get(path)!;
  const picture = await png(svg(), 1, lang, characters());
  return withCredit(picture, 1, { title, description: alt, path }, lang);
}
