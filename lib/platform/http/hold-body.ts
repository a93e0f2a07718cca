// Lets a request through only when its whole body is there and no larger than it may be. So a body without an end, or one that lies
// about its length, never reaches a page, and a slow sender occupies nothing but its connection.
import type { IncomingMessage } from 'node:http'
import { BODIES_AT_ONCE } from './request-limits'

// Bytes that all requests of this process hold while they arrive.
let held = 0

/** True where something follows the head. */
export const hasBody = ({ headers }: IncomingMessage): boolean => headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'

/**
 * Gathers the body in the request's own buffer, where its reader finds it later.
 * @param limit bytes
 * @param then called once: with null when all of it is there, else with what is wrong; the rest is then not read from the connection
 */
export function holdBody(request: IncomingMessage, limit: number, then: (wrong: 'request.body-too-large' | 'request.no-room' | null) => void): void {
  const push = request.push.bind(request)
  let bytes = 0
  let decided = false
  const release = (): void => {
    held -= bytes
    bytes = 0
  }
  const decide = (wrong: Parameters<typeof then>[0]): void => {
    decided = true
    if (wrong !== null) release()
    else request.once('close', release)
    then(wrong)
  }
  request.once('close', () => {
    if (!decided) release()
    decided = true
  })
  const counting = (chunk: unknown): boolean => {
    // Not read any further: false makes the parser stop reading the socket.
    if (decided) return false
    if (chunk === null) {
      Object.assign(request, { push })
      const whole = push(null)
      decide(null)
      return whole
    }
    const size = chunk instanceof Uint8Array ? chunk.byteLength : 0
    bytes += size
    held += size
    if (bytes > limit) decide('request.body-too-large')
    else if (held > BODIES_AT_ONCE) decide('request.no-room')
    else {
      push(chunk)
      // True although nobody reads yet: the limit holds what is kept, not the buffer's own mark.
      return true
    }
    return false
  }
  Object.assign(request, { push: counting })
}
