// Bytes that come in chunks of any size, as pieces of one size.

/**
 * Each piece but the last is `size` bytes long, and its own copy.
 * @param size bytes, at least 1
 */
export async function* inPieces(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let [piece, filled] = [new Uint8Array(size), 0]
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.byteLength; ) {
      const part = chunk.subarray(at, at + size - filled)
      piece.set(part, filled)
      at += part.byteLength
      filled += part.byteLength
      if (filled === size) {
        yield piece
        ;[piece, filled] = [new Uint8Array(size), 0]
      }
    }
  }
  if (filled > 0) yield piece.slice(0, filled)
}
