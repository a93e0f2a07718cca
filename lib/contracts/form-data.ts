// What a form sends, as text.

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
