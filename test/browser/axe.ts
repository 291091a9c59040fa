import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Checks a page with axe: with its default rules and that for the size of targets (WCAG 2.2, 2.5.8), or with the rules
 * that `only` names.
 *
 * @returns a line for each violation
 */
export async function findings(page: Page, only?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate((only) => {
    // What is scrolled half under the head of the page is no smaller for it.
    scrollTo(0, 0);
    interface Result {
      violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
    }
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<Result> } };
    return axe
      .run({
        ...(only && { runOnly: only }),
        rules: { 'target-size': { enabled: true } },
        // Only rules for films and for locks of the screen's orientation need other files.
        preload: false,
        resultTypes: ['violations'],
      })
      .then(({ violations }) =>
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
        ),
      );
  }, only);
}
