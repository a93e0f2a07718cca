import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readForm } from './read-form'

const given = {
  read: (form: FormData) => ({ name: form.get('name'), note: form.get('note') }),
  contract: z.strictObject({ name: z.string().max(8), note: z.string().max(8) }),
  paragraphs: ['note'],
}
const form = (name: string | Blob, note = ''): FormData => {
  const made = new FormData()
  made.append('name', name)
  made.append('note', note)
  return made
}
const withFile = (made: FormData): FormData => {
  made.append('more', new Blob(['x']))
  return made
}
const refusals = (sent: unknown): readonly string[] => {
  const result = readForm(sent, given)
  return result.ok ? [] : result.problems.map(({ code, path }) => `${path.join('.')} ${code}`)
}

describe('a form', () => {
  it('is read where it keeps the contract and holds only what can be kept', () => {
    expect(readForm(form('张三', '一\r\n二'), given)).toEqual({ ok: true, value: { name: '张三', note: '一\r\n二' } })
  })

  it.each([
    ['a text that is too long', form('123456789'), ['name text.too-long']],
    ['two of them', form('123456789', '123456789'), ['name text.too-long', 'note text.too-long']],
    ['a file in place of a text', form(new Blob(['x'])), [' form.unreadable']],
    ['a file that nothing asked for', withFile(form('张三')), [' form.unreadable']],
    ['a character that cannot be kept', form('a\u0000', 'b\u202E'), ['name text.forbidden-character', 'note text.forbidden-character']],
    ['a line end in a line', form('a\nb'), ['name text.forbidden-character']],
  ])('is refused with %s', (_name, sent, expected) => {
    expect(refusals(sent)).toEqual(expected)
  })

  it.each([undefined, null, 'text', 7, {}, [], { get: 'x' }, new Map(), { get: () => '张三' }])('is not %j', (sent) => {
    expect(refusals(sent)).toEqual([' form.unreadable'])
  })
})
