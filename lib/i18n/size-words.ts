// How large a file is.

/** @example sizeWords(1_300_000) // '1.2 MB' */
export function sizeWords(bytes: number): string {
  const tenths = (count: number): string => count.toFixed(1).replace(/\.0$/, '')
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${tenths(bytes / 1024)} KB` : `${tenths(bytes / 1024 / 1024)} MB`
}
