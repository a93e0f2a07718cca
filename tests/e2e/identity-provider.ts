// A real OpenID provider on this machine: whoever types a name into its page is that person. Its client is the product.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'

export interface IdentityProvider {
  /** What the product is told of it. */
  readonly env: Readonly<Record<string, string>>
  /** Begins to answer, once the product's own address is known. */
  readonly serve: (productOrigin: string) => void
  readonly stop: () => Promise<void>
}

const CLIENT = { id: 'plumbline-under-test', secret: 'a secret of a test, known to both sides' } as const

/** Starts it on a free port. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  let answer = (_request: IncomingMessage, response: ServerResponse): void => void response.writeHead(503).end()
  const server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const issuer = `http://localhost:${address.port}`
  return {
    env: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret, OIDC_LABEL: '统一身份认证' },
    serve: (productOrigin) => {
      const provider = new Provider(issuer, {
        clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [`${productOrigin}/api/auth/callback/oidc`], grant_types: ['authorization_code'], response_types: ['code'] }],
        pkce: { required: () => true },
        claims: { openid: ['sub'], profile: ['preferred_username'] },
        findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: id }) }),
        cookies: { keys: ['a key of a test'] },
      })
      answer = provider.callback()
    },
    stop: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}
