// Making a collection from a choice of metrics, a period and kinds of unit.
import 'server-only'
import type { NewCollection } from '@/lib/contracts/collection'
import { installationUnits } from '@/lib/data/installation'
import { writePlan } from '@/lib/data/plan-writing'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * Makes a collection.
 * @param given with the hash of what the preview showed to be asked of whom
 * @returns problems: permission.missing, collection.*
 */
export async function createCollection(viewer: Viewer, given: NewCollection, origin: RequestOrigin): Promise<Result<{ readonly code: string }>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'collection.manage', { unit: city.code })) return refused(problem('permission.missing', { action: 'collection.manage' }))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => await writePlan(tx, record, viewer, given))
}
