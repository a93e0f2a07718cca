// A list or an entry of a catalogue: small, so that its tag is that of its very bytes.
import { conditionalAnswer } from '@/app/_http/conditional-answer'
import type { Answer } from '@/app/_http/route'
import { ok, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { tagOf } from '@/lib/platform/tag'

/** @param value what the contract of the address says */
export function catalogueAnswer(value: object, viewer: Viewer | null): Promise<Result<Answer>> {
  const body = JSON.stringify(value)
  return conditionalAnswer(tagOf(body), viewer, () => Promise.resolve(ok({ body })))
}

/** How often one person, or one address of people without an account, may ask for a catalogue. */
export const CATALOGUE_LIMIT = { points: 300, seconds: 60 } as const
