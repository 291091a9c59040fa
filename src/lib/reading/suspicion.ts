/** What speaks against a number that is read as it is printed, in English. The codes are the closed list of {@link Suspicion}. */
export const suspicions = {
  'exceeds-whole': 'more than the whole of which it is a part',
  'exceeds-rest': 'more than its whole leaves beside the other parts',
  'beside-compounds': 'far more than the counts by household and person beside it',
  'too-long': 'longer than counts of persons are printed, and it could be two numbers',
  'beside-fused': 'it could be two numbers, as a count in its list must be',
  'by-household': 'its list is one of households, and every count in it could be two numbers',
  'beside-digits': 'digits stand before it with a blank between, which may belong to it',
  'completes-sum': 'cut into households and persons it would complete the stated sum',
} as const;

/**
 * Why a number is doubted that no repair changes: another count of its list, the whole or its size speaks against it,
 * and it could be cut into two numbers that fit; or digits before a blank may belong to it. Its quantities are those
 * that are printed.
 */
export type Suspicion = keyof typeof suspicions;
