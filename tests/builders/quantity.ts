// Quantities in one word each.
import type { MissingReason, Qualifier, Quantity } from '@/lib/domain/quantity'
import { canonical } from '@/lib/domain/rounding'

export const exactly = (value: string | number): Quantity => known(value, 'EXACT')
export const atLeast = (value: string | number): Quantity => known(value, 'AT_LEAST')
export const about = (value: string | number): Quantity => known(value, 'APPROX')
export const absent = (reason: MissingReason): Quantity => ({ kind: 'missing', reason })
export const known = (value: string | number, qualifier: Qualifier): Quantity => ({ kind: 'value', value: canonical(value), qualifier })
