// The next version of a line as the public would read it, before it is published: for those who prepare it.
import 'server-only'
import { frozenText } from '@/lib/domain/release'
import type { ReleaseLine } from '@/lib/domain/release-line'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { sha256 } from '@/lib/platform/identifier'
import { figuresOfRevisions } from './figures'
import { releaseOf, type PublishedRelease } from './published'
import { candidates, lineState, type CandidateItem } from './releases'

/** What publishing a set of figures now would show. */
export async function previewOf({ slug, kind, period }: ReleaseLine, version: number, items: readonly CandidateItem[]): Promise<PublishedRelease> {
  const label = {
    id: 0, slug, kind, year: period.referenceYear, periodKey: period.key, periodEnd: period.end, version, publishedAt: now().toISOString(), reason: null, provisional: false,
    rootHash: Buffer.from(sha256(frozenText(items))).toString('hex'), newest: version, standing: 'preview', withdrawal: null, asOf: null,
  } as const
  return await releaseOf(label, await figuresOfRevisions(items.map(({ revisionId }) => revisionId), period.end, label.publishedAt))
}

/** The next version of a line as it would be published now. */
export async function candidateRelease(line: ReleaseLine): Promise<PublishedRelease> {
  const state = await lineState(database(), line.slug)
  const items = await candidates(database(), line.period, state.inForce?.releaseId ?? null)
  return await previewOf(line, (state.head?.version ?? 0) + 1, items)
}
