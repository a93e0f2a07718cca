// What every page shows that is not published yet: for those who prepare releases of the city.
import 'server-only'
import { hide, type GuardedPage } from '@/app/_http/page'
import { absent } from '@/app/_http/refuse'
import { candidateRelease } from '@/lib/data/candidate-release'
import { installationUnits } from '@/lib/data/installation'
import type { PublishedRelease } from '@/lib/data/published'
import { can } from '@/lib/domain/permissions/decide'
import { lineOf } from '@/lib/domain/release-line'
import type { Viewer } from '@/lib/domain/viewer'

/**
 * Reads the next version of a period as it would be published now, for somebody whom the page let in.
 * @param periodKey as the address has it
 * @param isThere whether what else the address names is there; absent things are told before who may see them
 */
export async function previewed(viewer: Viewer, entry: Extract<GuardedPage, `page /preview/${string}`>, periodKey: string, isThere: (year: number) => Promise<boolean> = () => Promise.resolve(true)): Promise<PublishedRelease> {
  const line = lineOf(periodKey.toUpperCase())
  if (line === null || !(await isThere(line.period.referenceYear))) absent()
  const { city } = await installationUnits()
  // A release speaks for the whole city: a right on one department or county is not enough.
  if (!can(viewer, 'release.prepare', { unit: city.code })) return await hide(viewer, entry, periodKey, 'not-permitted')
  return await candidateRelease(line)
}
