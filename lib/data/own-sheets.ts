// The sheets that a person may open: one for each collection and unit that answers in it.
import 'server-only'
import { can } from '@/lib/domain/permissions/decide'
import type { Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import { responding, type Progress } from './collection-progress'
import { collections, type Collection } from './collections'
import { everyUnit, type Unit } from './units'

export interface OwnSheet {
  readonly collection: Collection
  readonly unit: Unit
  readonly progress: Progress
  readonly mayRecord: boolean
}

/** Every sheet that this person may read, the newest period first, units in official order. */
export async function ownSheets(viewer: Viewer): Promise<readonly OwnSheet[]> {
  const [all, units] = await Promise.all([collections(), everyUnit()])
  const own = units.filter(({ code }) => can(viewer, 'observation.read-draft', { unit: code }))
  const progress = await responding(database(), all.map(({ id }) => id))
  return all.flatMap((collection) =>
    own.flatMap((unit): OwnSheet[] => {
      const found = progress.find(({ collectionId, unitId }) => collectionId === collection.id && unitId === unit.id)
      return found === undefined ? [] : [{ collection, unit, progress: found, mayRecord: can(viewer, 'observation.record', { unit: unit.code }) }]
    }),
  )
}
