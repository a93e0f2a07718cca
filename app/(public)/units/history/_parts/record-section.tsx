// What became of units, as lives beside each other and as a table.
import { UnitTimeline } from '@/components/charts/unit-timeline'
import { ChartFigure } from '@/components/charts/chart-figure'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { UnitChange } from '@/lib/data/unit-changes'
import type { StoredUnit } from '@/lib/data/units'
import { livesOf } from '@/lib/domain/units/lives'
import { formatDate } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { today } from '@/lib/platform/clock'
import type { ChangeName, ChangeNames } from '../../../_reading/unit-changes'
import { either } from '../../../_reading/words'

interface RecordSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly records: readonly StoredUnit[]
  /** Up to today, the newest first. */
  readonly changes: readonly UnitChange[]
  readonly nameOf: ChangeNames
}

export function RecordSection({ t, locale, records, changes, nameOf }: RecordSectionProps) {
  const words = t.unitHistory
  const lives = livesOf(records, changes, today())
  const dated = changes.flatMap((change) => (change.on === null ? [] : [{ ...change, on: change.on }]))
  const before = (change: UnitChange): ChangeName => nameOf(change.fromUnitId, change.on, change.kind === 'CREATE' ? 'after' : 'before')
  // A new name is where the unit went; what is abolished or founded went nowhere.
  const after = (change: UnitChange): ChangeName | null =>
    change.toUnitId !== null ? nameOf(change.toUnitId, change.on, 'after') : change.kind === 'RENAME' ? nameOf(change.fromUnitId, change.on, 'after') : null
  const table = (
    <DataTable
      id="record"
      caption={words.recordCaption}
      rows={changes}
      rowKey={({ id }) => String(id)}
      dense
      columns={[
        { key: 'day', header: words.day, nowrap: true, cell: ({ on }) => (on === null ? words.dayUnknown : <time dateTime={on}>{formatDate(locale, on, 'table')}</time>) },
        { key: 'what', header: words.what, nowrap: true, cell: ({ kind }) => words.did[kind] },
        { key: 'from', header: words.from, cell: (change) => <Called t={t} name={before(change)} /> },
        { key: 'to', header: words.to, cell: (change) => <Called t={t} name={after(change)} /> },
        { key: 'grounds', header: words.grounds, cell: (change) => either(locale, change.noteZh, change.noteEn) },
      ]}
    />
  )
  return (
    <Section id="record-of-changes" title={words.recordTitle} panel>
      {changes.length === 0 && <p className="text-muted">{words.recordNone}</p>}
      {changes.length > 0 && lives.length === 0 && table}
      {lives.length > 0 && (
        <ChartFigure t={t} id="lives" title={words.lineTitle(dated.length)} subtitle={words.lineSubtitle} table={table}>
          <UnitTimeline
            id="lives"
            title={words.lineTitle(dated.length)}
            description={dated.map((change) => t.chart.sentence(words.event({ day: formatDate(locale, change.on), from: before(change).name, did: words.did[change.kind], to: after(change)?.name ?? null }))).join('')}
            lanes={lives.map(({ unitId, names }) => ({ id: unitId, names: names.map(({ facts, from, to }) => ({ name: either(locale, facts.name, facts.nameEn), from, to })) }))}
            events={dated.map(({ kind, on, fromUnitId, toUnitId }) => ({ kind, on, from: fromUnitId, to: toUnitId }))}
            today={today()}
          />
        </ChartFigure>
      )}
    </Section>
  )
}

function Called({ t, name }: { readonly t: Messages; readonly name: ChangeName | null }) {
  return name === null || name.name === '' ? <span className="text-muted">{t.figure.noFigure}</span> : <Link href={name.href}>{t.unitChange.called(name.name, name.code)}</Link>
}
