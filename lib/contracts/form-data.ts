// What a form sends, as text: the readers below turn it into values or say which field is missing.
import { problem, type Problem } from '@/lib/domain/problem'

/** A field's text, trimmed; empty where it was not sent or is not text. */
export function fieldText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** A field's text as typed, untrimmed: for passwords. */
export function fieldRaw(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Problems for texts that are empty or longer than their limit. `labels` names each field as its reader sees it. */
export function textProblems(fields: readonly { readonly name: string; readonly label: string; readonly text: string; readonly limit: number; readonly required: boolean }[]): readonly Problem[] {
  return fields.flatMap(({ name, label, text, limit, required }) => {
    if (required && text === '') return [problem('form.incomplete', { field: label }, [name])]
    if (text.length > limit) return [problem('form.too-long', { field: label, limit: String(limit) }, [name])]
    return []
  })
}
