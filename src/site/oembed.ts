import { oembedHtml, safeHeight, shownTitle, type Embedded } from '../lib/embed-snippets.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import type { SiteExplainer } from '../lib/model/site.ts';
import type { Figure } from './data.ts';
import { embeddedChart } from './embedded.ts';
import { statedInWords } from './figure-citation.ts';
import type { Lang } from '../lib/language.ts';
import { absolute, route } from './routes.ts';
import { strings } from './strings.ts';
import { socialImage } from './share-cards.ts';
import { plainText } from './text.ts';

/** What every oEmbed 1.0 response says (https://oembed.com). @param path of the page, below its language's root */
function response(type: 'rich' | 'link', title: string, path: string, lang: Lang) {
  const { address, width, height } = socialImage(path, lang);
  return {
    version: '1.0',
    type,
    title,
    author_name: strings[lang].siteName,
    author_url: absolute(route(lang, '/')),
    provider_name: strings[lang].siteName,
    provider_url: absolute(route(lang, '/')),
    cache_age: 86_400,
    thumbnail_url: address,
    thumbnail_width: width,
    thumbnail_height: height,
  };
}

const written = (content: object) => `${JSON.stringify(content, null, 1)}\n`;

/** The oEmbed response for a chart by one of its measures, of type `rich`. */
export function oembed(
  chart: ResolvedChart,
  lang: Lang,
  measure: Embedded['measure'] = 'own',
): string {
  const embedded = { ...embeddedChart(chart, lang), measure };
  return written({
    ...response('rich', shownTitle(embedded), `/charts/${chart.slug}/`, lang),
    html: oembedHtml(embedded),
    width: 640,
    height: safeHeight(embedded),
  });
}

/** The oEmbed response for a story, of type `link`: nothing of it can be embedded. */
export const storyOembed = ({ slug, title, lang }: SiteExplainer): string =>
  written(response('link', plainText(title), `/explainers/${slug}/`, lang));

/** The oEmbed response for a figure, of type `link`. Its title says the value with its signs in words. */
export const figureOembed = (figure: Figure, lang: Lang): string =>
  written(response('link', statedInWords(figure, lang), `/figures/${figure.id}/`, lang));
