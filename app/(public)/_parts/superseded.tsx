import Link from 'next/link'
import { Banner } from '@/components/layout/banner'
import type { ReleaseLabel } from '@/lib/data/published'
import type { Messages } from '@/lib/i18n/messages'

/** Stands on every page that is read in an old version: the way to the newest, and to what has changed since. */
export function Superseded({ t, label, currentHref }: { readonly t: Messages; readonly label: ReleaseLabel; readonly currentHref: string }) {
  if (label.version === label.newest) return null
  return (
    <Banner t={t} look="warning">
      {t.layout.supersededBy(label.newest)} <Link href={currentHref}>{t.layout.seeCurrent(label.newest)}</Link>
      {' · '}
      <Link href={`/releases/${encodeURIComponent(label.slug)}?against=${label.version}`}>{t.reading.seeDifference(label.version)}</Link>
    </Banner>
  )
}
