// The addresses that a build is given: the origin at which the site will stand, and where its readers can write to.
import type { AstroIntegration } from 'astro';
import { contactFaults } from '../site/contact.ts';
import { refusal } from './refusal.ts';

/** Refuses addresses that are none, and says of a build without an origin where its downloads will point. */
export function addresses(): AstroIntegration {
  return {
    name: 'addresses',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        const faults = contactFaults(process.env);
        if (faults.length > 0) throw refusal(faults.join('\n'));
        if (command === 'build' && !process.env.SITE)
          logger.warn(
            `SITE is not set, so downloads, feeds and cards point at ${config.site}; for a site that others read, set it, as in SITE=https://example.org`,
          );
      },
    },
  };
}
