// English counts: one thing, several things.

/**
 * A number with what it counts.
 * @param count as a number or already written, e.g. `1,234`
 * @param several for what does more than take an `s`
 * @example counted(1, 'session'), counted('3', 'unit has', 'units have') // '1 session', '3 units have'
 */
export const counted = (count: number | string, one: string, several = `${one}s`): string => `${count} ${isOne(count) ? one : several}`

/** For words that stand apart from the number. */
export const isOne = (count: number | string): boolean => String(count) === '1'
