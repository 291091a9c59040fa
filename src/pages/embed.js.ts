import source from '../client/embed/parent.ts?raw';
import { folderOf, languages } from '../lib/language.ts';
import { absolute, file } from '../site/routes.ts';
import { plainScript } from './_script.ts';

/** The script for pages that embed charts: `src/client/embed/parent.ts` in the JavaScript of 2018, with the address of this site. */
export function GET(): Response {
  const site = {
    home: absolute(file('/')),
    folders: Object.fromEntries(languages.map((lang) => [lang, `${folderOf(lang)}/`.slice(1)])),
  };
  const script = `// After the Hat: sizes embedded charts. MIT licence; src/client/embed/parent.ts explains.
(() => {
const site = ${JSON.stringify(site)};
${plainScript(source)}})();
`;
  return new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}
