// A new collection from the fields of its form: the same come from the address of the preview and from its confirmation.
import { fieldText } from '@/lib/contracts/form-data'
import { HEAD_FIELDS } from './head-fields'

/** Fields that may hold several lines. */
export const PARAGRAPHS = ['note', 'head.note'] as const

const allOf = (form: FormData, name: string): readonly string[] => form.getAll(name).flatMap((value) => (typeof value === 'string' ? [value.trim()] : []))

/** The head of a form as sent. */
export const readHead = (form: FormData): Readonly<Record<string, string>> => Object.fromEntries(HEAD_FIELDS.map((name) => [name, fieldText(form, name)]))

/** What the contract of a new collection expects. */
export function readCollection(form: FormData): unknown {
  const from = fieldText(form, 'from')
  const of = from === '' ? { kind: 'new', year: fieldText(form, 'year'), part: fieldText(form, 'part'), metrics: allOf(form, 'metrics'), kinds: allOf(form, 'kinds') } : { kind: 'copy', from }
  return { code: fieldText(form, 'code'), head: readHead(form), of, seen: fieldText(form, 'seen') }
}

/** The field of a problem's path. */
export const fieldOf = (path: string): string => path.replace(/^(head|of)\./, '').replace(/^(metrics|kinds|duties|units)\..*$/, '$1')

/** Names and texts of a form, for hidden fields and addresses. */
export const textsOf = (form: FormData): readonly (readonly [name: string, text: string])[] => [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))

export type Search = Readonly<Record<string, string | readonly string[] | undefined>>

/** The form that an address stands for. */
export function formOf(search: Search): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(search)) for (const one of value === undefined ? [] : typeof value === 'string' ? [value] : value) form.append(name, one)
  return form
}
