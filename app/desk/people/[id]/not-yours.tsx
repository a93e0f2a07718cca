// What this administrator cannot do to accounts, and who can.
import { Section } from '@/components/layout/section'
import type { RoleHolder } from '@/lib/data/role-holders'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import type { PersonAction } from '@/lib/domain/permissions/refusal'
import type { Viewer } from '@/lib/domain/viewer'
import type { Messages } from '@/lib/i18n/messages'
import { whoMay } from '../../_parts/who-may'

const ACTS: readonly PersonAction[] = [
  'person.change',
  'person.reset-password',
  'person.disable',
  'person.grant-role',
  'person.revoke-role',
  'person.end-sessions',
  'person.unlock',
  'person.reset-second-factor',
  'person.erase',
]

interface NotYoursProps {
  readonly t: Messages
  readonly viewer: Viewer
  readonly holders: readonly RoleHolder[]
  readonly unitName: (id: number) => string
  readonly securityAdminInOffice: boolean
}

export function NotYours({ t, viewer, holders, unitName, securityAdminInOffice }: NotYoursProps) {
  const missing = ACTS.filter((action) => !mayAnywhere(viewer, action))
  // Acts of the same people stand together.
  const by = new Map<string, string[]>()
  for (const action of missing) {
    const who = whoMay(t, holders, action, unitName).join(t.roles.between)
    by.set(who, [...(by.get(who) ?? []), t.roles.may[action]])
  }
  if (by.size === 0) return null
  return (
    <Section id="not-yours" title={t.people.notYours} note={t.people.notYoursLead} panel>
      <ul className="flex flex-col gap-1">
        {[...by].map(([who, acts]) => (
          <li key={who}>
            {acts.join(t.roles.between)}
            <span className="text-muted"> → {who}</span>
          </li>
        ))}
      </ul>
      {!securityAdminInOffice && mayAnywhere(viewer, 'person.appoint-first-security-admin') && <p className="mt-2">{t.people.appointNeeded}</p>}
    </Section>
  )
}
