// Before and after as the rows of a table: each figure or field that the event tells of, once.
import { isCommitment } from '../audit/commitment'
import { isMissingReason, isQualifier } from '../quantity-names'
import type { Quantity } from '../quantity'
import { recordOf, type EventReading, type Json } from './read-event'

/** One side of a row: a figure, a value that may have been erased, a plain value, or nothing. */
export type Side =
  | { readonly kind: 'figure'; readonly seq: number; readonly quantity: Quantity }
  | { readonly kind: 'commitment'; readonly commitment: string }
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'none' }

export type DifferenceRow =
  | { readonly kind: 'figure'; readonly key: string; readonly metricCode: string; readonly periodKey: string; readonly before: Side; readonly after: Side }
  | { readonly kind: 'field'; readonly key: string; readonly before: Side; readonly after: Side }

function figureSide(value: Json | undefined): Side | null {
  const record = recordOf(value)
  const seq = record?.['seq']
  if (record === null || typeof seq !== 'number') return null
  const { value: digits, qualifier, missing } = record
  if (typeof digits === 'string' && isQualifier(qualifier)) return { kind: 'figure', seq, quantity: { kind: 'value', value: digits, qualifier } }
  return isMissingReason(missing) ? { kind: 'figure', seq, quantity: { kind: 'missing', reason: missing } } : null
}

function side(value: Json | undefined): Side {
  if (value === undefined || value === null) return { kind: 'none' }
  if (typeof value === 'string') return isCommitment(value) ? { kind: 'commitment', commitment: value } : { kind: 'plain', text: value }
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  return { kind: 'plain', text: typeof value === 'object' ? listText(value) : String(value) }
}

// A list of plain values reads as one; anything deeper is shown as it is written.
function listText(value: Json): string {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object') ? value.map(String).join('、') : JSON.stringify(value)
}

/** Fields of a record by their path, one level a dot: `{a:{b:1}}` has `a.b`. A figure is one field, whatever it is made of. */
function fields(value: Json, path = ''): readonly (readonly [string, Json])[] {
  const record = recordOf(value)
  if (record === null) return value === null ? [] : [[path, value]]
  if (figureSide(value) !== null) return [[path, value]]
  return Object.entries(record).flatMap(([key, item]) => fields(item, path === '' ? key : `${path}.${key}`))
}

/**
 * The rows of what an event changed, in the order of their keys.
 * @example differenceOf(event) // [{ kind: 'figure', metricCode: 'MED_RATE', periodKey: '2023', before: …, after: … }]
 */
export function differenceOf({ before, after }: Pick<EventReading, 'before' | 'after'>): readonly DifferenceRow[] {
  const [old, fresh] = [new Map(fields(before)), new Map(fields(after))]
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().map((key) => {
    const [was, is] = [old.get(key), fresh.get(key)]
    const [metricCode, periodKey] = key.split('|')
    const [wasFigure, isFigure] = [figureSide(was), figureSide(is)]
    if (metricCode !== undefined && periodKey !== undefined && (wasFigure !== null || isFigure !== null)) {
      return { kind: 'figure', key, metricCode, periodKey, before: wasFigure ?? { kind: 'none' }, after: isFigure ?? { kind: 'none' } }
    }
    return { kind: 'field', key, before: side(was), after: side(is) }
  })
}

/** The commitments that the rows hold. */
export const commitmentsOf = (rows: readonly DifferenceRow[]): readonly string[] =>
  rows.flatMap(({ before, after }) => [before, after].flatMap((one) => (one.kind === 'commitment' ? [one.commitment] : [])))
