/**
 * Where a key of a list leads to: down and up, around at both ends.
 * @param place of the entry chosen, from 0
 * @param count of entries
 * @returns null for a key that does not move, and in an empty list
 */
export function moveChoice(key: string, place: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (place + 1) % count
  return key === 'ArrowUp' ? (place - 1 + count) % count : null
}
