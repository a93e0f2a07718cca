// A version of a release as programs read it.
import type { ApiRelease } from '@/lib/contracts/api/release'
import type { ReleaseLabel } from '@/lib/data/release-labels'
import { address } from './address'

/** @param label of a version that was published */
export function releaseAnswer({ slug, kind, version, periodKey, periodEnd, standing, newest, publishedAt, reason, provisional, rootHash, withdrawal, asOf }: ReleaseLabel): ApiRelease {
  if (standing === 'preview') throw new Error('a preview is not published')
  const own = { version: String(version), asOf }
  return {
    slug,
    release_version: version,
    kind,
    period_key: periodKey,
    period_end: periodEnd,
    standing,
    newest_version: newest,
    published_at: publishedAt,
    release_reason: reason,
    provisional,
    release_hash: rootHash,
    withdrawal: withdrawal === null ? null : { withdrawal_reason: withdrawal.reason, withdrawn_at: withdrawal.at },
    links: {
      self: address(`/api/v1/releases/${slug}`, own),
      observations: address('/api/v1/observations', { release: slug, ...own }),
      reconciliation: address(`/api/v1/releases/${slug}/reconciliation`, own),
      page: address(`/releases/${slug}`, own),
    },
  }
}
