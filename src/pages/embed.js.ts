import source from '../client/embed/parent.ts?raw';
import { folderOf, languages, messages } from '../lib/language.ts';
import { everyChart } from '../site/data.ts';
import { absolute, file } from '../site/routes.ts';
import { strings } from '../site/strings.ts';
import { plainScript } from './_script.ts';

const words = messages({
  en: {
    /** The braces stand for the name that was asked for. */
    missing: 'After the Hat has no chart “{}”.',
  },
  zh: { missing: '“摘帽之后”没有名为“{}”的图。' },
});

/** The script for pages that embed charts: `src/client/embed/parent.ts` in the JavaScript of 2018, with the address and the charts of this site. */
export function GET(): Response {
  const site = {
    home: absolute(file('/')),
    charts: everyChart().map(({ slug }) => slug),
    languages: Object.fromEntries(
      languages.map((lang) => [
        lang,
        {
          folder: `${folderOf(lang)}/`.slice(1),
          ...words[lang],
          allCharts: strings[lang].allCharts,
        },
      ]),
    ),
  };
  const script = `// After the Hat: sizes embedded charts. MIT licence; src/client/embed/parent.ts explains.
(() => {
const site = ${JSON.stringify(site)};
${plainScript(source)}})();
`;
  return new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}
