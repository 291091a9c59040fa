/**
 * Midnight UTC of a day, for what asks for a time and its zone: only the day is known.
 *
 * @param date ISO date
 * @example timestamp('2026-11-29') // '2026-11-29T00:00:00Z'
 */
export const timestamp = (date: string): string => `${date}T00:00:00Z`;
