// The names in the directory of an OLE compound file, the container of Office before 2007, of WPS, and of Office files with a password.

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ENTRY = 128
const HEADER_SECTORS = 109
/** Longest chain that is followed: a directory of 64 thousand entries. */
const SECTORS_MOST = 2048

/** True where bytes begin as a compound file. */
export const isCompoundFile = (bytes: Uint8Array): boolean => bytes.length >= 512 && SIGNATURE.every((byte, at) => bytes[at] === byte)

/** Names of the streams and storages in a compound file; empty where its directory cannot be read. */
export function compoundNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>()
  if (!isCompoundFile(bytes)) return names
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(0x1e, true)
  if (shift !== 9 && shift !== 12) return names
  const size = 1 << shift
  const placeOf = (sector: number): number => (sector + 1) * size
  // Which sector follows: the table is spread over the sectors that the header names.
  const after = (sector: number): number => {
    const slot = Math.floor(sector / (size / 4))
    if (slot >= HEADER_SECTORS) return -1
    const at = placeOf(view.getUint32(0x4c + slot * 4, true)) + (sector % (size / 4)) * 4
    return at + 4 <= bytes.length ? view.getUint32(at, true) : -1
  }
  let sector = view.getUint32(0x30, true)
  for (let read = 0; read < SECTORS_MOST && sector >= 0 && sector < 0xffff_fffa; read += 1) {
    const start = placeOf(sector)
    if (start + size > bytes.length) break
    for (let at = start; at < start + size; at += ENTRY) {
      const length = Math.min(view.getUint16(at + 64, true), 64)
      const letters = Array.from({ length: Math.max(0, length / 2 - 1) }, (_, index) => view.getUint16(at + index * 2, true))
      if (letters.length > 0) names.add(String.fromCharCode(...letters))
    }
    sector = after(sector)
  }
  return names
}
