// Keeps text in a CSV from being run as a formula by the spreadsheet that opens it.

// What starts a formula in Excel, WPS, LibreOffice or Numbers, with the full-width forms that a Chinese keyboard types,
// and what they strip before they look: tab, line ends, NUL.
const STARTS_FORMULA = /^'*[=+\-@\t\r\n\0＝＋－＠]/
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/

/**
 * Puts an apostrophe before text that a spreadsheet would run. Text that already begins with apostrophes before such a
 * character gets one more, so that `unguarded` gives back exactly what was there.
 * @example guarded('=1+1') // "'=1+1"
 */
export const guarded = (text: string): string => (STARTS_FORMULA.test(text) ? `'${text}` : text)

/** What `guarded` was given. */
export const unguarded = (text: string): string => (text.startsWith("'") && STARTS_FORMULA.test(text) ? text.slice(1) : text)

/** True for a decimal in plain notation: it may begin with a minus and stays a number. */
export const isPlainNumber = (text: string): boolean => PLAIN_NUMBER.test(text)
