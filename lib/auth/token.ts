// Who is asking with a token in place of a session: `Authorization: Bearer plb_…`, on the addresses that take one.
import 'server-only'
import { headers } from 'next/headers'
import { bearerOfToken } from '@/lib/data/access-tokens'
import { countRefusedToken } from '@/lib/data/token-refusals'
import { bearerOf, type TokenScope } from '@/lib/domain/api/access-token'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { notForOthers } from '@/lib/platform/kept-answers'
import { log } from '@/lib/platform/log'

/**
 * The person of the token that the present request shows; null where it shows none. With a token no cookie counts.
 * @param scope what the address asks of a token
 * @returns problems: token.refused, token.scope, request.too-many
 */
export async function viewerByToken(scope: TokenScope, { ip, requestId }: RequestOrigin): Promise<Result<Viewer> | null> {
  const token = bearerOf((await headers()).get('authorization'))
  if (token === null) return null
  notForOthers()
  const bearer = await bearerOfToken(token, now())
  if (bearer !== null) return bearer.scopes.includes(scope) ? ok(bearer.viewer) : refused(problem('token.scope', { scope }))
  log.warn({ ip, requestId }, 'a token was refused')
  const seconds = await countRefusedToken(ip)
  return refused(seconds === null ? problem('token.refused', {}) : problem('request.too-many', { seconds: String(seconds) }))
}
