// How a submission stands: a word, an icon and an edge of its own, colour last.
import { Icon, type IconName } from '@/components/ui/icon'
import type { SubmissionState } from '@/lib/domain/collecting/submission'
import type { Messages } from '@/lib/i18n/messages'

const DRESS: Readonly<Record<SubmissionState, { readonly icon: IconName; readonly look: string }>> = {
  DRAFT: { icon: 'pencil', look: 'tone-quiet pill-dotted' },
  SUBMITTED: { icon: 'clock', look: 'tone-brand' },
  RETURNED: { icon: 'arrow-left', look: 'tone-missed pill-thick' },
  APPROVED: { icon: 'check', look: 'tone-met' },
  REOPENED: { icon: 'pencil', look: 'tone-near pill-dashed' },
  WAIVED: { icon: 'minus', look: 'tone-quiet pill-dashed' },
}

export function SubmissionPill({ t, state }: { readonly t: Messages; readonly state: SubmissionState }) {
  const { icon, look } = DRESS[state]
  return (
    <span className={`pill ${look}`}>
      <Icon name={icon} />
      {t.submissionState[state]}
    </span>
  )
}
