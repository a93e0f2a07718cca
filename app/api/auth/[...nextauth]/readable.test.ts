import { describe, expect, it } from 'vitest'
import { isReadable } from './readable'

const SITE = 'http://localhost:3000/api/auth/callback/credentials'
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const post = (body: string, headers: Readonly<Record<string, string>> = FORM): Request => new Request(SITE, { method: 'POST', headers, body })

describe('what next-auth is given', () => {
  it.each(['', 'loginName=a&password=b', 'callbackUrl=/desk', 'callbackUrl=http://localhost:3000/desk', '%', '&&=', 'loginName=%00'])('may be the form %j', async (body) => {
    expect(await isReadable(post(body), undefined)).toBe(true)
  })

  it.each([
    ['a body of JSON', post('{"csrfToken":', { 'content-type': 'application/json' })],
    ['a body of JSON that can be read', post('{}', { 'content-type': 'application/json' })],
    ['an empty body that says it is JSON', post('', { 'content-type': 'application/json' })],
    ['a body of no kind', post('x', { 'content-type': 'text/plain' })],
    ['an address that is none', post('callbackUrl=http%3A%2F%2F')],
    ['an address of another kind', post('callbackUrl=javascript:alert(1)')],
    ['an address that is none beside the body', new Request(`${SITE}?callbackUrl=nowhere`)],
  ])('is not %s', async (_name, request) => {
    expect(await isReadable(request, undefined)).toBe(false)
  })

  it('goes back to no address that is none, whoever put it into the cookie', async () => {
    expect(await isReadable(new Request(SITE), 'nowhere')).toBe(false)
    expect(await isReadable(new Request(SITE), 'http://localhost:3000')).toBe(true)
  })
})
