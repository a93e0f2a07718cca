// A published release as a file: the same figures that its pages show.
import 'server-only'
import { installation } from '@/lib/data/installation'
import { metricGroups, metricsOfYear } from '@/lib/data/metrics'
import { readRelease } from '@/lib/data/published'
import { lastWithdrawn, releaseLabel } from '@/lib/data/release-labels'
import { problem } from '@/lib/domain/problem'
import { writeMinute } from '@/lib/domain/release-time'
import { ok, refused, type Result } from '@/lib/domain/result'
import { exportFormat } from '@/lib/exports'
import { releaseTable, tableFileName } from '@/lib/exports/release-table'
import { messages, type Locale } from '@/lib/i18n/messages'
import { now } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/env'

export interface ExportedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * Writes a release in a format.
 * @param version null for the one in force
 * @returns problems: release.unknown, release.withdrawn, export.unknown-format
 */
export async function exportRelease(given: { readonly slug: string; readonly version: number | null; readonly format: string; readonly locale: Locale }): Promise<Result<ExportedFile>> {
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
  return ok({ name: tableFileName(table, format.code), mediaType: format.mediaType, bytes: await format.write(table) })
}
