// What a new collection would ask, of whom, and what stands against it; nothing is written.
import 'server-only'
import type { AnyNewCollection } from '@/lib/contracts/collection'
import { planCollection, type CollectionPlan } from '@/lib/data/collection-plan'
import { installationUnits } from '@/lib/data/installation'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'

/**
 * Draws up a collection for a look at it.
 * @returns problems: permission.missing, collection.*
 */
export async function previewCollection(viewer: Viewer, given: AnyNewCollection): Promise<Result<CollectionPlan>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'collection.manage', { unit: city.code })) return refused(problem('permission.missing', { action: 'collection.manage' }))
  return await planCollection(database(), given)
}
