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
    dimensions: '确切所计之物',
    item: '分项',
    counted: '计数单位',
    level: '地点级别',
    population: '所计人群',
    served: '受益者',
    actor: '实施者',
    target: '结果与目标之别',
    period: '时期类型',
    length: '时期长短',
  },
});
