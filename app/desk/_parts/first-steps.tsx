// What is missing before work can begin: shown to administrators until it is all there.
import { Icon } from '@/components/ui/icon'
import { Section } from '@/components/layout/section'
import type { RoleHolder } from '@/lib/data/role-holders'
import type { Role } from '@/lib/domain/viewer'
import type { Messages } from '@/lib/i18n/messages'

export function FirstSteps({ t, holders }: { readonly t: Messages; readonly holders: readonly RoleHolder[] }) {
  const words = t.desk
  const held = (role: Role): number => new Set(holders.filter((holder) => holder.role === role).map((holder) => holder.userId)).size
  const steps = [
    { text: words.stepSecurity, done: held('SECURITY_ADMIN') > 0 },
    { text: words.stepReporter, done: held('REPORTER') > 0 },
    { text: words.stepReviewer, done: held('REVIEWER') > 0 },
    { text: words.stepPublisher, done: held('PUBLISHER') > 0 },
    { text: words.stepAudit, done: held('AUDIT_ADMIN') > 0 },
    { text: words.stepSecond, done: held('SECURITY_ADMIN') > 1 },
  ]
  if (steps.every(({ done }) => done)) return null
  return (
    <Section id="first-steps" title={words.firstSteps} note={words.firstStepsNote} panel>
      <ol className="flex flex-col gap-2">
        {steps.map(({ text, done }) => (
          <li key={text} className="flex items-baseline gap-2">
            <span className={done ? 'pill pill-plain tone-met' : 'pill pill-plain tone-near'}>
              <Icon name={done ? 'check' : 'minus'} />
              {done ? words.stepDone : words.stepOpen}
            </span>
            <span className={done ? 'text-muted' : undefined}>{text}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
