// A page of the desk that this person's roles do not open: what it is for, who has it, whom to ask. The status is 403.
import { headers } from 'next/headers'
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { LinkButton } from '@/components/ui/button'
import { currentViewer } from '@/lib/auth/viewer'
import { roleHolders } from '@/lib/data/role-holders'
import { units } from '@/lib/data/units'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { actionOf } from '@/lib/domain/permissions/refusal'
import { pageEntryAt } from '@/lib/domain/permissions/page-entry'
import { DeskFrame } from './_parts/desk-frame'
import { unitWords } from './_parts/unit-words'
import { whoMay } from './_parts/who-may'

export default async function Forbidden() {
  const viewer = await currentViewer()
  // Written by proxy.ts: this page is told neither its path nor its parameters.
  const address = new URL((await headers()).get('x-address') ?? '/', 'http://this.site')
  const entry = pageEntryAt(address.pathname)
  const action = entry === null ? null : actionOf(entry)
  // Next sends this along with every page of the desk, needed or not: where nothing is refused it must weigh nothing.
  const open = entry !== null && (action === null || mayAnywhere(viewer, action))
  if (viewer === null || open) return null
  const [{ t, locale }, all, holders] = await Promise.all([display(), units(), roleHolders()])
  const unitName = unitWords(locale, all)
  const words = t.desk
  const grants = holders.some((holder) => holder.role === 'SECURITY_ADMIN')
  return (
    <DeskFrame viewer={viewer} part="home" refused>
      <PageHeading
        t={t}
        title={words.forbiddenTitle}
        lead={action === null ? words.forbiddenWhyUnknown : words.forbiddenWhy(t.roles.may[action])}
        actions={<LinkButton href="/desk">{words.backToDesk}</LinkButton>}
      />
      {action !== null && (
        <Section id="who" title={words.forbiddenWho} panel>
          <ul className="flex flex-col gap-1">
            {whoMay(t, holders, action, unitName).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="ask" title={words.forbiddenAsk} panel>
        <p>{grants ? whoMay(t, holders, 'person.grant-role', unitName).join(t.roles.between) : words.forbiddenNobody}</p>
      </Section>
    </DeskFrame>
  )
}
