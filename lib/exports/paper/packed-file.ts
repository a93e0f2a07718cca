// A PDF whose small objects are packed together and deflated (ISO 32000-1, 7.5.7). A table has one for each of its cells: written one by one, they and
// the list of where each begins were nine tenths of the file.
import { deflateSync } from 'node:zlib'
import { crossReference, type Place } from './cross-reference'

// What a reader inflates to see one of them.
const PACKED_AT_ONCE = 500

export interface PackedFile {
  /** Writes as it is: a line of text, or bytes. */
  readonly put: (data: string | Uint8Array) => void
  /** Tells that the object of this number is written from here on. */
  readonly mark: (id: number) => void
  /** Takes an object that is no stream, to be written at the end. */
  readonly keep: (id: number, body: string) => void
  /**
   * Writes what was kept, and where everything is.
   * @param next the first number that no object has
   * @param entries of the trailer: the first object, what the file is about
   */
  readonly close: (next: number, entries: string) => void
}

interface Kept {
  readonly id: number
  readonly body: string
}

interface Pack {
  readonly ids: readonly number[]
  /** Where the first object begins, behind the list of them. */
  readonly first: number
  readonly bytes: Uint8Array
}

/**
 * @param push takes the bytes
 * @param begun how many were written before
 */
export function packedFile(push: (bytes: Uint8Array) => void, begun: number): PackedFile {
  const places = new Map<number, Place>()
  const packs: Pack[] = []
  let waiting: Kept[] = []
  let offset = begun
  const put = (data: string | Uint8Array): void => {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data
    offset += bytes.length
    push(bytes)
  }
  const mark = (id: number): void => void places.set(id, { kind: 'plain', offset })
  const pack = (): void => {
    if (waiting.length > 0) packs.push(packOf(waiting))
    waiting = []
  }
  const deflated = (id: number, entries: string, bytes: Uint8Array): void => {
    mark(id)
    put(`${id} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${bytes.length} >>\nstream`)
    put(bytes)
    put('\nendstream\nendobj')
  }
  return {
    put,
    mark,
    keep: (id, body) => {
      waiting.push({ id, body })
      if (waiting.length === PACKED_AT_ONCE) pack()
    },
    close: (next, entries) => {
      pack()
      for (const [number, { ids, first, bytes }] of packs.entries()) {
        const within = next + number
        for (const [at, id] of ids.entries()) places.set(id, { kind: 'packed', within, at })
        deflated(within, `/Type /ObjStm /N ${ids.length} /First ${first}`, bytes)
      }
      const [own, begins] = [next + packs.length, offset]
      const list = crossReference(places, own, begins)
      deflated(own, `/Type /XRef /Size ${own + 1} ${list.entries} ${entries}`, list.bytes)
      put(`startxref\n${begins}\n%%EOF`)
    },
  }
}

function packOf(objects: readonly Kept[]): Pack {
  let at = 0
  const places = objects.map(({ id, body }) => {
    const place = `${id} ${at}`
    at += body.length + 1
    return place
  })
  const head = `${places.join(' ')}\n`
  return { ids: objects.map(({ id }) => id), first: head.length, bytes: deflateSync(Buffer.from(head + objects.map(({ body }) => `${body}\n`).join(''), 'latin1')) }
}
