// Roles now and before, with who gave them; each that goes on can be taken back by whoever may.
import { Disclosure } from '@/components/ui/disclosure'
import type { GrantOnFile, PersonFile } from '@/lib/data/person-file'
import { can } from '@/lib/domain/permissions/decide'
import type { Viewer } from '@/lib/domain/viewer'
import { formatInstant } from '@/lib/i18n/format-period'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { ActForm } from '../_parts/act-form.client'
import { takeRole } from './actions'

interface GrantsListProps {
  readonly t: Messages
  readonly locale: Locale
  readonly viewer: Viewer
  readonly file: PersonFile
  readonly unitName: (id: number | null) => string
}

export function GrantsList({ t, locale, viewer, file, unitName }: GrantsListProps) {
  const words = t.people
  if (file.grants.length === 0) return <p>{words.grantsNone}</p>
  const mayRevoke = can(viewer, 'person.revoke-role', { person: file.id })
  const instant = (date: Date): string => formatInstant(locale, date.toISOString())
  const reach = (grant: GrantOnFile): string => (grant.withDescendants ? words.grantBelow(unitName(grant.unitId)) : unitName(grant.unitId))
  const span = (grant: GrantOnFile): string => (grant.validTo === null ? words.grantSince(instant(grant.validFrom)) : words.grantSpan(instant(grant.validFrom), instant(grant.validTo)))
  return (
    <ul id="grants" className="flex flex-col gap-3">
      {file.grants.map((grant) => (
        <li key={grant.id} className="flex flex-col gap-1">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <b>{t.roles.name[grant.role]}</b>
            <span className={grant.inForce ? 'pill tone-met' : 'pill tone-quiet pill-dotted'}>{grant.inForce ? words.grantInForce : words.grantOver}</span>
            <span>{reach(grant)}</span>
          </p>
          <p className="section-note">
            {span(grant)} · {grant.grantedBy === null ? words.grantBySystem : words.grantBy(grant.grantedBy)}
          </p>
          {mayRevoke && grant.inForce && (
            <div className="no-print">
              <Disclosure summary={words.revoke}>
                <div className="flex max-w-2xl flex-col gap-4 py-2">
                  <p>{words.revokeLead(t.roles.name[grant.role], String(file.sessions))}</p>
                  <ActForm action={takeRole} prefix={`revoke-${grant.id}`} hidden={{ id: file.id, grant: String(grant.id) }} look="danger" words={{ submit: words.revokeSubmit, problemsTitle: words.revokeProblems }} />
                </div>
              </Disclosure>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
