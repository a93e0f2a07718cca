// What hangs on a unit, in numbers and names: what somebody about to change it should know.
import 'server-only'
import { reports } from '@/lib/domain/duty'
import type { ChangePlan } from '@/lib/domain/units/unit-change'
import { datedVersions, versionOn, type UnitRecord } from '@/lib/domain/units/unit-record'
import type { Role } from '@/lib/domain/viewer'
import { now, today } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'

/** Somebody with a role, and the unit on which it was given. */
export interface Holder {
  readonly grantId: number
  readonly displayName: string
  readonly role: Role
  readonly unitId: number
}

export interface Consequences {
  readonly unitId: number
  /** Units below it on the day of the change or later. */
  readonly children: number
  /** Accounts whose workplace it is. */
  readonly workers: number
  /** Roles given on this very unit. */
  readonly holders: readonly Holder[]
  readonly figures: number
  readonly figuresOfYear: number
  readonly publishedFigures: number
  /** Metrics that it answers for. */
  readonly owned: number
  /** Metrics that a unit of its kind reports. */
  readonly duties: number
}

async function holdersOn(where: { readonly unitIds: readonly number[]; readonly withDescendants?: boolean }): Promise<readonly Holder[]> {
  const rows = await database().grant.findMany({
    where: {
      unitId: { in: [...where.unitIds] },
      ...(where.withDescendants === undefined ? {} : { withDescendants: where.withDescendants }),
      OR: [{ validTo: null }, { validTo: { gt: now() } }],
      user: { disabledAt: null },
    },
    include: { user: { select: { displayName: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, role, unitId, user }) => ({ grantId: id, displayName: user.displayName, role, unitId }))
}

/** What hangs on a unit now, for a change from a day on. */
export async function consequencesFor(unit: UnitRecord, all: readonly UnitRecord[], on: string): Promise<Consequences> {
  const year = Number(today().slice(0, 4))
  const given = { unitId: unit.id, draftRevisionId: { not: null } } as const
  const [workers, holders, figures, figuresOfYear, publishedFigures, owned, metrics] = await Promise.all([
    database().user.count({ where: { unitId: unit.id, disabledAt: null } }),
    holdersOn({ unitIds: [unit.id] }),
    database().observation.count({ where: given }),
    database().observation.count({ where: { ...given, period: { referenceYear: year } } }),
    database().observation.count({ where: { unitId: unit.id, approvedRevisionId: { not: null } } }),
    database().metricOwner.count({ where: { unitId: unit.id } }),
    database().metric.findMany({ select: { levels: true } }),
  ])
  const children = all.filter((other) => datedVersions(other).some((version) => version.parentId === unit.id && (version.to === null || version.to > on))).length
  const duties = metrics.filter(({ levels }) => reports(unit.kind, levels)).length
  return { unitId: unit.id, children, workers, holders, figures, figuresOfYear, publishedFigures, owned, duties }
}

function above(all: readonly UnitRecord[], start: number | null, day: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (let id = start; id !== null && !found.has(id); ) {
    found.add(id)
    const unit = all.find((one) => one.id === id)
    id = unit === undefined ? null : (versionOn(unit, day)?.parentId ?? null)
  }
  return found
}

export interface Reach {
  /** Whose role reaches a unit no more from the day on. Nothing is moved to another unit by itself. */
  readonly losing: readonly Holder[]
  readonly gaining: readonly Holder[]
}

/** Who loses and who gains reach by a plan: roles on units that end, and roles above a unit that moves. */
export async function reachAfter(plan: ChangePlan, all: readonly UnitRecord[]): Promise<Reach> {
  const opened = new Set(plan.opens.map(({ unit }) => unit))
  const ending = plan.ends.map(({ unitId }) => unitId).filter((id) => !opened.has(id))
  if (plan.kind !== 'move') return { losing: ending.length === 0 ? [] : await holdersOn({ unitIds: ending }), gaining: [] }
  const [moved] = plan.opens
  const unit = all.find((one) => one.id === moved?.unit)
  if (moved === undefined || unit === undefined) return { losing: [], gaining: [] }
  const before = above(all, versionOn(unit, plan.on)?.parentId ?? null, plan.on)
  const after = above(all, moved.facts.parentId, plan.on)
  const only = async (one: ReadonlySet<number>, other: ReadonlySet<number>): Promise<readonly Holder[]> => holdersOn({ unitIds: [...one].filter((id) => !other.has(id)), withDescendants: true })
  return { losing: await only(before, after), gaining: await only(after, before) }
}
