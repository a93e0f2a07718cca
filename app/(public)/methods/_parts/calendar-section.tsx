// The duties of the year by their next date, each with the ground it stands on and how far that ground is known.
import { Section } from '@/components/layout/section'
import { DataTable, type Column } from '@/components/ui/data-table'
import { duties, type Duty } from '@/lib/data/calendar'
import { byNextDue, dayInChina, daysBetween, type NextDue } from '@/lib/domain/calendar'
import type { IsoDate } from '@/lib/domain/period'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { formatDate } from '@/lib/i18n/format'
import { now } from '@/lib/platform/clock'
import { either } from '../../_reading/words'

interface DatedDuty extends Duty {
  readonly next: NextDue | null
}

export async function CalendarSection({ t, locale }: { readonly t: Messages; readonly locale: Locale }) {
  const words = t.methodsPage
  const head = words.calendarHead
  const today = dayInChina(now())
  const rows: readonly DatedDuty[] = byNextDue(await duties(), today)
  const columns: readonly Column<DatedDuty>[] = [
    { key: 'duty', header: head.duty, cell: (duty) => either(locale, duty.dutyZh, duty.dutyEn) },
    { key: 'when', header: head.when, cell: (duty) => either(locale, duty.whenZh, duty.whenEn) },
    { key: 'next', header: head.next, cell: (duty) => nextWords(locale, t, duty, today) },
    { key: 'who', header: head.who, cell: (duty) => either(locale, duty.whoZh, duty.whoEn) },
    { key: 'basis', header: head.basis, cell: (duty) => either(locale, duty.basisZh, duty.basisEn) },
    { key: 'origin', header: head.origin, nowrap: true, cell: (duty) => <Nature t={t} duty={duty} /> },
  ]
  return (
    <Section id="calendar" title={words.calendarTitle} note={words.calendarNote} panel>
      <DataTable id="duties" caption={words.calendarTable} subtitle={words.calendarToday(formatDate(locale, today))} columns={columns} rows={rows} rowKey={(duty) => duty.code} dense />
    </Section>
  )
}

function nextWords(locale: Locale, t: Messages, { next, schedule }: DatedDuty, today: IsoDate): string {
  const words = t.methodsPage
  if (next === null) {
    return schedule?.type === 'within-days' ? words.dueAfter({ event: either(locale, schedule.afterZh, schedule.afterEn), days: String(schedule.days) }) : words.dueUnknown
  }
  const date = formatDate(locale, next.date)
  if (!next.exact) return words.dueBy(date)
  const days = daysBetween(today, next.date)
  return days === 0 ? words.dueToday(date) : words.dueOn({ date, days: String(days) })
}

/** What kind of ground it is; an example and an unverified ground stand out, in words. */
function Nature({ t, duty }: { readonly t: Messages; readonly duty: Duty }) {
  const isExample = duty.origin === 'EXAMPLE'
  return (
    <span className="flex flex-col items-start gap-1">
      {isExample ? <span className="pill badge pill-dotted tone-quiet">{t.methodsPage.origin.EXAMPLE}</span> : <span>{t.methodsPage.origin[duty.origin]}</span>}
      {!duty.verified && <span className="pill badge pill-dashed tone-near">{t.methodsPage.unverified}</span>}
    </span>
  )
}
