// The form of a value in the few words of its schema: string, integer 1–1000, A | B, … | null. The same in every language, as programs write it.

type Schema = Readonly<Record<string, unknown>>

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)
const LONGEST_RANGE = 1_000_000

export function formOf(schema: Schema): string {
  const { type, anyOf, items, format, minimum, maximum } = schema
  const choices: readonly unknown[] = Array.isArray(schema['enum']) ? schema['enum'] : []
  if (Array.isArray(anyOf)) return anyOf.filter(isSchema).map(formOf).join(' | ')
  if (choices.length > 0) return choices.map(String).join(' | ')
  if (type === 'array') return `${isSchema(items) ? formOf(items) : ''}[]`
  if (typeof schema['$ref'] === 'string') return 'object'
  const range = typeof minimum === 'number' && typeof maximum === 'number' && maximum <= LONGEST_RANGE ? ` ${minimum}–${maximum}` : ''
  const kinds: readonly unknown[] = Array.isArray(type) ? type : [type]
  return `${kinds.map((kind) => (kind === 'string' && typeof format === 'string' ? format : String(kind))).join(' | ')}${range}`
}
