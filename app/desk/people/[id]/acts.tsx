// What this administrator may do to this account now, each with its consequences in numbers before the button that does it.
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import type { PersonFile } from '@/lib/data/person-file'
import type { Unit } from '@/lib/data/units'
import { judgePerson, type PersonAction } from '@/lib/domain/permissions/refusal'
import { isForTheWhole } from '@/lib/domain/role-grant'
import { ROLES, type Viewer } from '@/lib/domain/viewer'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { unitOptions } from '../../_parts/unit-words'
import { ActForm } from '../_parts/act-form.client'
import { slipWords } from '../_parts/slip-words'
import { appointFirst, changeMail, changeNames, disable, enable, endSessions, erase, giveRole, newPassword, resetFactor, unlockSignIn } from './actions'

interface ActsProps {
  readonly t: Messages
  readonly locale: Locale
  readonly viewer: Viewer
  readonly file: PersonFile
  readonly all: readonly Unit[]
  readonly securityAdminInOffice: boolean
}

export function Acts({ t, locale, viewer, file, all, securityAdminInOffice }: ActsProps) {
  const words = t.people
  const hidden = { id: file.id }
  const may = (action: PersonAction): boolean => judgePerson(viewer, action, file).ok
  const sessions = String(file.sessions)
  const grants = String(file.grants.filter((grant) => grant.inForce).length)
  const noUnit = { value: '', label: words.noUnit }
  const unitCode = all.find((unit) => unit.id === file.unitId)?.code ?? ''
  const acts: readonly (readonly [shown: boolean, title: string, lead: string | null, form: ReactNode])[] = [
    [
      may('person.appoint-first-security-admin') && !securityAdminInOffice,
      words.appointTitle,
      words.appointLead,
      <ActForm key="appoint" action={appointFirst} prefix="appoint" hidden={hidden} words={{ submit: words.appointSubmit, problemsTitle: words.appointProblems }} />,
    ],
    [
      may('person.grant-role'),
      words.grantTitle,
      words.grantLead(sessions),
      <ActForm
        key="grant"
        action={giveRole}
        prefix="grant"
        hidden={hidden}
        fields={[
          { kind: 'choice', name: 'role', label: words.grantRole, options: ROLES.map((role) => ({ value: role, label: `${t.roles.name[role]}${isForTheWhole(role) ? words.wholeMark : ''}` })) },
          { kind: 'choice', name: 'unitCode', label: words.grantUnit, hint: words.grantUnitHint, options: unitOptions(locale, all), value: unitCode },
          { kind: 'tick', name: 'withDescendants', label: words.grantDescendants, value: 'yes' },
          { kind: 'day', name: 'until', label: words.grantUntil, hint: words.grantUntilHint },
        ]}
        words={{ submit: words.grantSubmit, problemsTitle: words.grantProblems }}
      />,
    ],
    [
      may('person.change') && !file.erased,
      words.changeTitle,
      null,
      <ActForm
        key={`change-${file.seen}`}
        action={changeNames}
        prefix="change"
        hidden={{ ...hidden, seen: file.seen }}
        fields={[
          { kind: 'text', name: 'displayName', label: words.displayName, value: file.displayName },
          { kind: 'choice', name: 'unitCode', label: words.unit, hint: words.unitHint, options: [noUnit, ...unitOptions(locale, all)], value: unitCode },
          { kind: 'text', name: 'ssoName', label: words.ssoName, hint: words.ssoNameHint, value: file.ssoName ?? '' },
        ]}
        words={{ submit: words.changeSubmit, problemsTitle: words.changeProblems }}
      />,
    ],
    [
      may('person.change') && !file.erased,
      words.mailTitle,
      file.mailed ? words.mailLeadSet : words.mailLead,
      <ActForm
        key="mail"
        action={changeMail}
        prefix="mail"
        hidden={hidden}
        fields={[{ kind: 'text', name: 'address', label: t.mail.address, hint: words.mailHint }]}
        words={{ submit: words.mailSubmit, problemsTitle: words.mailProblems }}
      />,
    ],
    [
      may('person.reset-password'),
      words.resetTitle,
      words.resetLead(sessions),
      <ActForm key="reset" action={newPassword} prefix="reset" hidden={hidden} look="danger" words={{ submit: words.resetSubmit, problemsTitle: words.resetProblems, slip: slipWords(t) }} />,
    ],
    [
      may('person.disable'),
      words.disableTitle,
      words.disableLead(sessions, grants),
      <ActForm key="disable" action={disable} prefix="disable" hidden={hidden} look="danger" words={{ submit: words.disableSubmit, problemsTitle: words.disableProblems }} />,
    ],
    [
      may('person.enable') && !file.erased,
      words.enableTitle,
      words.enableLead(grants),
      <ActForm key="enable" action={enable} prefix="enable" hidden={hidden} words={{ submit: words.enableSubmit, problemsTitle: words.enableProblems }} />,
    ],
    [
      may('person.end-sessions') && file.sessions > 0,
      words.endTitle,
      words.endLead(sessions),
      <ActForm key="end" action={endSessions} prefix="end" hidden={hidden} look="danger" words={{ submit: words.endSubmit, problemsTitle: words.endProblems }} />,
    ],
    [
      may('person.unlock') && file.lockedUntil !== null,
      words.unlockTitle,
      words.unlockLead,
      <ActForm key="unlock" action={unlockSignIn} prefix="unlock" hidden={hidden} words={{ submit: words.unlockSubmit, problemsTitle: words.unlockProblems }} />,
    ],
    [
      may('person.reset-second-factor') && file.secondFactorSince !== null,
      words.factorTitle,
      words.factorLead(sessions),
      <ActForm key="factor" action={resetFactor} prefix="factor" hidden={hidden} look="danger" words={{ submit: words.factorSubmit, problemsTitle: words.factorProblems }} />,
    ],
    [
      may('person.erase') && !file.erased,
      words.eraseTitle,
      words.eraseLead,
      <ActForm
        key="erase"
        action={erase}
        prefix="erase"
        hidden={hidden}
        fields={[{ kind: 'text', name: 'confirmation', label: words.eraseConfirm, hint: words.eraseConfirmHint(file.loginName) }]}
        look="danger"
        words={{ submit: words.eraseSubmit, problemsTitle: words.eraseProblems }}
      />,
    ],
  ]
  const offered = acts.filter(([shown]) => shown)
  if (offered.length === 0) return null
  return (
    <Section id="acts" title={words.acts} panel>
      <div className="acts flex flex-col gap-3">
        {offered.map(([, title, lead, form]) => (
          <Disclosure key={title} summary={title}>
            <div className="flex max-w-2xl flex-col gap-4 py-2">
              {lead !== null && <p>{lead}</p>}
              {form}
            </div>
          </Disclosure>
        ))}
      </div>
    </Section>
  )
}
