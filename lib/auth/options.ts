// Sign-in through next-auth; its token carries nothing but the opaque id of a session that lives in the database.
import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { endSession, recordRefusal, startSession } from '@/lib/data/sessions'
import { personByLoginName } from '@/lib/data/people'
import { environment } from '@/lib/platform/env'
import { verifyPassword } from '@/lib/platform/password'
import { originOf } from './request'

const secure = (): boolean => environment().APP_ORIGIN.startsWith('https:')

/** Name of the session cookie. The __Host- prefix binds it to this host over TLS. */
export const sessionCookieName = (): string => (secure() ? '__Host-plumbline.session' : 'plumbline.session')

/** Checks a name and a password; one answer for every failure, and the same work whether or not the account exists. */
async function authorize(loginName: string, password: string): Promise<{ id: string; sid: string } | null> {
  const origin = await originOf()
  const person = await personByLoginName(loginName)
  const matches = await verifyPassword(person?.passwordHash ?? null, password)
  if (person === null || !matches || person.disabledAt !== null) {
    await recordRefusal(person, origin, person === null ? 'unknown name' : matches ? 'disabled account' : 'wrong password')
    return null
  }
  return { id: person.id, sid: await startSession(person, origin) }
}

export function authOptions(): NextAuthOptions {
  const cookie = { httpOnly: true, sameSite: 'lax', path: '/', secure: secure() } as const
  const prefix = secure() ? '__Host-' : ''
  return {
    secret: environment().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: 12 * 60 * 60 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    useSecureCookies: secure(),
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookie },
      csrfToken: { name: `${prefix}plumbline.csrf`, options: cookie },
      callbackUrl: { name: `${prefix}plumbline.callback`, options: cookie },
    },
    providers: [
      CredentialsProvider({
        credentials: { loginName: {}, password: {} },
        authorize: (credentials) => authorize(credentials?.loginName ?? '', credentials?.password ?? ''),
      }),
    ],
    events: {
      signOut: async ({ token }) => {
        if (typeof token['sid'] === 'string') await endSession(token['sid'], await originOf())
      },
    },
    callbacks: {
      // `user` is there only at sign-in. Whatever else next-auth would put into the token is dropped.
      jwt: ({ token, user }) => ({ sid: user !== undefined && 'sid' in user ? user.sid : token['sid'] }),
    },
  }
}
