import { expect, test } from 'vitest';
import { words } from '../../src/charts/words.ts';
import { languages } from '../../src/lib/language.ts';
import { strings } from '../../src/site/strings.ts';

test.each(languages)('signs have the same texts in charts as in prose, in %s', (lang) => {
  const prose = { ...strings[lang], ...strings[lang].clash };
  for (const sign of ['repaired', 'impossible', 'reading'] as const)
    expect(words[lang][sign].toLowerCase()).toBe(prose[sign].toLowerCase());
});
