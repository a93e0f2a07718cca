// What a server does with a connection that brings no readable request, and how long it waits for one.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
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

/**
 * @param isAnswering true where an answer has begun on this connection, so that nothing may be written into it
 */
export function prepareServer(server: Server, given: { readonly secure: boolean; readonly isAnswering: (socket: Duplex) => boolean }): void {
  Object.assign(server, PATIENCE)
  const say = (socket: Duplex, code: RefusalCode): void => {
    const requestId = randomUUID()
    log.warn({ requestId, code }, 'request refused')
    sayOnSocket(socket, code, { path: '', method: '', secure: given.secure, requestId })
  }
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || given.isAnswering(socket)) socket.destroy()
    else say(socket, PARSER_CODES[error.code ?? ''] ?? 'request.malformed')
  })
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => say(socket, 'request.method'))
}
