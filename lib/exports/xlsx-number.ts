// Which decimals a workbook can hold as numbers, and how they are to be shown.
import { isPlainNumber } from '@/lib/domain/exporting/formula-guard'

// Excel, WPS and LibreOffice keep 15 significant digits; a 16th would be changed without a word.
const KEPT_DIGITS = 15

/**
 * The number for a cell, or null where the workbook would change it; it is then written as text.
 * @param text decimal in plain notation
 * @example workbookNumber('-0.50') // -0.5
 */
export function workbookNumber(text: string): number | null {
  if (!isPlainNumber(text)) return null
  const digits = text.replace(/^-|\./g, '').replace(/^0+/, '')
  return digits.length <= KEPT_DIGITS ? Number(text) : null
}

/** Number format with exactly the places that the text has: `99.50` gives `0.00`. Most 15 places. */
export function numberFormat(text: string): string {
  const places = text.split('.')[1]?.length ?? 0
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`
}
