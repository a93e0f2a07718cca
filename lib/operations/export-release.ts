// A published release as a file: the same figures that its pages show. What was taken away is written down.
import 'server-only'
import { installation } from '@/lib/data/installation'
import { metricGroups, metricsOfYear } from '@/lib/data/metrics'
import { readRelease } from '@/lib/data/published'
import { lastWithdrawn, releaseLabel } from '@/lib/data/release-labels'
import { versionsIn } from '@/lib/data/selected-figures'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { problem } from '@/lib/domain/problem'
import { writeMinute } from '@/lib/domain/release-time'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { exportFormat } from '@/lib/exports'
import { releaseTable, tableFileName } from '@/lib/exports/release-table'
import { messages, type Locale } from '@/lib/i18n/messages'
import { now } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/env'
import { sha256, ulid } from '@/lib/platform/identifier'

export interface ReleaseAsked {
  readonly slug: string
  /** Null for the one in force. */
  readonly version: number | null
  /** Code of the format. */
  readonly format: string
  readonly locale: Locale
}

export interface ExportedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * Writes a release in a format, and its rows, bytes and hash in the log.
 * @param viewer null for a reader without an account
 * @returns problems: release.unknown, release.withdrawn, export.unknown-format
 */
export async function exportRelease(viewer: Viewer | null, origin: RequestOrigin, given: ReleaseAsked): Promise<Result<ExportedFile>> {
  const { slug, version, locale } = given
  const format = exportFormat(given.format)
  if (format === undefined) return refused(problem('export.unknown-format', { format: given.format.slice(0, 20) }))
  const release = await readRelease(slug, version)
  if (release === null) {
    const withdrawn = version === null ? await lastWithdrawn(slug) : await releaseLabel(slug, version)
    if (withdrawn?.withdrawal) {
      const { at, reason } = withdrawn.withdrawal
      return refused(problem('release.withdrawn', { version: String(withdrawn.version), at: writeMinute(Date.parse(at)), reason }))
    }
  }
  if (release === null) return refused(problem('release.unknown', { slug: slug.slice(0, 64), version: version === null ? '' : String(version) }))
  const [groups, metrics, present] = await Promise.all([metricGroups(), metricsOfYear(release.year), installation()])
  const t = messages(locale)
  const english = locale === 'en'
  const table = releaseTable({
    title: present?.demonstration === true ? t.exportFile.demonstration(t.product.tagline) : t.product.tagline,
    release: {
      label: t.period.ofRelease(release.periodKey),
      version: release.version,
      publishedAt: release.publishedAt,
      url: `${environment().APP_ORIGIN}/releases/${release.slug}?version=${release.version}`,
      hash: release.rootHash,
      reason: release.reason,
    },
    figures: release.figures,
    statements: release.statements,
    locale,
    generatedAt: now().toISOString(),
    groupNames: new Map(groups.map((group) => [group.code, english ? group.nameEn : group.nameZh])),
    ownerNames: new Map(metrics.map((metric) => [metric.code, english ? metric.ownerEn : metric.ownerZh])),
  })
  const bytes = await format.write(table)
  return await inAuditedTransaction(viewer ?? 'anonymous', origin, (_tx, record) => {
    const rows = table.data.rows.length
    record({
      act: 'export.end', stream: 'exports', object: { type: 'export', id: ulid() },
      after: { format: format.code, locale, releases: versionsIn([release]), complete: true, rows, bytes: bytes.byteLength, sha256: Buffer.from(sha256(bytes)).toString('hex') }, result: 'ok',
    })
    return Promise.resolve(ok({ name: tableFileName(table, format.code), mediaType: format.mediaType, bytes }))
  })
}
