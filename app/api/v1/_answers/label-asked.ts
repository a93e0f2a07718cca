// The version of a release that an address names.
import { lastWithdrawn, releaseLabel, type ReleaseLabel } from '@/lib/data/release-labels'
import type { IsoDate } from '@/lib/domain/period'
import { problem } from '@/lib/domain/problem'
import { writeMinute } from '@/lib/domain/release-time'
import { ok, refused, type Result } from '@/lib/domain/result'

/**
 * @param which `readable`: a version that was withdrawn is refused with its reason
 * @returns problems: release.unknown, release.withdrawn
 */
export async function labelAsked(slug: string, { version, asOf }: { readonly version: number | null; readonly asOf: IsoDate | null }, which: 'readable' | 'withdrawn too'): Promise<Result<ReleaseLabel>> {
  const label = (await releaseLabel(slug, version, asOf)) ?? (version === null ? await lastWithdrawn(slug, asOf) : null)
  if (label === null) return refused(problem('release.unknown', { slug: slug.slice(0, 64), version: version === null ? '' : String(version) }))
  if (label.withdrawal === null || which === 'withdrawn too') return ok(label)
  return refused(problem('release.withdrawn', { version: String(label.version), at: writeMinute(Date.parse(label.withdrawal.at)), reason: label.withdrawal.reason }))
}
