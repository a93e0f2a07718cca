// Telling people that a version was published or withdrawn: who gave its figures, and who leads.
import 'server-only'
import type { NoticeKind } from '@/lib/domain/notice'
import { now } from '@/lib/platform/clock'
import { inForce } from '@/lib/domain/role-grant'
import { notify } from './notify'
import { peopleByUnit } from './people-who'
import type { Transaction } from './transaction'
import { everyUnit } from './units'

export interface Announced {
  readonly slug: string
  readonly version: number
  readonly periodId: number
  readonly releaseId: number
  /** Who did it, and need not be told; null for the system. */
  readonly byUserId: string | null
}

async function concerned(tx: Transaction, { periodId, releaseId, byUserId }: Announced): Promise<readonly string[]> {
  const [duties, items, leaders, units] = [
    await tx.duty.findMany({ where: { endedAt: null, collection: { periodId } }, distinct: ['responderId'], select: { responderId: true } }),
    await tx.releaseItem.findMany({ where: { releaseId }, select: { observation: { select: { unitId: true } } } }),
    await tx.grant.findMany({ where: { role: 'LEADER', user: { disabledAt: null } }, select: { userId: true, validFrom: true, validTo: true } }),
    await everyUnit(tx, now().toISOString().slice(0, 10)),
  ]
  const reporters = await peopleByUnit('observation.record', tx)
  const unitIds = new Set([...duties.map(({ responderId }) => responderId), ...items.map(({ observation }) => observation.unitId)])
  const codes = units.filter(({ id }) => unitIds.has(id)).map(({ code }) => code)
  const people = new Set([...codes.flatMap((code) => reporters.all(code)), ...leaders.filter((grant) => inForce(grant, now())).map(({ userId }) => userId)])
  return [...people].filter((id) => id !== byUserId)
}

/** Tells everyone concerned, each once for a version and kind. */
export async function announceRelease(tx: Transaction, kind: Extract<NoticeKind, `release.${string}`>, announced: Announced): Promise<void> {
  const { slug, version } = announced
  await notify(tx, { to: await concerned(tx, announced), kind, params: { release: slug, version: String(version) }, href: `/releases/${slug}?version=${version}`, once: `${kind} ${slug} ${version}` })
}
