// What the forms about an uploaded file send: fields whose names say which cell or name they are about.
import { fieldText, wholeNumber } from '@/lib/contracts/form-data'

interface SentFix {
  readonly row: number
  readonly column: number
  readonly text: string
}

const CELL = /^fix\.(\d{1,7})\.(\d{1,5})$/

/** Texts that differ from what stood in the field, and the suggestion that was taken. */
export function readFixes(form: FormData): readonly SentFix[] {
  const [, row = '', column = '', taken] = /^(\d{1,7})\.(\d{1,5})\.(.*)$/su.exec(fieldText(form, 'take')) ?? []
  return [...form.keys()].flatMap((name): SentFix[] => {
    const at = CELL.exec(name)
    if (at === null) return []
    const place = { row: wholeNumber(at[1] ?? ''), column: wholeNumber(at[2] ?? '') }
    if (taken !== undefined && row === at[1] && column === at[2]) return [{ ...place, text: taken }]
    const text = fieldText(form, name)
    return text === fieldText(form, `was.${at[1]}.${at[2]}`) ? [] : [{ ...place, text }]
  })
}

/** What was chosen for each name that was listed. */
export function readMatches(form: FormData): readonly { readonly id: string; readonly key: string; readonly target: string }[] {
  return [...form.keys()].flatMap((name) => {
    const at = /^match\.(\d{1,4})\.key$/.exec(name)?.[1]
    return at === undefined ? [] : [{ id: fieldText(form, `match.${at}.id`), key: fieldText(form, name), target: fieldText(form, `match.${at}.target`) }]
  })
}

/** Name of the field for the reason of one figure. */
export const reasonField = (key: string): string => `reason.${key}`

/** What was typed as the reason of single figures; blank ones are left out. */
export function readReasons(form: FormData): readonly { readonly key: string; readonly reason: string }[] {
  return [...form.keys()].flatMap((name) => {
    const reason = name.startsWith(reasonField('')) ? fieldText(form, name) : ''
    return reason.trim() === '' ? [] : [{ key: name.slice(reasonField('').length), reason }]
  })
}

/** The revisions that were shown; what is no JSON is refused by the contract. */
export function readBase(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
