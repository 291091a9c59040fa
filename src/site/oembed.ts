import { oembedHtml } from '../lib/embed-snippets.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { cardSize } from '../charts/card.ts';
import { embeddedChart } from './embedded.ts';
import type { Lang } from '../lib/language.ts';
import { absolute, route } from './routes.ts';
import { strings } from './strings.ts';

/**
 * The oEmbed 1.0 response for a chart, of type `rich` (https://oembed.com).
 */
export function oembed(chart: ResolvedChart, lang: Lang): string {
  const embedded = embeddedChart(chart, lang);
  const content = {
    version: '1.0',
    type: 'rich',
    title: chart.title[lang],
    author_name: strings[lang].siteName,
    author_url: absolute(route(lang, '/')),
    provider_name: strings[lang].siteName,
    provider_url: absolute(route(lang, '/')),
    cache_age: 86_400,
    thumbnail_url: absolute(route(lang, `/social/charts/${chart.slug}.png`)),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    html: oembedHtml(embedded),
    width: 640,
    height: embedded.height,
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}
