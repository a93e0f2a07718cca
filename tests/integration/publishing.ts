// Publishing a year in a test.
import type { Publication } from '@/lib/contracts/publication'
import type { Viewer } from '@/lib/domain/viewer'
import { confirmationFor, planRelease, publishRelease, type ReleasePlan } from '@/lib/operations/publish-release'
import { ORIGIN } from './appoint'

/** What this person is shown before publishing. */
export async function planned(viewer: Viewer, year: number): Promise<ReleasePlan> {
  const result = await planRelease(viewer, year)
  if (!result.ok) throw new Error(`the plan was refused: ${result.problems.map(({ code }) => code).join(', ')}`)
  return result.value
}

/** Publishes what is there now, with a reason and the right confirmation, unless told otherwise. */
export async function publish(viewer: Viewer, year: number, facts: Partial<Publication> = {}): ReturnType<typeof publishRelease> {
  const seen = facts.seen ?? (await planned(viewer, year)).seen
  return await publishRelease(viewer, { year, reason: '补报', confirmation: confirmationFor(year), ...facts, seen }, ORIGIN)
}
