import { createHash } from 'node:crypto';

/** What a content security policy names a script by, without its quotes: `sha256-…`. */
export const scriptHash = (script: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(script).digest('base64')}`;
