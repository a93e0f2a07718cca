// A page without its nonce: what stands between the places where it was, so that each answer carries one of its own.

/** The parts of a body around a nonce; at least one, more where the nonce occurs. */
export function splitAtNonce(body: Buffer, nonce: string): readonly Buffer[] {
  const parts: Buffer[] = []
  let from = 0
  for (let at = body.indexOf(nonce); at >= 0; at = body.indexOf(nonce, from)) {
    parts.push(body.subarray(from, at))
    from = at + nonce.length
  }
  return [...parts, body.subarray(from)]
}

/** The parts with something between each two of them. */
export const joinWith = (parts: readonly Buffer[], between: Buffer): Buffer => Buffer.concat(parts.flatMap((part, at) => (at === 0 ? [part] : [between, part])))
