// How a collection stands: a word, an icon and an edge of its own.
import { Icon, type IconName } from '@/components/ui/icon'
import type { CollectionStanding } from '@/lib/domain/collecting/standing'
import type { Messages } from '@/lib/i18n/messages'

const DRESS: Readonly<Record<CollectionStanding, { readonly icon: IconName; readonly look: string }>> = {
  planned: { icon: 'calendar', look: 'tone-quiet pill-dashed' },
  open: { icon: 'pencil', look: 'tone-brand' },
  due: { icon: 'clock', look: 'tone-near pill-dashed' },
  overdue: { icon: 'warning', look: 'tone-missed pill-thick' },
  closed: { icon: 'lock', look: 'tone-quiet pill-dotted' },
}

export function StandingPill({ t, standing }: { readonly t: Messages; readonly standing: CollectionStanding }) {
  const { icon, look } = DRESS[standing]
  return (
    <span className={`pill ${look}`}>
      <Icon name={icon} />
      {t.collections.standing[standing]}
    </span>
  )
}
