// Which release a figure's address is about, or what is said instead: never there, withdrawn, or not for this person.
import 'server-only'
import { currentViewer } from '@/lib/auth/viewer'
import { candidateRelease } from '@/lib/data/candidate-release'
import { installationUnits } from '@/lib/data/installation'
import type { FigureScope, PublishedRelease } from '@/lib/data/published'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { lineOf } from '@/lib/domain/release-line'
import { writeMinute } from '@/lib/domain/release-time'
import { ok, refused, type Result } from '@/lib/domain/result'
import { missingAt } from '../_reading/missing'
import { searchText, selectRelease, type Search } from '../_reading/selection'

/**
 * Reads the release of a figure: `period`, `version` and `asOf` as on pages, or `preview` with a period, for those who may see previews.
 * @param scope which of its figures the figure needs
 * @returns problems: release.unknown, release.withdrawn
 */
export async function figureRelease(search: Search, scope?: FigureScope): Promise<Result<PublishedRelease>> {
  const draft = searchText(search, 'preview')
  if (draft !== null) return await previewFor(draft)
  const { release, asked, slug } = await selectRelease(search, scope)
  if (release !== null) return ok(release)
  const missing = await missingAt('/', search)
  if (missing?.what === 'withdrawn') {
    const { label, withdrawal } = missing
    return refused(problem('release.withdrawn', { version: String(label.version), at: writeMinute(Date.parse(withdrawal.at)), reason: withdrawal.reason }))
  }
  return refused(problem('release.unknown', { slug: asked.period ?? slug ?? '', version: asked.version ?? '' }))
}

// Who may not see previews is told what anybody is told of a period that is not there.
async function previewFor(periodKey: string): Promise<Result<PublishedRelease>> {
  const line = lineOf(periodKey.toUpperCase())
  const [viewer, { city }] = await Promise.all([currentViewer(), installationUnits()])
  if (line === null || viewer === null || !can(viewer, 'release.prepare', { unit: city.code })) return refused(problem('release.unknown', { slug: periodKey, version: '' }))
  return ok(await candidateRelease(line))
}
