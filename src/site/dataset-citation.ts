import { messages, type Lang } from '../lib/language.ts';
import type { Cited } from './citation.ts';
import { absolute, route } from './routes.ts';
import { edition } from './version.ts';

const words = messages({
  en: {
    title:
      'After the Hat: figures on how China’s campaign against poverty ended and what came after',
  },
  zh: { title: '摘帽之后：关于脱贫攻坚如何收官、此后又发生了什么的数字' },
});

/** This version of the dataset, to be cited. */
export const citedDataset = (lang: Lang): Cited => ({
  slug: 'data',
  type: 'dataset',
  title: words[lang].title,
  ...edition(),
  address: absolute(route(lang, '/data/')),
  lang,
});
