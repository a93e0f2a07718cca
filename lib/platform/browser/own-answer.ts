// Asks this very server, by its own port: the browser that writes a PDF gets everything from here and nothing from a network.
import { request, type IncomingHttpHeaders } from 'node:http'

export interface OwnServer {
  /** APP_ORIGIN, which the guard expects to be asked for. */
  readonly origin: string
  /** Where this process listens. */
  readonly host: string
  readonly port: number
}

export interface OwnAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const MOST_BYTES = 32 * 1024 * 1024

const isEverywhere = (hostname: string): boolean => ['', '0.0.0.0', '::', 'localhost'].includes(hostname)

/**
 * Where this server is reached from its own machine.
 * @param origin APP_ORIGIN
 * @param environment with the PORT and HOSTNAME that the framework listens at
 */
export function ownServer(origin: string, { PORT: port = '3000', HOSTNAME: hostname = '' }: Readonly<Record<string, string | undefined>>): OwnServer {
  return { origin, host: isEverywhere(hostname) ? '127.0.0.1' : hostname, port: Number(port) }
}

/**
 * One GET of this server. Follows nothing: a redirect is an answer like any other.
 * @param target path with its parameters
 * @param cookie header that goes with it
 */
export async function ownAnswer({ origin, host, port }: OwnServer, target: string, cookie: string, signal: AbortSignal): Promise<OwnAnswer> {
  return await new Promise((resolve, reject) => {
    const asking = request({ host, port, path: target, method: 'GET', signal, headers: { host: new URL(origin).host, ...(cookie === '' ? {} : { cookie }), accept: 'text/html,*/*' } }, (answer) => {
      const chunks: Buffer[] = []
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength
        if (bytes > MOST_BYTES) asking.destroy(new Error('an answer is larger than a page can be'))
        else chunks.push(chunk)
      })
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }))
    })
    asking.on('error', reject)
    asking.end()
  })
}
