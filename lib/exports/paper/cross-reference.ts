// Where each object of a PDF is, as a stream (ISO 32000-1, 7.5.8): a row each, written as the difference from the row before, which deflates to little.
import { deflateSync } from 'node:zlib'

/** At a byte of the file, or among the objects that are packed in another one. */
export type Place =
  | { readonly kind: 'plain'; readonly offset: number }
  | { readonly kind: 'packed'; readonly within: number; readonly at: number }

// Bytes of a row: its kind, where, which of those there.
const WIDTHS = [1, 4, 2] as const
const ROW = 7
const ENTRIES = `/W [${WIDTHS.join(' ')}] /DecodeParms << /Predictor 12 /Columns ${ROW} >>`
// Each row begins with the filter of PNG that says so.
const FROM_ABOVE = 2

/**
 * @param places by the numbers of the objects; what is in none of them is free
 * @param own number of the stream itself, the last
 * @param begins its place in the file
 */
export function crossReference(places: ReadonlyMap<number, Place>, own: number, begins: number): { readonly entries: string; readonly bytes: Uint8Array } {
  const rows = Array.from({ length: own + 1 }, (_, id) => rowOf(id === own ? { kind: 'plain', offset: begins } : places.get(id)))
  const bytes = Buffer.alloc(rows.length * (ROW + 1))
  let above = Buffer.alloc(ROW)
  for (const [at, row] of rows.entries()) {
    bytes[at * (ROW + 1)] = FROM_ABOVE
    // A byte takes what is left of a negative difference.
    for (let place = 0; place < ROW; place += 1) bytes[at * (ROW + 1) + 1 + place] = (row[place] ?? 0) - (above[place] ?? 0)
    above = row
  }
  return { entries: ENTRIES, bytes: deflateSync(bytes) }
}

function rowOf(place: Place | undefined): Buffer<ArrayBuffer> {
  const row = Buffer.alloc(ROW)
  if (place === undefined) return row
  row.writeUInt8(place.kind === 'plain' ? 1 : 2, 0)
  row.writeUInt32BE(place.kind === 'plain' ? place.offset : place.within, 1)
  row.writeUInt16BE(place.kind === 'plain' ? 0 : place.at, 5)
  return row
}
