import type { Asked } from './score.ts';

/** Questions for a figure that are made wrong in one word. No card should answer them. */
export interface NearMiss {
  readonly question: string;
  /** What was made wrong. */
  readonly wrong: 'place' | 'year' | 'word';
}

const PLACES = {
  en: /Yunnan|Lanzhou|Lijiang|Diqing|Shanxi/i,
  zh: /云南|兰州|丽江|迪庆|山西/,
} as const;
const ABROAD = { en: 'Guizhou', zh: '贵州' } as const;
const ABSURD = {
  en: ['twins', 'by helicopter', 'left-handed', 'died'],
  zh: ['死亡', '离婚', '直升机', '双胞胎'],
} as const;

/** Makes questions wrong: another place, a year before the record, a word that no figure is about. */
export function nearMisses(all: readonly Asked[]): NearMiss[] {
  return all
    .filter(({ card, category }) => category === 'asked' && card.length > 0)
    .flatMap(({ question, language }, at): NearMiss[] => {
      const bare = question.replace(/[?？]\s*$/, '');
      const absurd = ABSURD[language][at % ABSURD[language].length]!;
      const isEnglish = language === 'en';
      return [
        ...(PLACES[language].test(question)
          ? [
              {
                question: question.replace(PLACES[language], ABROAD[language]),
                wrong: 'place' as const,
              },
            ]
          : []),
        ...(/(?:19|20)\d\d/.test(question)
          ? []
          : [
              { question: isEnglish ? `${bare} in 2009` : `2009年${bare}`, wrong: 'year' as const },
            ]),
        { question: isEnglish ? `${bare} ${absurd}` : bare + absurd, wrong: 'word' },
      ];
    });
}
