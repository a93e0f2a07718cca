// What published versions said of one figure, for a program: each change once, the newest first.
import 'server-only'
import { observationAt, releasesThatChanged, rowsInReleases } from '@/lib/data/api/figure-history'
import { everyPeriod } from '@/lib/data/periods'
import { releases } from '@/lib/data/release-labels'
import { withEarlier } from '@/lib/data/selected-figures'
import { unitByCode } from '@/lib/data/units'
import type { IsoDate } from '@/lib/domain/period'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { rowWords } from '@/lib/exports/export-source'
import type { Locale } from '@/lib/i18n/messages'

export interface FigureAsked {
  readonly metric: string
  readonly unit: string
  readonly period: string
  readonly asOf: IsoDate | null
  readonly locale: Locale
}

const NAME = /^[A-Za-z0-9_.?-]{1,64}$/

/** Rows of an export, each with when its version was published and why. Problems: figure.unpublished, also for what is recorded and not published. */
export async function readFigureHistory({ metric, unit, period, asOf, locale }: FigureAsked): Promise<Result<readonly Readonly<Record<string, unknown>>[]>> {
  const none = refused(problem('figure.unpublished', { metric: metric.slice(0, 64), unit: unit.slice(0, 64), period: period.slice(0, 64) }))
  if (![metric, unit, period].every((name) => NAME.test(name))) return none
  const found = await unitByCode(unit)
  const observation = found === null ? null : await observationAt(metric, found.id, period)
  if (observation === null) return none
  const readable = new Map((await releases(asOf)).filter(({ withdrawal }) => withdrawal === null).map((label) => [label.id, label]))
  const labels = (await releasesThatChanged(observation, [...readable.keys()])).flatMap((id) => readable.get(id) ?? [])
  if (labels.length === 0) return none
  const versions = await withEarlier(labels)
  const rows = await rowsInReleases(observation, versions, rowWords(locale, { periods: await everyPeriod(), releases: versions }))
  return ok(rows.map((row, at) => ({ ...row, published_at: labels[at]?.publishedAt, release_reason: labels[at]?.reason ?? null })))
}
