// Reminding units of a collection (催办): one, or all that were chosen; each person of a unit at most once a day.
import 'server-only'
import type { Reminding } from '@/lib/contracts/collection'
import { collectionByCode } from '@/lib/data/collections'
import { installationUnits } from '@/lib/data/installation'
import { notify } from '@/lib/data/notify'
import { peopleByUnit } from '@/lib/data/people-who'
import { responding } from '@/lib/data/collection-progress'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { everyUnit } from '@/lib/data/units'
import { isRemindable } from '@/lib/domain/collecting/standing'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { dayOf, now } from '@/lib/platform/clock'

export interface Reminded {
  readonly code: string
  /** Units of which somebody was told now, and how many notices that made. */
  readonly units: number
  readonly people: number
  /** Units whose people were all told today before, and units that have nobody. */
  readonly again: number
  readonly empty: number
}

/**
 * Reminds the people who fill in for these units. Units with nothing to do for now are passed over.
 * @returns problems: permission.missing, collection.unknown, collection.is-closed, collection.none-chosen, collection.reminded-already, collection.nobody-to-remind
 */
export async function remindUnits(viewer: Viewer, given: Reminding, origin: RequestOrigin): Promise<Result<Reminded>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'collection.manage', { unit: city.code })) return refused(problem('permission.missing', { action: 'collection.manage' }))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const collection = await collectionByCode(given.collection, tx)
    if (collection === null) return refused(problem('collection.unknown', {}))
    if (collection.closedAt !== null) return refused(problem('collection.is-closed', {}))
    const at = now()
    const units = await everyUnit(tx, dayOf(at))
    const rows = await responding(tx, [collection.id])
    const people = await peopleByUnit('observation.record', tx, at)
    const chosen = rows.flatMap((row) => {
      const unit = units.find(({ id, inForce }) => id === row.unitId && inForce)
      return unit !== undefined && given.units.includes(unit.code) && isRemindable(collection, row, at) ? [{ unit, dueAt: row.dueAt ?? collection.dueAt }] : []
    })
    if (chosen.length === 0) return refused(problem('collection.none-chosen', {}, ['units']))
    const told: { readonly code: string; readonly people: number }[] = []
    const empty: typeof chosen = []
    for (const one of chosen) {
      const to = people.nearest(one.unit.code).filter((id) => id !== viewer.userId)
      if (to.length === 0) empty.push(one)
      const reached = await notify(tx, {
        to, kind: 'collection.reminder', params: { collection: collection.code, unit: one.unit.code, due: one.dueAt }, href: `/desk/entry/${collection.code}/${one.unit.code}`,
        once: `reminder/${collection.code}/${one.unit.code}/${dayOf(at)}`,
      })
      if (reached > 0) told.push({ code: one.unit.code, people: reached })
    }
    if (told.length === 0) {
      const first = empty.slice(0, 5)
      if (empty.length < chosen.length) return refused(problem('collection.reminded-already', {}, ['units']))
      return refused(problem('collection.nobody-to-remind', { namesZh: first.map(({ unit }) => unit.name).join('、'), namesEn: first.map(({ unit }) => unit.nameEn).join(', ') }, ['units']))
    }
    const reached = told.reduce((sum, one) => sum + one.people, 0)
    record({
      act: 'collection.remind',
      stream: 'system',
      object: { type: 'collection', id: collection.code, year: collection.period.referenceYear },
      after: { units: told.map(({ code }) => code), people: reached },
      result: 'ok',
    })
    return ok({ code: collection.code, units: told.length, people: reached, again: chosen.length - told.length - empty.length, empty: empty.length })
  })
}
