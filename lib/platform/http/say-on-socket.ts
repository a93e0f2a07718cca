// An answer written straight to a connection: where there is no request to answer (its head could not be read), or where the rest of
// it must not be read. The connection is closed a moment later, so that the sender has time to read.
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { headersFor, type AnswerAbout } from './answer-headers'
import { refusalAnswer, type RefusalCode } from './refusal'

const LINGER_MS = 2000

export function sayOnSocket(socket: Duplex, code: RefusalCode, about: AnswerAbout): void {
  if (!socket.writable) return void socket.destroy()
  const { status, headers, body } = refusalAnswer(code, about)
  const all = { ...headersFor({ ...about, status, given: (name) => headers[name] }), ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
  setTimeout(() => socket.destroy(), LINGER_MS).unref()
}
