import { kindsOfPage, openSite, pagePaths } from '../browser/open-site.ts';
import type { Requirement } from './requirement.ts';

/** Opens pages one by one: one of every kind, or in full all of them. */
export const pages: Requirement = {
  name: 'pages open without a violation, an error or a foreign request',
  async measure(full) {
    const site = await openSite();
    const faulty: string[] = [];
    const paths = full ? pagePaths() : kindsOfPage;
    try {
      for (const path of paths) {
        const { page, faults } = await site.open(path);
        if (faults.length > 0) faulty.push(`${path}: ${faults[0]}`);
        await page.context().close();
      }
    } finally {
      await site.close();
    }
    return {
      passed: faulty.length === 0,
      figures: [
        `${paths.length} pages`,
        `${faulty.length} with faults`,
        ...faulty.slice(0, 10),
      ].join('; '),
    };
  },
};
