/**
 * An error for whoever called the command: Astro prints its message, and no stack, which would be about our code and
 * not about what is to be mended.
 */
export function refusal(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}
