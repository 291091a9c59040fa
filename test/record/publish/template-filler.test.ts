import { expect, test } from 'vitest';
import { templateFiller } from '../../../src/record/publish/template-filler.ts';
import { preparedRecord } from './prepared.ts';

const { text } = templateFiller(preparedRecord().record.dataset.figures);

test.each([
  ['{lijiang.tekun.standard}', '910 yuan per person per month', '每人每月910元'],
  ['{lijiang.tekun.standard|short}', '910 yuan', '910元'],
  ['{lijiang.tekun.standard|number}', '910', '910'],
  ['{lijiang.dibao.people|short}', '80,618 people', '80618人'],
])('%s is %s', (template, en, zh) => {
  expect(text(template, 'en')).toBe(en);
  expect(text(template, 'zh')).toBe(zh);
});
