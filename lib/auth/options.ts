// Sign-in through next-auth; its token carries nothing but the opaque id of a session that lives in the database.
import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { endSession, sessionById } from '@/lib/data/sessions'
import { environment } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { cookieOptions, cookiePrefix, isSecure, presentSessionId, SESSION_S, sessionCookieName } from './cookie'
import { signInWithIdentity } from './identity-sign-in'
import { signInWithPassword, type SignInOrigin } from './password-sign-in'
import { originOf, userAgentOf } from './request'
import { providedPerson, SINGLE_SIGN_ON, singleSignOn } from './single-sign-on'

/** What the sign-in page is told; anything else it takes for a failure of the service. */
export const SIGN_IN_ERRORS = { 'too-many-tries': 'TooManyTries', busy: 'Busy', identity: 'NoAccount' } as const

const from = async (): Promise<SignInOrigin> => ({ ...(await originOf()), userAgent: await userAgentOf(), formerId: await presentSessionId() })

async function authorize(loginName: unknown, password: unknown): Promise<{ id: string; sid: string } | null> {
  if (typeof loginName !== 'string' || typeof password !== 'string') return null
  const answer = await signInWithPassword(loginName, password, await from())
  if (answer.ok) return { id: answer.userId, sid: answer.sid }
  if (answer.why === 'refused') return null
  throw new Error(SIGN_IN_ERRORS[answer.why])
}

/** True where the provider's person has an account; its new session is put where the token finds it. */
async function admitIdentity(user: object, claims: object): Promise<true | string> {
  const provided = providedPerson({ ...claims })
  const answer = provided === null ? null : await signInWithIdentity(provided, await from())
  if (answer === null || !answer.ok) return `${environment().APP_ORIGIN}/sign-in?error=${SIGN_IN_ERRORS.identity}`
  Object.assign(user, { sid: answer.sid })
  return true
}

export function authOptions(): NextAuthOptions {
  const options = cookieOptions()
  const cookie = (name: string, maxAge?: number) => ({ name: `${cookiePrefix()}plumbline.${name}`, options: maxAge === undefined ? options : { ...options, maxAge } })
  const note = (level: 'warn' | 'error', code: string): void => log[level]({ code }, 'next-auth')
  return {
    secret: environment().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_S },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: { name: sessionCookieName(), options },
      csrfToken: cookie('csrf'),
      callbackUrl: cookie('callback'),
      pkceCodeVerifier: cookie('pkce', 15 * 60),
      state: cookie('state', 15 * 60),
      nonce: cookie('nonce', 15 * 60),
    },
    // Its own would print what the provider sent, tokens and all.
    logger: { error: (code) => note('error', code), warn: (code) => note('warn', code), debug: () => undefined },
    providers: [
      CredentialsProvider({ credentials: { loginName: {}, password: {} }, authorize: (credentials) => authorize(credentials?.loginName, credentials?.password) }),
      ...singleSignOn(),
    ],
    events: {
      signOut: async ({ token }) => {
        if (typeof token['sid'] === 'string') await endSession(token['sid'], await originOf())
      },
    },
    callbacks: {
      signIn: async ({ user, account, profile }) => (account?.provider === SINGLE_SIGN_ON ? await admitIdentity(user, profile ?? {}) : true),
      // `user` is there only at sign-in. Whatever else next-auth would put into the token is dropped; of a session that is over nothing is left.
      jwt: async ({ token, user }) => {
        const sid = typeof user === 'object' && 'sid' in user ? user.sid : token['sid']
        if (typeof sid !== 'string' || (await sessionById(sid)) === null) throw new Error('the session is over')
        return { sid }
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
  }
}
