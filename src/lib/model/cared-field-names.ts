import { messages } from '../language.ts';
import type { CaredField } from './comparability.ts';

/** What each field is called in which two comparable figures may differ: “they may differ in …”. */
export const caredFieldNames = messages({
  en: {
    dimensions: 'what exactly is measured',
    item: 'which item it is',
    counted: 'what is counted',
    level: 'the level of the place',
    population: 'whom they count',
    served: 'whom they serve',
    actor: 'who acts',
    target: 'being a result or a target',
    period: 'the kind of period',
    length: 'the length of the period',
  } satisfies Record<CaredField, string>,
  zh: {
    dimensions: '统计的具体内容',
    item: '分项',
    counted: '计数单位',
    level: '地点级别',
    population: '统计的人群',
    served: '惠及的人群',
    actor: '由谁实施',
    target: '是结果还是目标',
    period: '时期类型',
    length: '时期长短',
  },
});
