// Figures recorded and perhaps not published, for whoever may read them.
import { z } from 'zod'
import { Address, DecimalText, Instant, Missing, Origin, Qualifier } from './words'

export const ApiDraft = z
  .strictObject({
    metric_code: z.string(),
    unit_code: z.string(),
    period_key: z.string(),
    exact_value: DecimalText.nullable(),
    missing: Missing.nullable(),
    qualifier: Qualifier.nullable(),
    origin: Origin,
    revision: z.int().min(1),
    revised_at: Instant,
    reason: z.string().nullable(),
    standing: z.enum(['draft', 'submitted', 'approved', 'published']),
  })
  .meta({ id: 'Draft' })
export type ApiDraft = z.infer<typeof ApiDraft>

export const ApiDrafts = z.strictObject({ data: z.array(ApiDraft), next: Address.nullable() }).meta({ id: 'Drafts' })
