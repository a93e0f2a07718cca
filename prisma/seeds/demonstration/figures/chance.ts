// Chance that always falls the same way: what is drawn depends on its name alone, so that the same city is made again.

/**
 * A number from 0 to below 1 that belongs to a name.
 * @param name e.g. metric, unit and period; equal names give equal numbers
 */
export function chance(...name: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  const text = name.join('|')
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}

/** A number around 0, seldom beyond ±1, that belongs to a name. */
export const swing = (...name: readonly (string | number)[]): number => (chance('a', ...name) + chance('b', ...name) + chance('c', ...name)) / 1.5 - 1

/** A whole number near an expected one: of 2.3 mostly 2 and sometimes 3. Never below 0. */
export const whole = (expected: number, ...name: readonly (string | number)[]): number => Math.max(0, Math.floor(expected + chance('w', ...name)))
