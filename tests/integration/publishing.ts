// Publishing a period in a test.
import type { Publication } from '@/lib/contracts/publication'
import type { Viewer } from '@/lib/domain/viewer'
import { confirmationOf, lineOf } from '@/lib/domain/release-line'
import { planRelease, publishRelease, type ReleasePlan } from '@/lib/operations/publish-release'
import { database } from '@/lib/platform/database/connection'
import { ORIGIN } from './appoint'
import { approveAll } from './collecting'

/** What is typed to confirm a year, a half or a quarter. */
export function confirmationFor(periodKey: string | number): string {
  const line = lineOf(String(periodKey))
  if (line === null) throw new Error(`${periodKey} is no period`)
  return confirmationOf(line.period)
}

/** What this person is shown before publishing, with everything that is recorded approved. */
export async function planned(viewer: Viewer, periodKey: string | number): Promise<ReleasePlan> {
  await approveAll(Number(String(periodKey).slice(0, 4)))
  return await shown(viewer, periodKey)
}

/** The same with approvals as they are. */
export async function shown(viewer: Viewer, periodKey: string | number): Promise<ReleasePlan> {
  const result = await planRelease(viewer, String(periodKey))
  if (!result.ok) throw new Error(`the plan was refused: ${result.problems.map(({ code }) => code).join(', ')}`)
  return result.value
}

/** The words of the overview as they are generated, and figures that are final. */
export const AS_GENERATED = { provisional: false, headlineZh: '', narrativeZh: '', headlineEn: '', narrativeEn: '', numbers: '' } as const

/** One for each warning of a plan. */
export const acknowledging = ({ checklist }: ReleasePlan): readonly string[] => checklist.filter(({ level }) => level === 'warning').map(({ token }) => token)

/**
 * Approves and publishes what is there now, at once, with a reason, every warning acknowledged and the right confirmation, unless told
 * otherwise; the lock that publishing sets stays.
 */
export async function publishLocked(viewer: Viewer, periodKey: string | number, facts: Partial<Publication> = {}): ReturnType<typeof publishRelease> {
  const plan = facts.seen === undefined || facts.acknowledged === undefined ? await plannedOr(viewer, periodKey) : null
  const given = { period: String(periodKey), reason: '补报', publishAt: '', ...AS_GENERATED, confirmation: confirmationFor(periodKey), seen: plan?.seen ?? '', acknowledged: [...(plan === null ? [] : acknowledging(plan))], ...facts }
  return await publishRelease(viewer, given, ORIGIN)
}

// Someone who may not prepare a release sees nothing, and may still try to publish.
async function plannedOr(viewer: Viewer, periodKey: string | number): Promise<ReleasePlan | null> {
  await approveAll(Number(String(periodKey).slice(0, 4)))
  const result = await planRelease(viewer, String(periodKey))
  return result.ok ? result.value : null
}

/** The same, and lifts the lock that publishing set, so that figures can be corrected at once. */
export async function publish(viewer: Viewer, periodKey: string | number, facts: Partial<Publication> = {}): ReturnType<typeof publishRelease> {
  const result = await publishLocked(viewer, periodKey, facts)
  if (result.ok) await database().lock.updateMany({ where: { liftedAt: null }, data: { liftedAt: new Date(), liftReason: '更正' } })
  return result
}
