import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inPieces } from './pieces'

async function* given(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void> {
  for (const chunk of chunks) yield await Promise.resolve(chunk)
}

it('gives the same bytes, each piece but the last of the size asked for', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 }), fc.integer({ min: 1, max: 17 }), async (chunks, size) => {
    const pieces: Uint8Array[] = []
    for await (const piece of inPieces(given(chunks), size)) pieces.push(piece)
    expect(Buffer.concat(pieces)).toEqual(Buffer.concat(chunks))
    expect(pieces.slice(0, -1).every((piece) => piece.byteLength === size)).toBe(true)
    expect((pieces.at(-1)?.byteLength ?? 1) > 0).toBe(true)
  }))
})
