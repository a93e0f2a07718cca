// The line above every page of a wall: whose figures, of when, and what they are not.
import { Icon } from '@/components/ui/icon'
import type { PublishedRelease } from '@/lib/data/published'
import { youngestEnd } from '@/lib/domain/youngest-end'
import type { Messages } from '@/lib/i18n/messages'
import { releaseName } from '../../_reading/words'

interface ScreenHeadProps {
  readonly t: Messages
  /** The bureau with its city's name. */
  readonly place: string
  readonly release: PublishedRelease
  readonly demonstration: boolean
  /** What the address says that cannot be read. */
  readonly unread: readonly string[]
}

export function ScreenHead({ t, place, release, demonstration, unread }: ScreenHeadProps) {
  const meta = [
    t.layout.dataAsOf(youngestEnd(release.figures) ?? release.periodEnd),
    t.layout.version(release.version),
    release.standing === 'superseded' ? t.layout.superseded : t.layout.published,
    ...(release.provisional ? [t.screen.provisional] : []),
  ]
  return (
    <header className="screen-head">
      <h1 className="screen-place">{place}</h1>
      <p className="screen-period">{releaseName(t, release)}</p>
      {demonstration && (
        <p className="screen-sign">
          <Icon name="warning" /> {t.screen.demonstration}
        </p>
      )}
      <p className="screen-meta">{meta.join(' · ')}</p>
      {unread.length > 0 && <p className="screen-unread">{t.screen.unread(unread)}</p>}
    </header>
  )
}
