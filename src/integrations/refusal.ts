import { lockFolder } from '../record/lock-folder.ts';

/**
 * An error for whoever called the command: Astro prints its message, and no stack, which would be about our code and
 * not about what is to be mended.
 */
export function refusal(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}

/** {@link lockFolder}, which refuses where another process is writing the folder. */
export function lockOrRefuse(...folder: Parameters<typeof lockFolder>): () => void {
  try {
    return lockFolder(...folder);
  } catch (error) {
    throw refusal((error as Error).message);
  }
}
