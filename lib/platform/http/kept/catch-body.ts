// Reads along what is sent to a reader. Only a body that went out whole counts: one that was cut short, or is too long, is none.
import type { ServerResponse } from 'node:http'

type Send = (this: ServerResponse, chunk?: unknown, ...rest: unknown[]) => unknown

/**
 * @param most bytes of a body that is worth keeping
 * @returns the bytes as they were sent, compressed or not; null where the answer did not end
 */
export async function catchBody(response: ServerResponse, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  const take = (chunk: unknown, encoding: unknown): void => {
    const taken = typeof chunk === 'string' ? Buffer.from(chunk, encoding === 'latin1' || encoding === 'base64' || encoding === 'hex' ? encoding : 'utf8') : chunk instanceof Uint8Array ? Buffer.from(chunk) : null
    if (taken === null) return
    bytes += taken.length
    if (bytes <= most) chunks.push(taken)
    else chunks.length = 0
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/unbound-method -- their overloads differ only in what is passed on unread; called with their response below
  const [write, end] = [response.write, response.end] as unknown as readonly [Send, Send]
  Object.assign(response, {
    write: function caught(this: ServerResponse, chunk: unknown, ...rest: unknown[]) {
      take(chunk, rest[0])
      return write.call(this, chunk, ...rest)
    } satisfies Send,
    end: function caught(this: ServerResponse, chunk?: unknown, ...rest: unknown[]) {
      take(chunk, rest[0])
      return end.call(this, chunk, ...rest)
    } satisfies Send,
  })
  return await new Promise((resolve) => {
    // Only after its end, and where the connection still stands.
    response.once('finish', () => resolve(bytes <= most ? Buffer.concat(chunks) : null))
    response.once('close', () => resolve(null))
  })
}
