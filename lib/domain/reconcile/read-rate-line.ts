// One line of JSON with a printed rate and its counts, as the command `rates:check` takes it.
import { problem } from '../problem'
import { ok, refused } from '../result'
import type { Result } from '../result'
import { parseLossless } from './lossless-json'
import type { NamedCount, ReconcileInput } from './reconciliation'

/** Longest line that is read, in characters. */
export const LINE_LIMIT = 100_000

/**
 * Reads `{"printed":"99.56%","numerator":72798,"denominator":73111,"counts":[{"name":"受理","value":1683}]}`.
 * Numbers may be JSON numbers or strings and lose no digit. A count that is left out, null or an empty string is absent.
 * Other fields are ignored.
 * @param line number of the line, from 1, for the sentence of a problem
 * @returns line.blank, line.too-long, line.not-json, line.not-object, line.field-missing (printed) or line.field-unreadable
 */
export function readRateLine(text: string, line: number): Result<ReconcileInput> {
  const at = { line: String(line) }
  const json = text.replace(/^\uFEFF/, '').trim()
  if (json === '') return refused(problem('line.blank', at))
  if (json.length > LINE_LIMIT) return refused(problem('line.too-long', { ...at, limit: String(LINE_LIMIT) }))
  const fields = fieldsOf(json)
  if (fields === 'not-json') return refused(problem('line.not-json', at))
  if (fields === 'not-object') return refused(problem('line.not-object', at))

  const missing = (field: string) => refused(problem('line.field-missing', { ...at, field }, [field]))
  const unreadable = (field: string) => refused(problem('line.field-unreadable', { ...at, field }, field.split('.')))
  const printed = textOrAbsent(fields.get('printed'))
  const numerator = textOrAbsent(fields.get('numerator'))
  const denominator = textOrAbsent(fields.get('denominator'))
  if (printed === null) return missing('printed')
  if (printed === undefined) return unreadable('printed')
  if (numerator === undefined) return unreadable('numerator')
  if (denominator === undefined) return unreadable('denominator')
  const counts = countsOf(fields.get('counts') ?? [])
  if (typeof counts === 'string') return unreadable(counts)
  return ok({ printed, numerator, denominator, counts })
}

type Fields = ReadonlyMap<string, unknown>

function fieldsOf(json: string): Fields | 'not-json' | 'not-object' {
  try {
    return asFields(parseLossless(json)) ?? 'not-object'
  } catch (error) {
    if (error instanceof SyntaxError) return 'not-json'
    throw error
  }
}

const asFields = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null

// Text (numbers are text by now), null where absent, undefined where it is neither.
function textOrAbsent(value: unknown): string | null | undefined {
  if (value === undefined || value === null) return null
  if (typeof value !== 'string') return undefined
  return value.trim() === '' ? null : value
}

// The counts, or the name of the field that cannot be read.
function countsOf(value: unknown): readonly NamedCount[] | string {
  if (!Array.isArray(value)) return 'counts'
  const counts: NamedCount[] = []
  for (const [index, entry] of value.entries()) {
    const fields = asFields(entry)
    const name = fields?.get('name')
    const count = fields?.get('value')
    if (typeof name !== 'string') return fields ? `counts.${index}.name` : `counts.${index}`
    if (typeof count !== 'string') return `counts.${index}.value`
    counts.push({ name, value: count })
  }
  return counts
}
