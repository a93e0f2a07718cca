// Makes a token with which a program reads in somebody's name, once they showed the password or a code of the app.
import 'server-only'
import type { NewAccessToken } from '@/lib/contracts/access-token'
import { tokensOf, writeToken } from '@/lib/data/access-tokens'
import { showEither } from '@/lib/data/own-proof'
import type { RunningSession } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { MOST_TOKENS, readTokenExpiry, tokenStanding } from '@/lib/domain/api/access-token'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { latestDay } from '@/lib/domain/screen/screen-token'
import type { RequestOrigin } from '@/lib/domain/viewer'
import { dayOf, now } from '@/lib/platform/clock'

/**
 * @returns the token, which can be told this once only; problems: permission.missing, token.name-missing, token.scope-missing,
 * token.until-unreadable, token.until-past, token.until-late, token.too-many, and those of lib/data/own-proof
 */
export async function makeAccessToken(session: RunningSession, given: NewAccessToken, origin: RequestOrigin): Promise<Result<{ readonly name: string; readonly token: string }>> {
  const { who, person } = session
  if (!can(who, 'account.own', { person: who.userId })) return refused(problem('permission.missing', { action: 'account.own' }))
  const { name } = given
  const scopes = [...new Set(given.scopes)].sort()
  if (name === '') return refused(problem('token.name-missing', {}, ['name']))
  if (scopes.length === 0) return refused(problem('token.scope-missing', {}, ['scope']))
  const at = now()
  const expiry = readTokenExpiry(given.until, dayOf(at), latestDay(dayOf(at)))
  if (!expiry.ok) return expiry
  // Whoever comes through the identity provider and has no app yet has nothing here to show.
  const nothingToShow = person.passwordHash === null && person.totpSince === null
  const unshown = nothingToShow ? null : await showEither(person, given.proof, origin, 'proof')
  if (unshown !== null) return refused(unshown)
  const expiresAt = new Date(expiry.value)
  return await inAuditedTransaction(who, origin, async (tx, record) => {
    // Two at once wait for each other, so that neither passes the limit unseen.
    await tx.$queryRaw`select 1 from app_user where id = ${who.userId}::uuid for update`
    const inForce = (await tokensOf(who.userId, tx)).filter((token) => tokenStanding(token, at.getTime()) === 'in-force')
    if (inForce.length >= MOST_TOKENS) return refused(problem('token.too-many', { most: String(MOST_TOKENS) }))
    const { id, token } = await writeToken(tx, { userId: who.userId, name, scopes, at, expiresAt })
    // What it is called is free text and stays out of the log.
    record({ act: 'token.make', stream: 'auth', object: { type: 'user', id: who.userId }, after: { token: id, scopes, expires: expiresAt.toISOString() }, result: 'ok' })
    return ok({ name, token })
  })
}
