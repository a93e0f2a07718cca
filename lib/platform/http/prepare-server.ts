// What a server does with a connection that brings no readable request, and how long it waits for one.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { log } from '../log'
import type { RefusalCode } from './refusal'
import { sayOnSocket } from './say-on-socket'

// Milliseconds after which a client that keeps us waiting is cut off; headers that a request may have.
const PATIENCE = { headersTimeout: 15_000, requestTimeout: 60_000, timeout: 120_000, maxHeadersCount: 100 }

const PARSER_CODES: Readonly<Record<string, RefusalCode>> = {
  HPE_HEADER_OVERFLOW: 'request.headers-too-large',
  HPE_INVALID_METHOD: 'request.unknown-method',
  ERR_HTTP_REQUEST_TIMEOUT: 'request.timeout',
}

const LINGER_MS = 2000
const closing = new WeakSet<Duplex>()

/** Lets an answer be sent and closes the connection behind it: what followed its request is nothing that can be read. */
function closeAfter(answer: ServerResponse, socket: Duplex): void {
  if (closing.has(socket)) return
  closing.add(socket)
  answer.shouldKeepAlive = false
  answer.once('close', () => {
    socket.end()
    setTimeout(() => socket.destroy(), LINGER_MS).unref()
  })
}

/**
 * @param answerOn what is being answered on a connection, so that nothing else may be written into it
 */
export function prepareServer(server: Server, given: { readonly secure: boolean; readonly answerOn: (socket: Duplex) => ServerResponse | undefined }): void {
  Object.assign(server, PATIENCE)
  const say = (socket: Duplex, code: RefusalCode): void => {
    const requestId = randomUUID()
    log.warn({ requestId, code }, 'request refused')
    sayOnSocket(socket, code, { path: '', method: '', secure: given.secure, requestId })
  }
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const answer = given.answerOn(socket)
    if (error.code === 'ECONNRESET') socket.destroy()
    else if (answer !== undefined) closeAfter(answer, socket)
    else say(socket, PARSER_CODES[error.code ?? ''] ?? 'request.malformed')
  })
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => say(socket, 'request.method'))
}
