// What Astro prints: in place of a line for every file that it writes, a count after every 500.
// JavaScript, because Astro loads a logger before anything can read TypeScript:
// https://docs.astro.build/en/reference/logger-reference/
import { stripVTControlCharacters } from 'node:util';

/** How many files are counted together: a dozen lines for the site, however slow the machine. */
const TOGETHER = 500;
/** The line that Astro prints for a file, and the one behind it with the time that it took. */
const FILE = /^\s*├─/;
const TIME = /^\s*\(\+[\d.]+m?s\)/;

/** Astro's line before an error of an integration, which tells what is wrong itself. */
const HOOK = /^An unhandled error occurred while running the/;

/** @returns where Astro sends its messages; warnings and errors go to standard error */
export default function log() {
  let files = 0;
  return {
    write({ level, label, message }) {
      if (level === 'debug') return;
      const text = stripVTControlCharacters(String(message));
      if (FILE.test(text)) {
        files += 1;
        if (files % TOGETHER === 0) process.stdout.write(`  ${files} files …\n`);
        return;
      }
      if (TIME.test(text) || HOOK.test(text) || text.trim() === '') return;
      const from = label === null || label === 'SKIP_FORMAT' ? '' : `[${label}] `;
      if (level === 'info') process.stdout.write(`${from}${text.trim()}\n`);
      else process.stderr.write(`${level}: ${from}${text.trim()}\n`);
    },
  };
}
