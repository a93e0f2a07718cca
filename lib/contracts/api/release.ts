// Releases as programs read them.
import { z } from 'zod'
import { Address, Day, Hash, Instant } from './words'

export const ApiRelease = z
  .strictObject({
    slug: z.string().meta({ examples: ['annual-2023'] }),
    release_version: z.int().min(1),
    kind: z.enum(['ANNUAL', 'HALF_YEARLY', 'QUARTERLY', 'TABLE']),
    period_key: z.string().meta({ examples: ['2023'] }),
    period_end: Day,
    standing: z.enum(['published', 'superseded', 'withdrawn']),
    newest_version: z.int().min(0),
    published_at: Instant,
    release_reason: z.string().nullable(),
    provisional: z.boolean(),
    release_hash: Hash,
    withdrawal: z.strictObject({ withdrawal_reason: z.string(), withdrawn_at: Instant }).nullable(),
    links: z.strictObject({ self: Address, observations: Address, reconciliation: Address, page: Address }),
  })
  .meta({ id: 'Release' })
export type ApiRelease = z.infer<typeof ApiRelease>

export const ApiReleases = z.strictObject({ data: z.array(ApiRelease) }).meta({ id: 'Releases' })

/** One version, with how many figures it holds and the numbers of every version of its line. */
export const ApiReleaseDetail = z
  .strictObject({ data: ApiRelease, figure_count: z.int().min(0), versions: z.array(z.int().min(1)) })
  .meta({ id: 'ReleaseDetail' })
