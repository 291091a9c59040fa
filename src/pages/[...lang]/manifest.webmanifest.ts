import type { APIRoute } from 'astro';
import { themes } from '../../charts/theme.ts';
import { icons } from '../../site/icons.ts';
import { htmlLang, type Lang } from '../../lib/language.ts';
import { languagePaths } from '../../site/languages.ts';
import { file, route } from '../../site/routes.ts';
import { strings } from '../../site/strings.ts';

export const getStaticPaths = languagePaths;

/** The web app manifest: name, start page and icons for home screens. */
export const GET: APIRoute<{ lang: Lang }> = ({ props: { lang } }) =>
  new Response(
    JSON.stringify({
      name: strings[lang].siteName,
      description: strings[lang].tagline,
      lang: htmlLang[lang],
      start_url: route(lang, '/'),
      scope: file('/'),
      display: 'browser',
      background_color: themes.light.paper,
      theme_color: themes.light.paper,
      icons: Object.entries(icons).map(([name, size]) => ({
        src: file(`/${name}.png`),
        sizes: `${size}x${size}`,
        type: 'image/png',
      })),
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
