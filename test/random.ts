/**
 * A generator of pseudorandom numbers from 0 to 1, 1 excluded, the same for the same seed (mulberry32, public domain).
 *
 * @example const next = randomOf(7); next(); next();
 */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The seed in the environment variable `SEED`, which repeats a run; another one each time without it. */
export const seed = Number(process.env.SEED ?? Date.now() % 2 ** 32);
