import { messages } from '../lib/language.ts';

/**
 * What others may change of a chart, and what has to stay with it. CC BY 4.0, section 3(a), asks for the name of the
 * maker, the licence with its address, and a word on what was changed. That the article be named is how we ask to be
 * credited (3(a)(1)(A)); the doubts and signs are a request of ours, not a term of the licence.
 */
export const kitWords = messages({
  en: {
    mayChange: 'May be changed',
    changes: [
      'Size, font and colours, so long as what is black, grey, blue, red or hollow can still be told apart.',
      'The headline and the texts around the drawing, in words of your own.',
      'The language, if it is said that the translation is yours.',
      'The margins, which may be cut off.',
    ],
    mustStay: 'The licence asks',
    stays: [
      'After the Hat and the article are named, with a link to this page.',
      'CC BY 4.0 is named and linked.',
      'It is said that something was changed, if it was.',
      'Nothing suggests that we stand behind what you made of it.',
    ],
    please: 'We ask you',
    requests: [
      'Keep each number with its doubt and its sign: a question mark, a range, a hollow bar for a target.',
      'Keep what was worked out or put back by us apart from what the article prints.',
      'Keep the date and the place to which a number belongs.',
    ],
  },
  zh: {
    mayChange: '可以改动',
    changes: [
      '大小、字体与颜色，只要黑、灰、蓝、红与空心仍能分辨。',
      '标题与图旁文字，可用自己的话来写。',
      '语言，请注明译文由您所译。',
      '四周的留白，可以裁去。',
    ],
    mustStay: '许可协议要求',
    stays: [
      '注明“摘帽之后”与原文章，并链接到本页。',
      '注明 CC BY 4.0 并附其链接。',
      '若有改动，说明作了改动。',
      '不得暗示本站认可您的作品。',
    ],
    please: '另请',
    requests: [
      '保留每个数字的存疑与标记：问号、区间，以及表示目标的空心图形。',
      '把本站推算或校读所得与原文所印的分开。',
      '保留数字所属的时间与地点。',
    ],
  },
});
