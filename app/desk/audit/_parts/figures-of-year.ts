// The number under which the log keeps what was recorded of a unit in a year: 410700/2023.

/** True for such a number: the pages of readers lead here with it. */
export const isFiguresOfYear = (object: string | null): boolean => object !== null && /^[^/]+\/\d{4}$/.test(object)
