// What hangs on a metric, in numbers and names: what somebody about to change it should know.
import 'server-only'
import { database } from '@/lib/platform/database/connection'

export interface MetricUse {
  /** Recorded and not published in this state. */
  readonly drafts: number
  readonly approved: number
  readonly published: number
  /** Published versions that hold figures of it, newest first. */
  readonly releases: readonly { readonly slug: string; readonly version: number; readonly figures: number }[]
  /** Collections that ask for it; open ones first. */
  readonly collections: readonly { readonly code: string; readonly titleZh: string; readonly titleEn: string; readonly open: boolean }[]
  /** Statements of documents about it. */
  readonly statements: number
}

const NONE: MetricUse = { drafts: 0, approved: 0, published: 0, releases: [], collections: [], statements: 0 }

/** Where a metric is used; for null, a metric to be founded, nowhere. */
export async function metricUse(metricId: number | null): Promise<MetricUse> {
  if (metricId === null) return NONE
  const client = database()
  const ofMetric = { observation: { metricId } }
  const [drafts, approved, published, releases, collections, statements] = await Promise.all([
    client.observation.count({ where: { metricId, draftRevision: { releaseItems: { none: {} } } } }),
    client.observation.count({ where: { metricId, approvedRevisionId: { not: null } } }),
    client.observation.count({ where: { metricId, releaseItems: { some: {} } } }),
    client.release.findMany({
      where: { sealed: true, items: { some: ofMetric } },
      select: { version: true, line: { select: { slug: true } }, _count: { select: { items: { where: ofMetric } } } },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    }),
    client.collection.findMany({
      where: { items: { some: { metricId, endedAt: null } } },
      select: { code: true, titleZh: true, titleEn: true, closedAt: true },
      orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    }),
    client.statement.count({ where: { metricId } }),
  ])
  return {
    drafts, approved, published, statements,
    releases: releases.map(({ version, line, _count }) => ({ slug: line.slug, version, figures: _count.items })),
    collections: collections.map(({ closedAt, ...one }) => ({ ...one, open: closedAt === null })),
  }
}
