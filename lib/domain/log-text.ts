// Text from outside as the log keeps it: one line, nothing that a terminal or a parser would act upon, and no longer than what is said.

// Controls, line and paragraph separators, direction marks, halves of a pair.
const UNSAFE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Surrogate}]/gu

/**
 * Writes text so that it can stand in a record.
 * @param longest in characters as people count code points; what is beyond is cut off
 * @example logText('410700\r\nok', 200) // '410700\uFFFD\uFFFDok'
 */
export function logText(text: string, longest: number): string {
  // Cut first: a megabyte need not be looked through. One code point takes at most two units.
  return Array.from(text.slice(0, longest * 2)).slice(0, longest).join('').replace(UNSAFE, '\uFFFD')
}
