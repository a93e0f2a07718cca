// A small OLE compound file with streams of these names, as Office before 2007 and WPS write them.

const SECTOR = 512
const FREE = 0xffff_ffff
const END = 0xffff_fffe
const TABLE = 0xffff_fffd

/** @param names of streams, at most three a directory sector; the root entry comes of itself */
export function compoundFile(names: readonly string[]): Uint8Array<ArrayBuffer> {
  const entries = ['Root Entry', ...names]
  const directorySectors = Math.ceil(entries.length / 4)
  const bytes = new Uint8Array(SECTOR * (2 + directorySectors))
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(0x18, 0x3e, true)
  view.setUint16(0x1a, 3, true)
  view.setUint16(0x1c, 0xfffe, true)
  view.setUint16(0x1e, 9, true)
  view.setUint16(0x20, 6, true)
  view.setUint32(0x2c, 1, true)
  view.setUint32(0x30, 1, true)
  view.setUint32(0x3c, END, true)
  view.setUint32(0x44, END, true)
  for (let slot = 0; slot < 109; slot += 1) view.setUint32(0x4c + slot * 4, slot === 0 ? 0 : FREE, true)
  // Sector 0 is the table of sectors, those after it are the directory.
  for (let at = 0; at < SECTOR / 4; at += 1) view.setUint32(SECTOR + at * 4, at === 0 ? TABLE : at < directorySectors ? at + 1 : at === directorySectors ? END : FREE, true)
  for (const [at, name] of entries.entries()) {
    const start = SECTOR * 2 + at * 128
    for (const [place, letter] of [...name].entries()) view.setUint16(start + place * 2, letter.charCodeAt(0), true)
    view.setUint16(start + 64, (name.length + 1) * 2, true)
    bytes[start + 66] = at === 0 ? 5 : 2
  }
  return bytes
}
