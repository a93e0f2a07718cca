// Prisma's decimals and dates as the domain's strings.
import type { DecimalString } from '@/lib/domain/quantity'
import { canonical } from '@/lib/domain/rounding'

/** A database decimal in canonical form. */
export const decimalText = (value: { toFixed: () => string } | null): DecimalString | null => (value === null ? null : canonical(value.toFixed()))

/** A database date as YYYY-MM-DD. */
export const dateText = (value: Date): string => value.toISOString().slice(0, 10)

/** YYYY-MM-DD as a database date. */
export const dateValue = (text: string): Date => new Date(`${text}T00:00:00Z`)
