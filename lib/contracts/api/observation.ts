// Figures as programs read them: the row of every export, and what is told of it besides.
import { z } from 'zod'
import { Address, DecimalText, Hash, Instant, Missing, Origin, Qualifier, WholeText } from './words'

const row = {
  metric_code: z.string().meta({ examples: ['MED_RATE'] }),
  metric_name: z.string(),
  unit_of_measure: z.string().nullable(),
  unit_code: z.string().meta({ examples: ['410700'] }),
  unit_name: z.string(),
  period_key: z.string().meta({ examples: ['2023'] }),
  period_words: z.string(),
  /** A decimal; a milestone has a word. */
  value: z.string().nullable().meta({ examples: ['99.57'] }),
  symbol: z.string().nullable(),
  missing: Missing.nullable(),
  exact_value: DecimalText.nullable(),
  qualifier: Qualifier.nullable(),
  numerator: DecimalText.nullable(),
  denominator: DecimalText.nullable(),
  base: z.string().nullable(),
  provisional: z.boolean(),
  revised: z.boolean(),
  footnotes: z.string().nullable(),
  origin: Origin,
  revision: WholeText,
  metric_version: WholeText,
  revised_at: Instant,
  reason: z.string().nullable(),
  release: z.string(),
  release_version: WholeText,
  release_hash: Hash,
} as const

export const ApiObservation = z.strictObject(row).meta({ id: 'Observation' })

export const ApiObservations = z
  .strictObject({
    /** The versions that this page and all after it are read from. */
    releases: z.array(z.strictObject({ slug: z.string(), release_version: z.int().min(1), release_hash: Hash })),
    data: z.array(ApiObservation),
    next: Address.nullable(),
  })
  .meta({ id: 'Observations' })

/** One figure in every published version that changed it, the newest first. */
export const ApiHistory = z
  .strictObject({
    data: z.array(z.strictObject({ ...row, published_at: Instant, release_reason: z.string().nullable() })),
  })
  .meta({ id: 'History' })
