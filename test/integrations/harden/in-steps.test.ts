import { expect, test } from 'vitest';
import { inSteps, layOut } from '../../../src/integrations/harden/in-steps.ts';

const mark = `<script>${layOut}</script>`;

test('a page is laid out behind its masthead, its title, its lead and its first twelve sections', () => {
  const section = '<h2>Section</h2><p>Text</p>';
  expect(
    inSteps(
      `<header>Name</header><main><header><h1>Title</h1></header><p class="lede">Lead</p>${section.repeat(13)}</main>`,
    ),
  ).toBe(
    `<header>Name</header>${mark}<main><header><h1>Title</h1>${mark}</header><p class="lede">Lead</p>${mark}${`<h2>Section</h2>${mark}<p>Text</p>`.repeat(12)}${section}</main>`,
  );
});

test('a page without any of these stays as it is', () => {
  expect(inSteps('<main><p>Text</p></main>')).toBe('<main><p>Text</p></main>');
});
