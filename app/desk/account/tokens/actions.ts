'use server'
// Making and ending one's own access tokens.
import { revalidatePath } from 'next/cache'
import { defineAction } from '@/app/_http/action'
import { SIGN_IN_AGAIN } from '@/components/ui/sign-in-again'
import { presentSession } from '@/lib/auth/viewer'
import { EndedAccessToken, NewAccessToken } from '@/lib/contracts/access-token'
import { fieldRaw, fieldText, fieldWhole } from '@/lib/contracts/form-data'
import { TOKEN_SCOPES } from '@/lib/domain/api/access-token'
import { problem } from '@/lib/domain/problem'
import { refused } from '@/lib/domain/result'
import { endAccessToken } from '@/lib/operations/end-access-token'
import { makeAccessToken } from '@/lib/operations/make-access-token'

export const makeToken = defineAction('action desk/account/tokens#makeToken', {
  read: (form) => ({ name: fieldText(form, 'name'), scopes: form.getAll('scope'), until: fieldText(form, 'until'), proof: fieldRaw(form, 'proof') }),
  contract: NewAccessToken,
  run: async (_viewer, given, origin) => {
    const session = await presentSession()
    return session === null ? refused(problem('session.ended', {}, [SIGN_IN_AGAIN])) : await makeAccessToken(session, given, origin)
  },
  after: ({ name, token }, t) => {
    revalidatePath('/desk/account/tokens')
    return { sentence: t.tokens.made(name), notes: [], shownOnce: [token] }
  },
  typed: (form) => ({ name: fieldText(form, 'name'), until: fieldText(form, 'until'), scopes: TOKEN_SCOPES.filter((scope) => form.getAll('scope').includes(scope)).join(' ') }),
})

export const endToken = defineAction('action desk/account/tokens#endToken', {
  read: (form) => ({ token: fieldWhole(form, 'token') }),
  contract: EndedAccessToken,
  run: (viewer, given, origin) => endAccessToken(viewer, given, origin),
  after: (_value, t) => {
    revalidatePath('/desk/account/tokens')
    return { sentence: t.tokens.ended, notes: [] }
  },
})
