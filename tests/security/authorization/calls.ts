// An action called in each of the forms that the framework takes: they are read by different decoders.
import { randomBytes } from 'node:crypto'
import type { Asked } from './ask'

export const FORMS = ['script', 'arguments', 'state form', 'plain form'] as const

/**
 * `script`: what a page with scripts sends, a call with the form's fields as one argument · `arguments`: the call with plain JSON ·
 * `state form`, `plain form`: what a page without scripts sends.
 */
export type Form = (typeof FORMS)[number]

export type Fields = readonly (readonly [name: string, value: string])[]

const NOTHING_SAID = { problems: [], typed: {}, done: null, notes: [] }

function multipart(fields: Fields): { readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const boundary = `----plumbline${randomBytes(12).toString('hex')}`
  const parts = fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name.replaceAll('"', '%22')}"\r\n\r\n${value}\r\n`)
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body: `${parts.join('')}--${boundary}--\r\n` }
}

/** The request that calls an action at some page with these fields. */
export function callOf(form: Form, id: string, path: string, fields: Fields, cookie: string | null): Asked {
  const call = { 'next-action': id, accept: 'text/x-component' }
  if (form === 'arguments') {
    return { method: 'POST', path, cookie, headers: { ...call, 'content-type': 'text/plain;charset=UTF-8' }, body: JSON.stringify([NOTHING_SAID, Object.fromEntries(fields)]) }
  }
  const sent = {
    script: (): Fields => [...fields.map(([name, value]) => [`_1_${name}`, value] as const), ['0', JSON.stringify([NOTHING_SAID, '$K1'])]],
    'state form': (): Fields => [['$ACTION_REF_1', ''], ['$ACTION_1:0', JSON.stringify({ id, bound: '$@1' })], ['$ACTION_1:1', JSON.stringify([NOTHING_SAID])], ['$ACTION_KEY', `k${randomBytes(16).toString('hex')}`], ...fields],
    'plain form': (): Fields => [[`$ACTION_ID_${id}`, ''], ...fields],
  }[form]()
  const { headers, body } = multipart(sent)
  return { method: 'POST', path, cookie, headers: form === 'script' ? { ...headers, ...call } : headers, body }
}
