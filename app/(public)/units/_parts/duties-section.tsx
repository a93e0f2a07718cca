// For staff who may see it: how reliably the unit gave its figures, and what waits to be filled in.
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import type { UnitDuties, UnitTask } from '@/lib/data/unit-duties'
import { dueIn } from '@/lib/domain/collecting/due'
import { dueWords } from '@/lib/i18n/due-words'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { now } from '@/lib/platform/clock'
import { isWorkingDay } from '@/lib/platform/working-days'
import { either } from '../../_reading/words'

interface DutiesSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly unitCode: string
  readonly duties: UnitDuties
}

export function DutiesSection({ t, locale, unitCode, duties }: DutiesSectionProps) {
  const words = t.unitPage
  const at = now()
  const titleOf = ({ collection }: UnitTask): string => either(locale, collection.titleZh, collection.titleEn)
  const hrefOf = ({ collection }: UnitTask): string => `/desk/entry/${encodeURIComponent(collection.code)}/${encodeURIComponent(unitCode)}`
  const { onTime, of } = duties.punctuality
  return (
    <Section id="duties" title={words.dutiesTitle} note={words.dutiesNote} panel>
      <Facts facts={[{ name: words.punctuality, value: words.punctualityOf(onTime, of) }]} />
      {duties.tasks.length === 0 ? (
        <p className="mt-2 text-muted">{words.tasksNone}</p>
      ) : (
        <div className="mt-4">
          <DataTable
            id="tasks"
            caption={words.task}
            rows={duties.tasks}
            rowKey={({ collection }) => collection.code}
            dense
            columns={[
              { key: 'task', header: words.task, cell: (task) => (duties.mayOpen ? <Link href={hrefOf(task)}>{titleOf(task)}</Link> : titleOf(task)) },
              { key: 'state', header: words.taskState, nowrap: true, cell: ({ state }) => t.submissionState[state] },
              { key: 'due', header: words.taskDue, nowrap: true, cell: ({ due }) => dueWords(t, dueIn(due, at, isWorkingDay), due, at) },
            ]}
          />
        </div>
      )}
    </Section>
  )
}
