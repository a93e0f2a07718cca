// How large a file is.

/** @example sizeWords(1_300_000) // '1.2 MB' */
export function sizeWords(bytes: number): string {
  const tenths = (count: number): string => count.toFixed(1).replace(/\.0$/, '')
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 ** 2) return `${tenths(bytes / 1024)} KB`
  return bytes < 1024 ** 3 ? `${tenths(bytes / 1024 ** 2)} MB` : `${tenths(bytes / 1024 ** 3)} GB`
}
