// Collections as the people around them see them: each with the units that a viewer's roles reach, and how these stand.
import 'server-only'
import { standingOf, isOverdue, isRemindable, type CollectionStanding } from '@/lib/domain/collecting/standing'
import { can, reach } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { responding, type Progress } from './collection-progress'
import { collectionByCode, collections, type Collection } from './collections'
import { installationUnits } from './installation'
import { everyUnit, type Unit } from './units'

export interface BoardRow extends Progress {
  readonly unit: Unit
  /** The due date that holds for the unit, ISO instant. */
  readonly due: string
  readonly late: boolean
  /** Given, but after it was due. */
  readonly givenLate: boolean
  readonly remindable: boolean
}

export interface CollectionBoard {
  readonly collection: Collection
  readonly standing: CollectionStanding
  /** Units that answer and that the viewer may see, in official order. */
  readonly rows: readonly BoardRow[]
  readonly mayManage: boolean
}

async function boards(viewer: Viewer, found: readonly Collection[]): Promise<readonly CollectionBoard[]> {
  const at = now()
  const codes = reach(viewer, 'collection.read')
  const [units, progress, { city }] = await Promise.all([everyUnit(), responding(database(), found.map(({ id }) => id)), installationUnits()])
  const mayManage = can(viewer, 'collection.manage', { unit: city.code })
  return found.map((collection): CollectionBoard => {
    const own = progress.filter(({ collectionId }) => collectionId === collection.id)
    const rows = units.flatMap((unit): BoardRow[] => {
      const row = own.find(({ unitId }) => unitId === unit.id)
      if (row === undefined || !codes.has(unit.code)) return []
      const due = row.dueAt ?? collection.dueAt
      return [{ ...row, unit, due, late: isOverdue(collection, row, at), givenLate: row.givenAt !== null && row.givenAt > due, remindable: isRemindable(collection, row, at) }]
    })
    return { collection, standing: standingOf(collection, rows, at), rows, mayManage }
  })
}

/** Every collection that asks something of a unit which the viewer may see, or that the viewer manages; the newest period first. */
export async function collectionBoards(viewer: Viewer): Promise<readonly CollectionBoard[]> {
  return (await boards(viewer, await collections())).filter(({ rows, mayManage }) => rows.length > 0 || mayManage)
}

/** One of them. Problems: collection.unknown, permission.missing (there, and nothing of it is this viewer's). */
export async function collectionBoard(viewer: Viewer, code: string): Promise<Result<CollectionBoard>> {
  const collection = await collectionByCode(code)
  if (collection === null) return refused(problem('collection.unknown', {}))
  const [board] = await boards(viewer, [collection])
  if (board === undefined || (board.rows.length === 0 && !board.mayManage)) return refused(problem('permission.missing', { action: 'collection.read' }))
  return ok(board)
}
