// Stands between the connection and the framework: every request of this process passes here first, those for files included.
// It says who is asking, throws away what a client may not write, refuses what nothing here serves, and puts headers on each answer.
// Why it hooks into Node's server instead of being one: docs/decisions/0017-a-guard-before-the-framework.md.
import { randomUUID } from 'node:crypto'
import { Server, type IncomingMessage, type ServerResponse } from 'node:http'
import type { BlockList } from 'node:net'
import type { Duplex } from 'node:stream'
import { log } from '../log'
import { withAnswerHeaders, type AnswerAbout } from './answer-headers'
import { clientAddress, isLoopback } from './client-address'
import { guardMark, makeGuardMark } from './guard-mark'
import { hasBody, holdBody } from './hold-body'
import { judgeRequest, pathOf } from './judge-request'
import { answerReader } from './kept/keep-pages'
import { loggedPath } from './logged-path'
import { replaceReserved } from './own-headers'
import { prepareServer } from './prepare-server'
import { refusalAnswer, type RefusalCode } from './refusal'
import { bodyLimit } from './request-limits'
import { sayOnSocket } from './say-on-socket'
import { serveTellingRefusals } from './tell-refusal'

export interface GuardSettings {
  /** APP_ORIGIN */
  readonly origin: string
  readonly proxies: BlockList
  /** Lets the development server's own connections through. */
  readonly development: boolean
}

const answering = new WeakMap<Duplex, ServerResponse>()

/** Answers a request whose body, if it has one, is not read. */
function refuse(request: IncomingMessage, response: ServerResponse, code: RefusalCode, about: AnswerAbout): void {
  if (!hasBody(request)) {
    const { status, headers, body } = refusalAnswer(code, about)
    response.writeHead(status, headers).end(body)
    return
  }
  Object.assign(request, { push: () => false })
  // Behind other answers on the same connection there is no way but to close it.
  if (response.socket === null) request.socket.destroy()
  else sayOnSocket(request.socket, code, about)
}

function pass(request: IncomingMessage, response: ServerResponse, { origin, proxies, development }: GuardSettings, serve: (request: IncomingMessage, response: ServerResponse) => void): void {
  const target = request.url ?? ''
  const method = request.method ?? ''
  const { remoteAddress } = request.socket
  const { protocol, host } = new URL(origin)
  const about: AnswerAbout = { requestId: randomUUID(), method, path: pathOf(target).slice(0, 500), secure: protocol === 'https:' }
  const address = clientAddress(remoteAddress, request.headers['x-forwarded-for']?.toString(), proxies)
  const asked = { requestId: about.requestId, method, path: loggedPath(about.path), address }
  const stop = (code: RefusalCode): void => {
    log.warn({ ...asked, code, bytesRead: request.socket.bytesRead, host: request.headers.host?.slice(0, 200), origin: request.headers.origin?.slice(0, 200) }, 'request refused')
    refuse(request, response, code, about)
  }
  let kept = false
  const begin = (): void => {
    answering.set(request.socket, response)
    response.once('close', () => {
      answering.delete(request.socket)
      log.info({ ...asked, status: response.statusCode, ...(kept ? { kept } : {}) }, 'request')
    })
  }
  const render = (): void => serveTellingRefusals(request, response, serve)
  withAnswerHeaders(response, about)
  const code = judgeRequest({ method, target, rawHeaders: request.rawHeaders, loopback: isLoopback(remoteAddress) }, origin)
  if (code !== null) return stop(code)
  const ours = { 'x-request-id': about.requestId, 'x-guard': guardMark() ?? '', 'x-forwarded-for': address, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) }
  replaceReserved(request, ours, development)
  if (hasBody(request)) {
    holdBody(request, bodyLimit(pathOf(target)), (wrong) => {
      if (wrong !== null) return stop(wrong)
      begin()
      render()
    })
    return
  }
  begin()
  // While somebody develops, code changes and no version says so.
  if (development) return render()
  void answerReader({ request, response, ours, host, render, onKept: () => (kept = true) })
}

/** Puts the guard in front of every HTTP server of this process, those that listen already included. Once is enough. */
export function installGuard(settings: GuardSettings): void {
  if (guardMark() !== undefined) return
  makeGuardMark()
  const secure = settings.origin.startsWith('https:')
  const known = new WeakSet<Server>()
  // oxlint-disable-next-line typescript/unbound-method -- called with its server below
  const { emit } = Server.prototype
  const guarded = function guarded(this: Server, event: string, ...args: unknown[]): boolean {
    const serve = (...passed: unknown[]): boolean => Reflect.apply(emit, this, [event, ...passed]) === true
    if (event === 'connection' && !known.has(this)) {
      known.add(this)
      prepareServer(this, { secure, answerOn: (socket) => answering.get(socket) })
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what Node passes with both events below
    const [request, second] = args as [IncomingMessage, ServerResponse]
    if (event === 'upgrade' && !settings.development) {
      sayOnSocket(request.socket, 'request.malformed', { path: '', method: '', secure, requestId: randomUUID() })
      return true
    }
    if (event !== 'request') return serve(...args)
    pass(request, second, settings, serve)
    return true
  }
  Object.assign(Server.prototype, { emit: guarded })
}
