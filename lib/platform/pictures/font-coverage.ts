// Which characters a TrueType font has glyphs for, read from its own table of characters (cmap, format 4 or 12).

type Ranges = readonly (readonly [from: number, to: number])[]

/**
 * Ranges of code points that a font has glyphs for.
 * @param font the bytes of one TrueType file
 * @throws where the file is no such font
 */
export function coverageOf(font: Uint8Array): Ranges {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableAt(view, 'cmap')
  const tables = Array.from({ length: view.getUint16(cmap + 2) }, (_, at) => cmap + view.getUint32(cmap + 4 + at * 8 + 4))
  const wide = tables.find((at) => view.getUint16(at) === 12)
  if (wide !== undefined) return wideRanges(view, wide)
  const plain = tables.find((at) => view.getUint16(at) === 4)
  if (plain === undefined) throw new Error('the font has no table of characters that is known here')
  return plainRanges(view, plain)
}

/** Whether one of the ranges, which stand in order, holds a code point. */
export function covers(ranges: Ranges, code: number): boolean {
  let [low, high] = [0, ranges.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [from = 0, to = -1] = ranges[middle] ?? []
    if (code < from) high = middle - 1
    else if (code > to) low = middle + 1
    else return true
  }
  return false
}

function tableAt(view: DataView, name: string): number {
  for (let at = 0; at < view.getUint16(4); at += 1) {
    const record = 12 + at * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(record + letter)))
    if (tag === name) return view.getUint32(record + 8)
  }
  throw new Error(`the font has no table ${name}`)
}

const wideRanges = (view: DataView, at: number): Ranges =>
  Array.from({ length: view.getUint32(at + 12) }, (_, group): readonly [number, number] => [view.getUint32(at + 16 + group * 12), view.getUint32(at + 20 + group * 12)])

function plainRanges(view: DataView, at: number): Ranges {
  const segments = view.getUint16(at + 6) / 2
  const pairs = Array.from({ length: segments }, (_, segment): readonly [number, number] => [view.getUint16(at + 16 + segments * 2 + segment * 2), view.getUint16(at + 14 + segment * 2)])
  // The last one closes the table and holds no character.
  return pairs.filter(([from]) => from !== 0xffff)
}
