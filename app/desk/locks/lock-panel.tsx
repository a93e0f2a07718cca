// A lock in force: since when, by whom, why; its exceptions, and what can be done about it.
import { Disclosure } from '@/components/ui/disclosure'
import { Facts } from '@/components/ui/facts'
import type { Option } from '@/components/ui/select'
import type { Lock } from '@/lib/data/locks'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { makeException, openPeriod } from './actions'
import { LockForm } from './lock-form.client'

interface LockPanelProps {
  readonly t: Messages
  readonly locale: Locale
  readonly lock: Lock
  readonly unitName: (id: number) => string
  readonly units: readonly Option[]
  /** ISO instant: exceptions that ended before are told as over. */
  readonly now: string
  /** False for those who may look but not change. */
  readonly mayManage: boolean
}

export function LockPanel({ t, locale, lock, unitName, units, now, mayManage }: LockPanelProps) {
  const words = t.locks
  const period = t.period.ofRelease(lock.periodKey)
  const hidden = { lock: String(lock.id) }
  return (
    <article id={`lock-${lock.id}`} className="panel" aria-labelledby={`lock-${lock.id}-name`}>
      <h3 id={`lock-${lock.id}-name`}>{period}</h3>
      <Facts
        facts={[
          { name: words.units, value: lock.unitId === null ? words.everyUnit : unitName(lock.unitId) },
          { name: words.reason, value: lock.reason },
          { name: words.by, value: lock.by ?? t.entry.bySystem },
          { name: words.at, value: formatInstant(locale, lock.at) },
          { name: words.exceptions, value: <Exceptions t={t} locale={locale} lock={lock} unitName={unitName} now={now} /> },
        ]}
      />
      {mayManage && (
        <div className="mt-3 flex flex-col gap-2">
          <Disclosure summary={words.exceptTitle(period)}>
            <LockForm
              action={makeException}
              prefix={`except-${lock.id}`}
              hidden={hidden}
              fields={[
                { name: 'unit', label: words.exceptUnit, kind: 'choice', options: units },
                { name: 'until', label: words.exceptUntil, kind: 'minute' },
                { name: 'reason', label: words.exceptReason, kind: 'text' },
              ]}
              words={{ submit: words.exceptSubmit, problemsTitle: words.problemsTitle }}
            />
          </Disclosure>
          <Disclosure summary={words.liftTitle(period)}>
            <p>{words.liftConsequence}</p>
            <LockForm action={openPeriod} prefix={`lift-${lock.id}`} hidden={hidden} look="danger" fields={[{ name: 'reason', label: words.liftReason, kind: 'text' }]} words={{ submit: words.liftSubmit, problemsTitle: words.problemsTitle }} />
          </Disclosure>
        </div>
      )}
    </article>
  )
}

function Exceptions({ t, locale, lock, unitName, now }: Pick<LockPanelProps, 't' | 'locale' | 'lock' | 'unitName' | 'now'>) {
  if (lock.exceptions.length === 0) return t.locks.noExceptions
  return (
    <ul>
      {lock.exceptions.map(({ id, unitId, until, reason }) => (
        <li key={id} className={until > now ? undefined : 'text-muted'}>
          {until > now ? t.locks.exceptionUntil(unitName(unitId), formatInstant(locale, until), reason) : t.locks.exceptionOver(unitName(unitId), formatInstant(locale, until))}
        </li>
      ))}
    </ul>
  )
}
