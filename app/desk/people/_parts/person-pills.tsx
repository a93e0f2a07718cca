// How an account stands, in words, each with an edge of its own.
import type { AccountState } from '@/lib/domain/permissions/table'
import type { Messages } from '@/lib/i18n/messages'

const TONES: Readonly<Record<AccountState, string>> = { active: 'pill tone-met', invited: 'pill tone-brand pill-dashed', disabled: 'pill tone-quiet pill-dotted' }

interface PersonPillsProps {
  readonly t: Messages
  readonly person: { readonly state: AccountState; readonly erased: boolean; readonly unused: boolean }
  readonly locked?: boolean
}

export function PersonPills({ t, person: { state, erased, unused }, locked }: PersonPillsProps) {
  return (
    <span className="flex flex-wrap gap-1.5">
      <span className={TONES[state]}>{erased ? t.people.erased : t.roles.state[state]}</span>
      {unused && <span className="pill tone-near pill-dashed">{t.people.unused}</span>}
      {locked && <span className="pill tone-missed pill-thick">{t.people.locked}</span>}
    </span>
  )
}
