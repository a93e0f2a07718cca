// The work queue: what is late, due soon, sent back, to be reviewed, and done; chosen by unit and period in the address.
import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import type { WorkQueue } from '@/lib/data/work-queue'
import { QUEUE_PARTS } from '@/lib/domain/collecting/work-queue'
import { formatDate, formatPeriod } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { QueueList } from './queue-list'

interface WorkQueueSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly queue: WorkQueue
  /** As the address has it; empty for all. */
  readonly unit: string
  readonly period: string
}

export function WorkQueueSection({ t, locale, queue, unit, period }: WorkQueueSectionProps) {
  const words = t.workQueue
  const shown = queue.rows.filter((row) => (unit === '' || row.unit.code === unit) && (period === '' || row.collection.period.key === period))
  const parts = QUEUE_PARTS.map((part) => ({ part, rows: shown.filter((row) => row.part === part) })).filter(({ rows }) => rows.length > 0)
  const open = parts.filter(({ part }) => part !== 'done')
  const done = parts.find(({ part }) => part === 'done')
  const filtered = unit !== '' || period !== ''
  const next = queue.next === null ? words.noNext : words.next(locale === 'en' ? queue.next.titleEn : queue.next.titleZh, formatDate(locale, queue.next.opensOn))
  return (
    <>
      <Filter t={t} locale={locale} queue={queue} unit={unit} period={period} />
      {open.length === 0 && <EmptyState title={filtered ? words.nothingFiltered : words.nothing} why={filtered ? words.nothingFilteredWhy : next} />}
      {open.map(({ part, rows }) => (
        <Section key={part} id={`queue-${part}`} title={words.count(words.parts[part], String(rows.length))} panel>
          <QueueList t={t} locale={locale} rows={rows} />
        </Section>
      ))}
      {done !== undefined && (
        <Disclosure summary={words.count(words.parts.done, String(done.rows.length))}>
          <QueueList t={t} locale={locale} rows={done.rows} />
        </Disclosure>
      )}
    </>
  )
}

function Filter({ t, locale, queue, unit, period }: WorkQueueSectionProps) {
  const words = t.workQueue
  const any = { value: '', label: words.any }
  const units = [...new Map(queue.rows.map((row) => [row.unit.code, row.unit])).values()].toSorted((a, b) => a.sort - b.sort)
  const periods = [...new Map(queue.rows.map(({ collection }) => [collection.period.key, collection.period])).values()].toSorted((a, b) => (a.end < b.end ? 1 : -1))
  // With one unit and one period there is nothing to choose, unless the address chose what is not there.
  if (units.length < 2 && periods.length < 2 && unit === '' && period === '') return null
  return (
    <form method="get" action="/desk" role="search" aria-label={words.filterLabel} className="no-print grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
      <Select id="unit" name="unit" label={words.filterUnit} defaultValue={unit} options={[any, ...units.map((one) => ({ value: one.code, label: locale === 'en' ? one.nameEn : one.name }))]} />
      <Select id="period" name="period" label={words.filterPeriod} defaultValue={period} options={[any, ...periods.map((one) => ({ value: one.key, label: formatPeriod(locale, one) }))]} />
      <div className="flex flex-wrap items-center gap-4">
        <Button>{words.filter}</Button>
        {(unit !== '' || period !== '') && <Link href="/desk">{words.clear}</Link>}
      </div>
    </form>
  )
}
