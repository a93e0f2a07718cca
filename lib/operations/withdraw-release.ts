// Taking a published version back, or one that waits for its time. Its figures are shown nowhere from then on; the reason is told to everyone.
import 'server-only'
import type { Withdrawing } from '@/lib/contracts/publication'
import { announceRelease } from '@/lib/data/announce-release'
import { installationUnits } from '@/lib/data/installation'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { versionOf, writeWithdrawal } from '@/lib/data/withdrawals'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { confirmationEnOf, confirmationOf, isConfirmed, lineOf } from '@/lib/domain/release-line'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * Withdraws a version.
 * @returns problems: permission.missing, release.unknown, release.not-confirmed, release.withdraw-reason-missing, release.withdrawn-already
 */
export async function withdrawRelease(viewer: Viewer, given: Withdrawing, origin: RequestOrigin): Promise<Result<{ readonly period: string; readonly slug: string; readonly version: number; readonly wasPublic: boolean }>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'release.withdraw', { unit: city.code })) return refused(problem('permission.missing', { action: 'release.withdraw' }))
  const line = lineOf(given.period)
  if (line === null) return refused(problem('release.unknown', { slug: given.period, version: String(given.version) }))
  if (given.reason === '') return refused(problem('release.withdraw-reason-missing', {}, ['reason']))
  if (!isConfirmed(given.confirmation, line.period)) return refused(problem('release.not-confirmed', { expected: confirmationOf(line.period), expectedEn: confirmationEnOf(line.period) }, ['confirmation']))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(7410703, hashtext(${line.slug}))::text`
    const release = await versionOf(tx, line.slug, given.version)
    if (release === null) return refused(problem('release.unknown', { slug: line.slug, version: String(given.version) }))
    if (release.withdrawn) return refused(problem('release.withdrawn-already', { version: String(given.version) }))
    const { wasPublic } = release
    await writeWithdrawal(tx, { releaseId: release.id, reason: given.reason, byUserId: viewer.userId })
    record({
      act: 'release.withdraw',
      stream: 'system',
      object: { type: 'release', id: `${line.slug}/${given.version}`, year: line.period.referenceYear },
      before: { root: release.root, publishedAt: release.publishedAt },
      after: { public: wasPublic },
      result: 'ok',
      why: given.reason,
    })
    if (wasPublic) await announceRelease(tx, 'release.withdrawn', { slug: line.slug, version: given.version, periodId: release.periodId, releaseId: release.id, byUserId: viewer.userId })
    return ok({ period: line.period.key, slug: line.slug, version: given.version, wasPublic })
  })
}
