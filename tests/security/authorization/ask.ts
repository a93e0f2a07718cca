// Requests as a browser would send them, over connections that stay open; paths go out as they are written.
import { Agent, request } from 'node:http'

export interface Asked {
  readonly method?: string
  /** Path and parameters, exactly as sent. */
  readonly path: string
  /** The `Cookie` header; null for nobody. */
  readonly cookie: string | null
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Under which the server logs and records this request. */
  readonly requestId: string
}

// The server has two processors to share with its database.
const AT_ONCE = 3
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

async function once(origin: string, { method = 'GET', path, cookie, headers = {}, body }: Asked): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  const own = { ...(cookie === null ? {} : { cookie }), ...(method === 'GET' || method === 'HEAD' ? {} : { origin }), ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }), ...headers }
  return await new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, agent, headers: own, timeout: 60_000 }, (received) => {
      const chunks: Buffer[] = []
      received.on('data', (chunk: Buffer) => chunks.push(chunk))
      received.on('error', reject)
      received.on('end', () => {
        const all = Object.fromEntries(Object.entries(received.headers).map(([name, value]) => [name, [value].flat().join('\n')]))
        resolve({ status: received.statusCode ?? 0, headers: all, body: Buffer.concat(chunks).toString('utf8'), requestId: all['x-request-id'] ?? '' })
      })
    })
    sent.on('timeout', () => sent.destroy(new Error(`no answer to ${method} ${path} within a minute`)))
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Sends a request. One whose kept connection the server had just closed is sent again, once. */
export async function ask(origin: string, asked: Asked): Promise<Answer> {
  try {
    return await once(origin, asked)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET') return await once(origin, asked)
    throw error
  }
}

/** Runs work over a list, a few at a time; results in the order of the list. */
export async function each<T, R>(list: readonly T[], work: (item: T, at: number) => Promise<R>): Promise<R[]> {
  const results: R[] = Array.from({ length: list.length })
  const rest = list.entries()
  const worker = async (): Promise<void> => {
    for (const [at, item] of rest) results[at] = await work(item, at)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}
