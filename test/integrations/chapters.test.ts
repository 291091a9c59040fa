import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { expect, test } from 'vitest';
import { chapters } from '../../src/integrations/chapters.ts';

const html = async (markdown: string) => {
  const { render } = await createSatteriMarkdownProcessor({ hastPlugins: [chapters] });
  return (await render(markdown)).code.replace(/\n/g, '');
};

test('a heading of the second level begins a section', async () => {
  expect(await html('lead\n\n## One\n\ntext\n\n### Below\n\n- item\n\n## Two')).toBe(
    '<p>lead</p>' +
      '<section class="chapter"><h2 id="one">One</h2><p>text</p><h3 id="below">Below</h3><ul><li>item</li></ul></section>' +
      '<section class="chapter"><h2 id="two">Two</h2></section>',
  );
});

test('a text without headings stays as it is', async () => {
  expect(await html('one\n\ntwo')).toBe('<p>one</p><p>two</p>');
});
