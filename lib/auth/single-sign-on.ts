// The identity provider of this installation, where one is configured (OpenID Connect, code flow with PKCE, state and nonce).
import 'server-only'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { environment } from '@/lib/platform/env'
import type { ProvidedPerson } from './identity-sign-in'

export const SINGLE_SIGN_ON = 'oidc'

type Claims = Readonly<Record<string, unknown>>

/** Text of the button, or null where no provider is configured: an empty one means the product's own words. */
export function singleSignOnLabel(): string | null {
  const { OIDC_ISSUER, OIDC_LABEL } = environment()
  return OIDC_ISSUER === undefined ? null : (OIDC_LABEL ?? '')
}

/** The provider as next-auth wants it; none where none is configured. */
export function singleSignOn(): readonly OAuthConfig<Claims>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = environment()
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined) return []
  return [
    {
      id: SINGLE_SIGN_ON,
      name: SINGLE_SIGN_ON,
      type: 'oauth',
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: 'openid profile' } },
      checks: ['pkce', 'state', 'nonce'],
      idToken: true,
      // Some providers give the name in the token, some only when asked; issuer and subject are always the checked token's.
      userinfo: {
        request: async ({ client, tokens }) => {
          const asked: Claims = client.issuer.metadata['userinfo_endpoint'] === undefined || tokens.access_token === undefined ? {} : await client.userinfo(tokens.access_token)
          return { ...asked, ...claimsOf(tokens.id_token) }
        },
      },
      profile: (claims) => ({ id: String(claims['sub']) }),
    },
  ]
}

// The token was verified before: only its claims are read here.
function claimsOf(idToken: string | undefined): Claims {
  const content: unknown = JSON.parse(Buffer.from(idToken?.split('.')[1] ?? '', 'base64url').toString('utf8'))
  return typeof content === 'object' && content !== null ? { ...content } : {}
}

/** Who that is, from the claims; null where the provider leaves out what is needed. */
export function providedPerson(claims: Claims): ProvidedPerson | null {
  const { iss, sub } = claims
  const name = claims[environment().OIDC_NAME_CLAIM ?? 'preferred_username']
  if (typeof iss !== 'string' || typeof sub !== 'string' || sub === '') return null
  return { issuer: iss, subject: sub, name: typeof name === 'string' ? name.trim() : '' }
}
