// A change of units from the fields of its form; the same fields come from the address of the preview and from its confirmation.
import { fieldText, fieldWhole, wholeNumber } from '@/lib/contracts/form-data'

export type Search = Readonly<Record<string, string | readonly string[] | undefined>>

const namesOf = (form: FormData, group: string) => ({
  // Typed in small or full-width letters, a code is still that code.
  code: fieldText(form, `${group}.code`).normalize('NFKC').toUpperCase(),
  name: fieldText(form, `${group}.name`),
  shortName: fieldText(form, `${group}.shortName`),
  nameEn: fieldText(form, `${group}.nameEn`),
})

const isBlank = (names: ReturnType<typeof namesOf>): boolean => Object.values(names).every((text) => text === '')

function requestOf(form: FormData): unknown {
  const kind = fieldText(form, 'kind')
  const on = fieldText(form, 'on')
  const unitId = fieldWhole(form, 'unit')
  switch (kind) {
    case 'rename':
      return { kind, on, unitId, names: namesOf(form, 'names') }
    case 'move':
      return { kind, on, unitId, parentId: fieldWhole(form, 'parent') }
    case 'merge': {
      const also = form.getAll('units').map((value) => (typeof value === 'string' ? wholeNumber(value) : Number.NaN))
      const into = fieldText(form, 'into') === 'new' ? { names: namesOf(form, 'names') } : { unitId: fieldWhole(form, 'into') }
      return { kind, on, unitIds: [unitId, ...also], into }
    }
    case 'split': {
      const second = namesOf(form, 'parts.1')
      return { kind, on, unitId, parts: [namesOf(form, 'parts.0'), ...(isBlank(second) ? [] : [second])], keeps: fieldText(form, 'keeps') === 'yes' }
    }
    case 'create':
      return {
        kind, on, names: namesOf(form, 'names'), unitKind: fieldText(form, 'unitKind'), parentId: fieldWhole(form, 'parent'), enforcementBody: fieldText(form, 'enforcement') === 'yes',
      }
    default:
      return { kind, on, unitId }
  }
}

/** What the contract of a change expects. */
export const readOrder = (form: FormData): unknown => ({ request: requestOf(form), noteZh: fieldText(form, 'noteZh'), noteEn: fieldText(form, 'noteEn'), seen: fieldText(form, 'seen') })

/** Fields that may hold several lines. */
export const PARAGRAPHS = ['noteZh', 'noteEn'] as const

/** The field of a problem's path. */
export const fieldOf = (path: string): string => path.replace(/^request\./, '').replace(/^unitIds.*$/, 'units')

/** The form that an address stands for, with what the path of the page says. */
export function formOf(search: Search, fixed: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(search)) {
    if (name in fixed || value === undefined) continue
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one)
  }
  for (const [name, value] of Object.entries(fixed)) form.set(name, value)
  return form
}

/** Names and texts of a form, for hidden fields and addresses. */
export const textsOf = (form: FormData): readonly (readonly [name: string, text: string])[] => [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))

/** A code from a path; what is no encoding stays as it is. */
export function codeOf(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
