// A release against what documents print of it, and its units against its city.
import { z } from 'zod'
import { LINE_VERDICTS } from '@/lib/domain/reconcile/release-lines'
import { DecimalText, Hash, Missing, Qualifier } from './words'

const Said = z.strictObject({ exact_value: DecimalText.nullable(), missing: Missing.nullable(), qualifier: Qualifier.nullable() }).meta({ id: 'Quantity' })

export const ApiPrintedLine = z
  .strictObject({
    statement_code: z.string(),
    document: z.string(),
    section: z.string(),
    printed: z.string().nullable(),
    metric_code: z.string(),
    unit_code: z.string(),
    period_key: z.string(),
    recorded: Said,
    numerator: DecimalText.nullable(),
    denominator: DecimalText.nullable(),
    recomputed: z.string().nullable(),
    difference: DecimalText.nullable(),
    verdict: z.enum(LINE_VERDICTS),
    transposed: z.boolean(),
  })
  .meta({ id: 'PrintedLine' })

export const ApiSum = z
  .strictObject({
    metric_code: z.string(),
    sum: Said.nullable(),
    city: Said.nullable(),
    difference: DecimalText.nullable(),
    verdict: z.enum(['gap', 'incomplete', 'none', 'agrees']),
    missing_units: z.array(z.string()),
  })
  .meta({ id: 'Sum' })

export const ApiReconciliation = z
  .strictObject({ slug: z.string(), release_version: z.int().min(1), release_hash: Hash, lines: z.array(ApiPrintedLine), sums: z.array(ApiSum) })
  .meta({ id: 'Reconciliation' })
export type ApiReconciliation = z.infer<typeof ApiReconciliation>
