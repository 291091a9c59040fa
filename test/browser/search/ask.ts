import type { Page } from 'playwright-core';
import type { Query, Seen } from './score.ts';

/**
 * Types each query into the field of an open search page and reads the results in the language of the page.
 *
 * @returns for each query its results, best first, and the milliseconds from input to results
 */
export async function askPage(
  page: Page,
  queries: readonly Pick<Query, 'query'>[],
): Promise<{ seen: Seen[]; elapsed: number }[]> {
  await page.waitForSelector('[data-search-results]', { state: 'attached' });
  return page.evaluate(
    async (asked) => {
      const input = document.querySelector<HTMLInputElement>('[data-search-page] input[name=q]')!;
      const list = () => document.querySelector<HTMLElement>('[data-search-results]')!;
      const answers = [];
      for (const query of asked) {
        const start = performance.now();
        input.value = query;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        while (list().dataset.state !== 'done') await new Promise((tick) => setTimeout(tick, 1));
        const elapsed = performance.now() - start;
        const seen = [
          ...list().querySelectorAll<HTMLElement>(':scope > [data-url][data-kind]'),
        ].map((item) => ({
          path: item.dataset.url!.replace(/^\/zh\//, '/'),
          text: item.textContent,
        }));
        answers.push({ seen, elapsed });
      }
      return answers;
    },
    queries.map(({ query }) => query),
  );
}
