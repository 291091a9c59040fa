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
      '大小、字体和颜色，但黑、灰、蓝、红与空心须仍能区分。',
      '标题和图旁文字，可自行改写。',
      '语言；译文请注明译者。',
      '四周的留白，可以裁去。',
    ],
    mustStay: '许可协议要求',
    stays: [
      '注明出处“摘帽之后”和所据文章，并附本页链接。',
      '注明 CC BY 4.0，并附许可协议的链接。',
      '如有改动，须予说明。',
      '不得暗示本站认可您的作品。',
    ],
    please: '另请注意',
    requests: [
      '保留每个数字的存疑标记，即问号、区间和表示目标的空心图形。',
      '把本站推算、校读的数字与原文所印的区分开。',
      '保留数字所属的时间与地点。',
    ],
  },
});
