import type { Page } from 'playwright-core';

/**
 * Types questions into the field of an open search page.
 *
 * @returns for each question the paths of its results that are shown, best first, as those of English pages; and the
 * milliseconds from input to results
 */
export async function askPage(
  page: Page,
  questions: readonly string[],
): Promise<{ paths: string[]; elapsed: number }[]> {
  await page.waitForSelector('[data-search-results]', { state: 'attached' });
  return page.evaluate(async (asked) => {
    const input = document.querySelector<HTMLInputElement>('[data-search-page] input[name=q]')!;
    const list = document.querySelector<HTMLElement>('[data-search-results]')!;
    const answers = [];
    for (const question of asked) {
      const start = performance.now();
      input.value = question;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      while (list.dataset.state !== 'done') await new Promise((tick) => setTimeout(tick, 1));
      const elapsed = performance.now() - start;
      const shown = [
        ...list.querySelectorAll<HTMLElement>(':scope > [data-url][data-kind]:not([hidden])'),
      ];
      answers.push({
        paths: shown.map((item) => item.dataset.url!.replace(/^\/zh\//, '/')),
        elapsed,
      });
    }
    return answers;
  }, questions);
}
