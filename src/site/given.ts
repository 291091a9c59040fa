import type { Given } from '../lib/model/given.ts';
import { messages } from '../lib/language.ts';

/** The numbers that prose takes from elsewhere than the articles, in words or digits, each with where it is from. */
export const given = messages<Readonly<Record<Given, string>>>({
  en: {
    // At most, on either side of a token: src/lib/model/numeral.ts.
    context: 'six',
    // Yuan, the average of the year: the product per person in yuan over that in dollars, as the page cites them.
    'dollar-2022': '6.7',
    // WCAG 2.2, success criterion 1.4.10: a width of 320 pixels is what an enlargement to 400 per cent leaves of 1,280.
    enlargement: 'four',
    width: '320',
    // A guess: how much of what hinders people can be found by program.
    'found-by-programs': 'half',
    // Light and dark: src/layouts/site.css.
    themes: 'two',
  },
  zh: {
    context: '六',
    'dollar-2022': '6.7',
    enlargement: '四',
    width: '320',
    'found-by-programs': '一半',
    themes: '两',
  },
});
