// A year as it stands in an address or a field.

/** The year, or null where the text is not one from 1949 to 2099. Full-width digits are read. */
export function readYear(text: string): number | null {
  const plain = text.normalize('NFKC').trim().replace(/年度?$/, '')
  const year = /^\d{4}$/.test(plain) ? Number(plain) : 0
  return year >= 1949 && year <= 2099 ? year : null
}
