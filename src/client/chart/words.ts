import { messages, punctuation, type Lang } from '../../lib/language.ts';
import type { ChartView, Choices, Scale, Sort } from '../../charts/view.ts';

/** The texts of a chart's toolbar. */
export const toolbarWords = messages({
  en: {
    toolbar: 'Change this chart',
    measure: 'Measure',
    sort: 'Order',
    sorts: {
      given: 'Original order',
      largest: 'Largest first',
      smallest: 'Smallest first',
    } satisfies Readonly<Record<Sort, string>>,
    scale: 'Scale',
    scales: {
      linear: 'Linear from zero',
      log: 'Logarithmic',
      shared: 'One for all panels',
      own: 'One for each panel',
    } satisfies Readonly<Record<Scale, string>>,
    places: 'Places',
    allPlaces: (count: number) => `All ${count}`,
    somePlaces: (some: number, all: number) => `${some} of ${all}`,
    ofPlaces: (names: string, all: number) => `${names} (of ${all} places)`,
    table: 'Table',
    fullScreen: 'Full screen',
    leave: 'Leave full screen',
    share: 'Share',
    sendOn: 'Send on',
    copyLink: 'Copy the link',
    copied: 'Copied',
    embed: 'Embed',
    text: 'Text to send on',
    keep: 'Picture to keep',
    open: 'Open as a page',
    download: 'Download',
    formats: { svg: 'SVG, to edit', png: 'PNG, a picture', csv: 'CSV, the values' },
    undo: 'Reset',
    scaled: {
      linear: 'linear scale',
      log: 'logarithmic scale',
      shared: 'one scale for all panels',
      own: 'a scale for each panel',
    } satisfies Readonly<Record<Scale, string>>,
    view: (words: string) => `Now shown: ${words}`,
    asPrepared: 'as prepared',
    ignored: (parts: string, count: number) =>
      `This chart has no ${parts}, which the address asks for; ${count === 1 ? 'it is' : 'they are'} left out.`,
    failed: 'The chart could not be drawn again. It stands as it was.',
    tooNarrow: 'There is no room for this view here. Try a wider window.',
  },
  zh: {
    toolbar: '调整本图',
    measure: '口径',
    sort: '排序',
    sorts: { given: '原有次序', largest: '由大到小', smallest: '由小到大' },
    scale: '刻度',
    scales: {
      linear: '自零起的线性刻度',
      log: '对数刻度',
      shared: '各组共用',
      own: '各组自用',
    },
    places: '地区',
    allPlaces: (count) => `全部${count}个`,
    somePlaces: (some, all) => `${all}个中的${some}个`,
    ofPlaces: (names, all) => `${names}（共${all}个地区）`,
    table: '表',
    fullScreen: '全屏',
    leave: '退出全屏',
    share: '分享',
    sendOn: '转发',
    copyLink: '复制链接',
    copied: '已复制',
    embed: '嵌入',
    text: '转发用的文字',
    keep: '手机竖图',
    open: '打开图表页',
    download: '下载',
    formats: { svg: 'SVG，可编辑', png: 'PNG，图片', csv: 'CSV，数值' },
    undo: '恢复原样',
    scaled: {
      linear: '线性刻度',
      log: '对数刻度',
      shared: '各组共用刻度',
      own: '各组自用刻度',
    },
    view: (words) => `当前显示：${words}`,
    asPrepared: '原样',
    ignored: (parts) => `网址中的${parts}不适用于本图，已略去。`,
    failed: '未能重新绘制，本图保持原样。',
    tooNarrow: '此处宽度不足以显示这一视图，请放宽窗口。',
  },
});

/**
 * What of a view is chosen, in words; empty where nothing is.
 *
 * @param names of places, by id; @param measure the name of the measure, if a reader chose it
 * @example viewInWords(view, choices, names, null, 'en') // 'largest first; Lanzhou (of 3 places)'
 */
export function viewInWords(
  { sort, scale, places }: ChartView,
  choices: Choices,
  names: Readonly<Record<string, string>>,
  measure: string | null,
  lang: Lang,
): string {
  const words = toolbarWords[lang];
  const { list, semicolon } = punctuation[lang];
  const parts = [
    measure,
    sort === choices.sorts[0] ? null : words.sorts[sort].toLowerCase(),
    scale === choices.scales[0] ? null : words.scaled[scale],
    places.length === choices.places.length
      ? null
      : words.ofPlaces(places.map((id) => names[id]!).join(list), choices.places.length),
  ];
  return parts.filter((part) => part !== null).join(semicolon);
}
