// A page that is refused while it is made leaves the framework nothing but an empty document that scripts fill. That document is held
// back, and the framework is asked for the page that says the refusal in plain HTML; it goes out under the status of the first.
// Why twice: docs/decisions/0049-a-refusal-is-a-page.md.
import { IncomingMessage, ServerResponse } from 'node:http'
import { withFate, type PageFate } from './refused-page'

/** Nothing serves it, so the framework answers with app/not-found.tsx, which reads `x-refused` and `x-asked`. */
export const REFUSAL_PATH = '/refused'

type Serve = (request: IncomingMessage, response: ServerResponse) => void

// They belong to the first request: its body, its form, what a browser had of its page.
const FIRST_ALONE = /^(content-.*|transfer-encoding|expect|next-.*|rsc|range|if-.*)$/

type Asked = Pick<IncomingMessage, 'socket' | 'headers' | 'method' | 'url'>

function requestFor({ socket, headers, method, url }: Asked, status: number): IncomingMessage {
  const again = new IncomingMessage(socket)
  const kept = Object.entries(headers).filter(([name]) => !FIRST_ALONE.test(name))
  again.headers = { ...Object.fromEntries(kept), 'x-asked': url ?? '/', 'x-refused': String(status) }
  again.rawHeaders.push(...Object.entries(again.headers).flatMap(([name, value]) => [name, String(value)]))
  Object.assign(again, { method: method === 'HEAD' ? 'HEAD' : 'GET', url: REFUSAL_PATH, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1, complete: true })
  again.push(null)
  return again
}

/** A response without a connection: what is written to it is kept, and given to `done` when it ends. */
function keptResponse(request: IncomingMessage, done: (body: Buffer) => void): ServerResponse {
  const response = new ServerResponse(request)
  const chunks: Buffer[] = []
  const keep = (chunk: unknown): void => {
    if (!response.headersSent) response.writeHead(response.statusCode)
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const write = (chunk: unknown): boolean => {
    keep(chunk)
    return true
  }
  const end = (chunk: unknown): ServerResponse => {
    keep(chunk)
    done(Buffer.concat(chunks))
    process.nextTick(() => response.emit('finish') && response.emit('close'))
    return response
  }
  return Object.assign(response, { write, end, flushHeaders: () => undefined })
}

type Anything = (...args: unknown[]) => unknown

/**
 * Serves a request; where its page turns out to be refused, what goes out is the page that says so.
 * @param serve the framework
 */
export function serveTellingRefusals(request: IncomingMessage, response: ServerResponse, serve: Serve): void {
  const fate: PageFate = { refused: null }
  // The framework writes into a request as it answers it.
  const asked: Asked = { socket: request.socket, headers: { ...request.headers }, method: request.method, url: request.url }
  // oxlint-disable-next-line typescript/unbound-method -- each is called with its response below
  const { writeHead, write, end, flushHeaders } = response
  let held = false
  const tell = (status: number): void => {
    const again = requestFor(asked, status)
    const second = keptResponse(again, (body) => {
      // A cookie that the first answer set is still meant.
      for (const name of response.getHeaderNames()) if (name !== 'set-cookie') response.removeHeader(name)
      for (const [name, value] of Object.entries(second.getHeaders())) if (value !== undefined && name !== 'set-cookie') response.setHeader(name, value)
      response.removeHeader('transfer-encoding')
      response.setHeader('content-length', body.length)
      writeHead.call(response, second.statusCode === 404 ? status : second.statusCode)
      Reflect.apply(end, response, [body])
    })
    response.once('close', () => second.emit('close'))
    withFate({ refused: null }, () => serve(again, second))
  }
  const isHeld = (): boolean => {
    if (held || response.headersSent || fate.refused !== response.statusCode) return held
    held = String(response.getHeader('content-type')).startsWith('text/html')
    // The first answer is still being written, by what called this.
    if (held) setImmediate(tell, fate.refused)
    return held
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- overloads that differ only in what is passed on unread
  const unless = (go: unknown, instead: unknown): Anything => (...args) => (isHeld() ? instead : Reflect.apply(go as Anything, response, args))
  Object.assign(response, { writeHead: unless(writeHead, response), write: unless(write, true), end: unless(end, response), flushHeaders: unless(flushHeaders, undefined) })
  withFate(fate, () => serve(request, response))
}
