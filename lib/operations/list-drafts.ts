// Figures recorded of one unit, published or not, for a program of somebody who may read them.
import 'server-only'
import { recordedFigures, type RecordedFigure } from '@/lib/data/api/drafts'
import { unitByCode } from '@/lib/data/units'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'

export interface DraftsAsked {
  readonly unit: string
  /** Null for every period. */
  readonly period: string | null
  /** Id of the last figure told; 0 for the first page. */
  readonly after: number
  readonly limit: number
}

/**
 * A page of figures.
 * @returns the unit's present code, the figures, and after which the next page begins, null on the last; problems: permission.missing, the same for a
 * unit that is not this person's and for one that there is not
 */
export async function listDrafts(viewer: Viewer, { unit, period, after, limit }: DraftsAsked): Promise<Result<{ readonly unit: string; readonly figures: readonly RecordedFigure[]; readonly next: number | null }>> {
  const found = await unitByCode(unit)
  if (found === null || !can(viewer, 'observation.read-draft', { unit: found.code })) return refused(problem('permission.missing', { action: 'observation.read-draft' }))
  const figures = await recordedFigures(found.id, period, after, limit + 1)
  const page = figures.slice(0, limit)
  return ok({ unit: found.code, figures: page, next: figures.length > limit ? (page.at(-1)?.id ?? null) : null })
}
