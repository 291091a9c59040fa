import type { APIRoute } from 'astro';
import { languages, type Lang } from '../lib/language.ts';
import { explainers } from '../site/data.ts';
import { absolute, file, route } from '../site/routes.ts';
import { strings } from '../site/strings.ts';
import { plainText } from '../site/text.ts';

/** The heading above the stories of a language. */
const stories: Readonly<Record<Lang, string>> = { en: 'Stories', zh: '中文' };

/** A description of the site for language models: https://llmstxt.org */
export const GET: APIRoute = () => {
  const link = (name: string, path: string, what: string) =>
    `- [${name}](${absolute(path)}): ${what}`;
  const lines = [
    `# ${languages.map((lang) => strings[lang].siteName).join(' · ')}`,
    '',
    `> ${strings.en.tagline}`,
    '',
    'Each figure is what an article states; it was not audited. Cite the article and this compilation (CC BY 4.0). Values marked as targets are not results, and repaired or doubtful values say so.',
    '',
    '## Data',
    link(
      'Figures',
      file('/data/figures.csv'),
      'each value with unit, interval, period and provenance',
    ),
    link('Checks', file('/data/checks.json'), 'every sum done again, with its verdict'),
    link(
      'Indicators',
      route('en', '/indicators/'),
      'what each indicator counts and may be compared with',
    ),
    '',
    ...languages.flatMap((lang) => [
      `## ${stories[lang]}`,
      ...explainers(lang).map(({ slug, title, description }) =>
        link(plainText(title), route(lang, `/explainers/${slug}/`), plainText(description)),
      ),
      '',
    ]),
  ];
  return new Response(lines.join('\n'));
};
