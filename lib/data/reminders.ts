// What the clock alone tells: that a collection opened, that its due date is near, that it passed. Called again and again, on every server:
// each of these is told to the same person once.
import 'server-only'
import { dayInChina } from '@/lib/domain/calendar'
import { dueStep, isTelling, type DueStep } from '@/lib/domain/collecting/due-step'
import type { IsWorkingDay } from '@/lib/domain/collecting/due'
import { isOpen } from '@/lib/domain/collecting/submission'
import { database } from '@/lib/platform/database/connection'
import { isWorkingDay } from '@/lib/platform/working-days'
import { collectionInclude, collectionOf, type Collection } from './collections'
import { notify } from './notify'
import { peopleByUnit, type PeopleByUnit } from './people-who'
import { submissionsOf } from './submissions'
import { everyUnit } from './units'

const KINDS = { opened: 'collection.opened', soon: 'collection.due-soon', over: 'collection.overdue' } as const satisfies Record<DueStep['kind'], string>

/**
 * Tells everybody who has to fill something in what an instant brings. Nothing is told before eight in the morning, or on a day that is not worked.
 * @returns how many were told
 */
export async function tellDueDates(at: Date, worked: IsWorkingDay = isWorkingDay): Promise<number> {
  if (!isTelling(at, worked)) return 0
  const rows = await database().collection.findMany({ where: { closedAt: null }, include: collectionInclude, orderBy: { id: 'asc' } })
  const open = rows.map(collectionOf).filter(({ opensOn }) => opensOn <= dayInChina(at))
  if (open.length === 0) return 0
  const [people, units] = await Promise.all([peopleByUnit('submission.submit', database(), at), everyUnit()])
  const codes = new Map(units.map(({ id, code }) => [id, code]))
  let told = 0
  for (const collection of open) told += await tellOf(collection, people, codes, at, worked)
  return told
}

/** Tells what one collection brings; returns how many were told. */
async function tellOf(collection: Collection, people: PeopleByUnit, codes: ReadonlyMap<number, string>, at: Date, worked: IsWorkingDay): Promise<number> {
  const client = database()
  const [rows, given] = await Promise.all([
    client.duty.findMany({ where: { collectionId: collection.id, endedAt: null, item: { endedAt: null } }, distinct: ['responderId'], orderBy: { responderId: 'asc' }, select: { responderId: true } }),
    submissionsOf(collection.id),
  ])
  const byUnit = new Map(given.map((one) => [one.unitId, one]))
  const notices = rows.flatMap(({ responderId }) => {
    const [submission, unit] = [byUnit.get(responderId), codes.get(responderId)]
    const state = submission?.state ?? 'DRAFT'
    const due = submission?.dueAt ?? collection.dueAt
    // What was approved and is open for a correction was given once: nobody is pressed.
    const step = unit === undefined || !isOpen(state) || state === 'REOPENED' ? null : dueStep({ opensOn: collection.opensOn, dueAt: due }, at, worked)
    if (unit === undefined || step === null) return []
    const once = step.kind === 'opened' ? `opened-${collection.id}-${responderId}` : `${step.kind}-${step.workingDays}-${collection.id}-${responderId}-${due}`
    return [{ to: people.nearest(unit), kind: KINDS[step.kind], params: { collection: collection.code, unit, due }, href: `/desk/entry/${collection.code}/${unit}`, once }]
  })
  const fresh = await untold(notices)
  if (fresh.length === 0) return 0
  return await client.$transaction(
    async (tx) => {
      let told = 0
      for (const notice of fresh) told += await notify(tx, notice)
      return told
    },
    { maxWait: 10_000, timeout: 30_000 },
  )
}

// Most turns bring nothing new: they should write nothing. Two servers at the same moment are kept apart by `notify`.
async function untold<N extends { readonly to: readonly string[]; readonly once: string }>(notices: readonly N[]): Promise<readonly N[]> {
  const rows = await database().notice.findMany({
    where: { userId: { in: [...new Set(notices.flatMap(({ to }) => to))] }, once: { in: notices.map(({ once }) => once) } },
    select: { userId: true, once: true },
  })
  const told = new Set(rows.map(({ userId, once }) => `${userId} ${once ?? ''}`))
  return notices.filter(({ to, once }) => to.some((userId) => !told.has(`${userId} ${once}`)))
}
