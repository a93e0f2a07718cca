import { Icon, type IconName } from '@/components/ui/icon'
import type { Verdict } from '@/lib/domain/reconcile/reconciliation'
import type { Messages } from '@/lib/i18n/messages'

interface Look {
  readonly icon: IconName
  readonly tone: 'met' | 'near' | 'missed' | 'quiet'
  readonly edge: string
}

const LOOKS: Readonly<Record<Verdict, Look>> = {
  match: { icon: 'check', tone: 'met', edge: '' },
  truncated: { icon: 'warning', tone: 'near', edge: 'pill-dashed' },
  'other-base': { icon: 'warning', tone: 'near', edge: 'pill-dashed' },
  mismatch: { icon: 'cross', tone: 'missed', edge: 'pill-thick' },
  'no-counts': { icon: 'minus', tone: 'quiet', edge: 'pill-dotted' },
  'no-cases': { icon: 'minus', tone: 'quiet', edge: 'pill-dotted' },
}

/** What comparing a printed rate with its counts says, in words. Square, so that it is not taken for a status. */
export function VerdictBadge({ t, verdict }: { readonly t: Messages; readonly verdict: Verdict }) {
  const look = LOOKS[verdict]
  return (
    <span className={['pill', 'badge', `tone-${look.tone}`, look.edge].filter(Boolean).join(' ')}>
      <Icon name={look.icon} />
      {t.card.verdict[verdict]}
    </span>
  )
}
