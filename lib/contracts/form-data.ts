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

/** A whole number of plain digits, at most nine; NaN for anything else, which a contract refuses. `Number` would read `0x7E8`, `1e3` and a blank too. */
export const wholeNumber = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN)

/** A field's whole number, or NaN. */
export const fieldWhole = (form: FormData, name: string): number => wholeNumber(fieldText(form, name))
