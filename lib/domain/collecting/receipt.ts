// The number of a receipt: of what period, from whom, and which of their submissions for it.

/** What the numbers of all receipts of one unit and period begin with. */
export const receiptStem = (periodKey: string, unitCode: string): string => `${periodKey}-${unitCode}-`

/**
 * The number of a receipt.
 * @param ordinal from 1
 * @example receiptNumber('2024', '410721', 3) // 2024-410721-03
 */
export const receiptNumber = (periodKey: string, unitCode: string, ordinal: number): string => `${receiptStem(periodKey, unitCode)}${String(ordinal).padStart(2, '0')}`
