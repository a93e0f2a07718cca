// Which periods are closed to changes, why, who is let in until when; closing one, and opening it again.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { installationUnits } from '@/lib/data/installation'
import { everyLock } from '@/lib/data/locks'
import { recordedPeriods } from '@/lib/data/releases'
import { units } from '@/lib/data/units'
import { can } from '@/lib/domain/permissions/decide'
import { formatInstant } from '@/lib/i18n/format'
import { now } from '@/lib/platform/clock'
import { DeskFrame } from '../_parts/desk-frame'
import { unitWords } from '../_parts/unit-words'
import { closePeriod } from './actions'
import { LockForm } from './lock-form.client'
import { LockPanel } from './lock-panel'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.locks.title }
}

export default async function LocksPage() {
  const viewer = await openPage('page /desk/locks', '/desk/locks')
  const [{ t, locale }, locks, all, periods, { city }] = await Promise.all([display(), everyLock(), units(), recordedPeriods(), installationUnits()])
  const words = t.locks
  const unitName = unitWords(locale, all)
  const mayManage = can(viewer, 'lock.manage', { unit: city.code })
  const inForce = locks.filter(({ lifted }) => lifted === null)
  const lifted = locks.filter((lock) => lock.lifted !== null)
  const open = periods.filter((key) => inForce.every((lock) => lock.periodKey !== key || lock.unitId !== null))
  const options = all.filter((unit) => unit.inForce).map((unit) => ({ value: unit.code, label: unitName(unit.id) }))
  return (
    <DeskFrame viewer={viewer} part="locks">
      <PageHeading t={t} title={words.title} lead={words.lead} />
      <Section id="in-force" title={words.inForce}>
        {inForce.length === 0 ? (
          <EmptyState title={words.none} why={words.noneWhy} level={3} />
        ) : (
          <div className="flex flex-col gap-4">
            {inForce.map((lock) => (
              <LockPanel key={lock.id} t={t} locale={locale} lock={lock} unitName={unitName} units={options} now={now().toISOString()} mayManage={mayManage} />
            ))}
          </div>
        )}
      </Section>
      {mayManage && open.length > 0 && (
        <Section id="set" title={words.setTitle} panel>
          <LockForm
            action={closePeriod}
            prefix="set"
            fields={[
              { name: 'period', label: words.setPeriod, kind: 'choice', options: open.map((key) => ({ value: key, label: t.period.ofRelease(key) })) },
              { name: 'reason', label: words.setReason, kind: 'text' },
            ]}
            words={{ submit: words.setSubmit, problemsTitle: words.problemsTitle }}
          />
        </Section>
      )}
      {lifted.length > 0 && (
        <Section id="lifted" title={words.earlier}>
          <DataTable
            id="lifted-locks"
            caption={words.earlier}
            rows={lifted}
            rowKey={({ id }) => String(id)}
            columns={[
              { key: 'period', header: words.period, nowrap: true, cell: (lock) => t.period.ofRelease(lock.periodKey) },
              { key: 'reason', header: words.reason, cell: (lock) => lock.reason },
              { key: 'by', header: words.by, nowrap: true, cell: (lock) => lock.by ?? t.entry.bySystem },
              { key: 'at', header: words.at, nowrap: true, cell: (lock) => formatInstant(locale, lock.at) },
              { key: 'lifted', header: words.lifted, cell: (lock) => (lock.lifted === null ? '' : words.liftedBy(lock.lifted.by ?? t.entry.bySystem, formatInstant(locale, lock.lifted.at), lock.lifted.reason)) },
            ]}
          />
        </Section>
      )}
    </DeskFrame>
  )
}
