import { messages, punctuation, type Lang } from '../lib/language.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { chart as chartOf } from './data.ts';
import { absolute, route } from './routes.ts';
import { plainText } from './text.ts';

const words = messages({
  en: { dropped: (why: string) => `This chart is no longer kept up: ${why}.`, see: 'See' },
  zh: { dropped: (why) => `本图已停止更新：${why}。`, see: '请看' },
});

/** What is said of a chart that is no longer kept up. */
export interface DroppedNote {
  /** This chart is no longer kept up: its figures stand in another chart. */
  readonly text: string;
  /** The chart that took its place; `null` where none did. */
  readonly see: { readonly word: string; readonly title: string; readonly url: string } | null;
}

/** The note on a chart that is no longer kept up; `null` for one that is. */
export function droppedNote({ dropped }: ResolvedChart, lang: Lang): DroppedNote | null {
  if (dropped === null) return null;
  const see = dropped.see === null ? null : chartOf(dropped.see);
  return {
    text: words[lang].dropped(plainText(dropped.why[lang])),
    see: see && {
      word: words[lang].see,
      title: see.title[lang],
      url: absolute(route(lang, `/charts/${see.slug}/`)),
    },
  };
}

/** The note in one line, with the address of the other chart where a reader cannot follow a link. */
export function droppedInWords(chart: ResolvedChart, lang: Lang): string | null {
  const note = droppedNote(chart, lang);
  if (note === null) return null;
  const { colon, blank, open, close } = punctuation[lang];
  const { text, see } = note;
  return see === null
    ? text
    : `${text}${blank}${see.word}${colon}${see.title}${open}${see.url}${close}`;
}
