import type { Lang } from '../lib/language.ts';
import { messages } from '../lib/language.ts';
import { strings } from './strings.ts';

/** A page that the header or the footer leads to, by its path below the language’s root. */
type Way = readonly [path: string, name: string];

const groups = messages({
  en: { numbers: 'The numbers', meaning: 'What they mean', ground: 'What they rest on' },
  zh: { numbers: '数字本身', meaning: '数字的含义', ground: '数字的依据' },
});

/** The ways about the site: the sections of the header, what belongs to the record, and the foot of each page. */
export function waysOf(lang: Lang) {
  const t = strings[lang];
  const { numbers, meaning, ground } = groups[lang];
  const sections: readonly Way[] = [
    ['/explainers/', t.explainers],
    ['/charts/', t.charts],
    ['/places/', t.places],
    ['/compare/', t.compare],
  ];
  const record: readonly (readonly [group: string, ways: readonly Way[]])[] = [
    [
      numbers,
      [
        ['/figures/', t.figures],
        ['/checks/', t.checks],
        ['/data/', t.data],
      ],
    ],
    [
      meaning,
      [
        ['/themes/', t.themes],
        ['/concepts/', t.concepts],
        ['/indicators/', t.indicators],
        ['/glossary/', t.glossary],
      ],
    ],
    [
      ground,
      [
        ['/sources/', t.sources],
        ['/benchmarks/', t.benchmarks],
        ['/evidence/', t.evidence],
        ['/read/', t.readAny],
      ],
    ],
  ];
  const about: Way = ['/about/', t.about];
  const foot: readonly Way[] = [
    about,
    ['/contact/', t.contact],
    ['/corrections/', t.corrections],
    ['/accessibility/', t.accessibility],
  ];
  return { sections, record, about, foot };
}

/** The section that a page is in, by its path with the language’s folder; none of the front page. */
export function sectionOf(lang: Lang, isIn: (path: string) => boolean): Way | undefined {
  const { sections, record, foot } = waysOf(lang);
  return [...sections, ...record.flatMap(([, ways]) => ways), ...foot].find(([path]) => isIn(path));
}
