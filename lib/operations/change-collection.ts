// Changing the head of a collection and its dates.
import 'server-only'
import type { CollectionChange } from '@/lib/contracts/collection'
import { countChange, openCollection } from '@/lib/data/collection-writing'
import { dateValue } from '@/lib/data/decimal'
import { installationUnits } from '@/lib/data/installation'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { checkHead } from '@/lib/domain/collecting/check-head'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * Changes head and dates.
 * @returns problems: permission.missing, collection.*
 */
export async function changeCollection(viewer: Viewer, given: CollectionChange, origin: RequestOrigin): Promise<Result<{ readonly code: string }>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'collection.manage', { unit: city.code })) return refused(problem('permission.missing', { action: 'collection.manage' }))
  const checked = checkHead(given.head)
  if (!checked.ok) return checked
  const head = checked.value
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const opened = await openCollection(tx, given.collection, given.version)
    if (!opened.ok) return opened
    const was = opened.value
    const fields = Object.keys(head).filter((name): name is keyof typeof head => name in head)
    const changed = fields.filter((name) => head[name] !== was[name])
    if (changed.length === 0) return refused(problem('entry.nothing-changed', {}))
    await tx.collection.update({
      where: { id: was.id },
      data: { ...head, opensOn: dateValue(head.opensOn), dueAt: new Date(head.dueAt), validUntil: head.validUntil === null ? null : dateValue(head.validUntil) },
      select: { id: true },
    })
    const version = await countChange(tx, was)
    // What people wrote stays in the tables; the log says which lines of the head they changed, and the dates.
    record({
      act: 'collection.change',
      stream: 'system',
      object: { type: 'collection', id: was.code, year: was.period.referenceYear },
      before: { version: was.version, opensOn: was.opensOn, dueAt: was.dueAt },
      after: { version, opensOn: head.opensOn, dueAt: head.dueAt, changed },
      result: 'ok',
    })
    return ok({ code: was.code })
  })
}
