// How an act ended: a word and a sign, never a colour alone.
import { Icon, type IconName } from '@/components/ui/icon'
import type { EventResult } from '@/lib/domain/audit-reading/trail-filter'
import type { Messages } from '@/lib/i18n/messages'

const ICONS: Readonly<Record<EventResult, IconName>> = { ok: 'check', denied: 'lock', error: 'error' }

export function ResultWord({ t, result }: { readonly t: Messages; readonly result: EventResult }) {
  return (
    <span className={`audit-result audit-result-${result}`}>
      <Icon name={ICONS[result]} />
      {t.audit.result[result]}
    </span>
  )
}
