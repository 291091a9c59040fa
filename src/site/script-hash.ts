import { createHash } from 'node:crypto';

/** The hash source of an inline script for a content security policy, without the quotes: `sha256-…`. */
export const scriptHash = (script: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(script).digest('base64')}`;
