// Requests as bytes over a socket: what fetch does not let one send (Host, Origin, odd methods, broken framing), and what came back.
import { connect } from 'node:net'

export interface RawAnswer {
  readonly status: number
  /** Lower-case names; a header that came more than once is joined by a line end. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface RawRequest {
  readonly method?: string
  /** Written as it is behind the method: a path, an absolute address, or anything else. */
  readonly target?: string
  /** Added to, or put in place of, `Host` and `Connection: close`; undefined leaves one out, a list sends it several times. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Its `Content-Length` is added unless a framing header was given. */
  readonly body?: string | Uint8Array
}

const PATIENCE_MS = 30_000

function dechunk(body: Buffer): Buffer {
  const parts: Buffer[] = []
  let at = 0
  while (at < body.length) {
    const lineEnd = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.subarray(at, lineEnd).toString('latin1'), 16)
    if (lineEnd < 0 || !(size > 0)) break
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
  }
  return Buffer.concat(parts)
}

/** Reads one answer out of all bytes that came; null where the server closed without one. */
export function parseAnswer(bytes: Buffer): RawAnswer | null {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd < 0) return null
  const [statusLine = '', ...lines] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n')
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    const value = line.slice(colon + 1).trim()
    headers[name] = name in headers ? `${headers[name]}\n${value}` : value
  }
  const body = bytes.subarray(headEnd + 4)
  return { status: Number(statusLine.split(' ')[1]), headers, body: (headers['transfer-encoding'] === 'chunked' ? dechunk(body) : body).toString('utf8') }
}

/**
 * Sends bytes and reads until the server closes.
 * @returns the answer, or null where the connection was closed without one; `written` is how many bytes the socket took
 */
export async function sendBytes(origin: string, chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>): Promise<{ readonly answer: RawAnswer | null; readonly written: number }> {
  const { hostname, port } = new URL(origin)
  const socket = connect({ host: hostname, port: Number(port) })
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('the server said nothing for too long')))
  const received: Buffer[] = []
  socket.on('data', (chunk) => received.push(chunk))
  const closed = new Promise<void>((resolve, reject) => {
    socket.once('close', () => resolve())
    // A server that has said enough may reset the connection: what came before counts.
    socket.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve() : reject(error)))
  })
  const write = async (): Promise<void> => {
    for await (const chunk of chunks) {
      if (socket.destroyed || socket.writableEnded) return
      if (!socket.write(chunk)) await Promise.race([new Promise<void>((resolve) => socket.once('drain', () => resolve())), closed])
    }
  }
  await Promise.all([write(), closed])
  return { answer: parseAnswer(Buffer.concat(received)), written: socket.bytesWritten }
}

/** The bytes of one request. */
export function requestBytes(origin: string, { method = 'GET', target = '/', headers = {}, body }: RawRequest): Buffer {
  const framed = Object.keys(headers).some((name) => /^(content-length|transfer-encoding)$/i.test(name))
  const content = body === undefined ? Buffer.alloc(0) : Buffer.from(body)
  const all = { Host: new URL(origin).host, Connection: 'close', ...(body === undefined || framed ? {} : { 'Content-Length': String(content.length) }), ...headers }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [value].flat().map((one) => `${name}: ${one}`)))
  return Buffer.concat([Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1'), content])
}

/** Sends one request and reads its answer. Throws where the server closed without one. */
export async function send(origin: string, request: RawRequest): Promise<RawAnswer> {
  const { answer } = await sendBytes(origin, [requestBytes(origin, request)])
  if (answer === null) throw new Error(`no answer to ${request.method ?? 'GET'} ${request.target ?? '/'}`)
  return answer
}
