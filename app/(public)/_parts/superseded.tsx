import { Banner } from '@/components/layout/banner'
import { Link } from '@/components/ui/link'
import type { ReleaseLabel } from '@/lib/data/published'
import type { Messages } from '@/lib/i18n/messages'
import { inForceHref, onDay } from '../_reading/selection'

/** Stands on every page that is read in an old version: the way to the newest, and to what has changed since. */
export function Superseded({ t, label, path, keep = {} }: { readonly t: Messages; readonly label: ReleaseLabel; readonly path: string; readonly keep?: Readonly<Record<string, string>> }) {
  if (label.standing !== 'superseded') return null
  const difference = new URLSearchParams({ version: String(label.newest), against: String(label.version), ...onDay(label.asOf) })
  return (
    <Banner t={t} look="warning">
      {t.layout.supersededBy(label.newest)} <Link href={path.startsWith('/releases/') ? `${path}?${new URLSearchParams({ version: String(label.newest), ...onDay(label.asOf) }).toString()}` : inForceHref(path, label, keep)}>{t.layout.seeCurrent(label.newest)}</Link>
      {' · '}
      <Link href={`/releases/${encodeURIComponent(label.slug)}?${difference.toString()}`}>{t.reading.seeDifference(label.version)}</Link>
    </Banner>
  )
}
