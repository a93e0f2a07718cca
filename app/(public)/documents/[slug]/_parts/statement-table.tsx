// The statements of one part of a document: as printed, as read, and what the comparison says.
import { VerdictBadge } from '@/components/figures/verdict-badge'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { Metric } from '@/lib/data/metrics'
import { YES_NO_UNIT, type Statement } from '@/lib/domain/statement'
import { formatPeriod, formatValue } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { tableFootnotes } from '../../../_parts/table-footnotes'
import { baseLines, saidSentence } from '../../../_reading/check-words'
import { valueText } from '../../../_reading/figure-words'
import { either, subjectName } from '../../../_reading/words'
import type { ReadStatement } from './checked-statements'

interface StatementTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly id: string
  readonly caption: string
  readonly rows: readonly ReadStatement[]
  readonly metrics: ReadonlyMap<string, Metric>
  readonly metricHref: (code: string) => string
}

export function StatementTable({ t, locale, id, caption, rows, metrics, metricHref }: StatementTableProps) {
  const head = t.documentPage.head
  const notes = tableFootnotes(t, id, rows.flatMap(({ figure }) => figure ?? []))
  return (
    <div className="statement-table">
      <DataTable
        id={id}
        caption={caption}
        columns={[
          { key: 'place', header: head.place, nowrap: true, cell: ({ statement }) => <Place statement={statement} /> },
          { key: 'subject', header: head.subject, cell: ({ statement }) => <Subject t={t} locale={locale} statement={statement} metricHref={metricHref} /> },
          { key: 'printed', header: head.printed, cell: ({ statement }) => <Printed t={t} statement={statement} /> },
          { key: 'read', header: head.read, cell: ({ statement }) => readText(t, locale, statement, metrics) },
          { key: 'period', header: head.period, cell: ({ statement }) => <Span t={t} locale={locale} statement={statement} /> },
          { key: 'check', header: head.check, sentence: true, cell: (row) => <><Check t={t} locale={locale} row={row} metricHref={metricHref} />{row.figure !== null && notes.mark(row.figure)}</> },
        ]}
        rows={rows}
        rowKey={({ statement }) => statement.code}
        marked={({ standing }) => standing === 'disagrees'}
        dense
        wide
        note={notes.list}
      />
    </div>
  )
}

// The address of one statement leads here.
const Place = ({ statement }: { readonly statement: Statement }) => <span id={statement.code}>{statement.section}</span>

function Subject({ t, locale, statement, metricHref }: Pick<StatementTableProps, 't' | 'locale' | 'metricHref'> & { readonly statement: Statement }) {
  const note = either(locale, statement.noteZh, statement.noteEn)
  const name = subjectName(locale, statement)
  return (
    <>
      {statement.metricCode === null ? name : <Link href={metricHref(statement.metricCode)}>{name}</Link>}
      <span className="block text-muted">{t.documentPage.scope(either(locale, statement.scopeZh, statement.scopeEn))}</span>
      {note !== null && <span className="block text-muted">{note}</span>}
    </>
  )
}

const Printed = ({ t, statement: { printed } }: { readonly t: Messages; readonly statement: Statement }) =>
  printed === null ? <span className="text-muted">{t.documentPage.notPrinted}</span> : <span lang="zh-CN">{t.reading.quote(printed)}</span>

// In full and in the metric's unit, with the bound in words; where no metric knows the unit, in the unit of the document.
function readText(t: Messages, locale: Locale, { value, qualifier, metricCode, unit, kind }: Statement, metrics: StatementTableProps['metrics']): string {
  if (value === null) return t.documentPage.noValue
  const metric = metricCode === null ? undefined : metrics.get(metricCode)
  if (metric !== undefined) return formatValue(locale, metric, { kind: 'value', value, qualifier }, 'card').exact
  if (kind === 'MILESTONE' && unit === YES_NO_UNIT) return value === '0' ? t.figure.notReached : t.figure.reached
  return formatValue(locale, plainMeasure(unit ?? ''), { kind: 'value', value, qualifier }, 'card').exact
}

const plainMeasure = (unit: string) => ({ kind: 'COUNT', unit, unitEn: unit, displayScale: '1', decimals: 4, rounding: 'HALF_UP' }) as const

function Span({ t, locale, statement }: Pick<StatementTableProps, 't' | 'locale'> & { readonly statement: Statement }) {
  const note = either(locale, statement.periodNoteZh, statement.periodNoteEn)
  return (
    <>
      {either(locale, statement.periodZh, statement.periodEn)}
      {note !== null && (
        <>
          {statement.period !== null && <span className="block text-muted">{t.documentPage.periodRead(formatPeriod(locale, statement.period))}</span>}
          <span className="block text-muted">{note}</span>
        </>
      )}
    </>
  )
}

function Check({ t, locale, row: { statement, figure, check, standing }, metricHref }: Pick<StatementTableProps, 't' | 'locale' | 'metricHref'> & { readonly row: ReadStatement }) {
  const reconciliation = check?.reconciliation ?? null
  if (reconciliation !== null && figure !== null) {
    return (
      <>
        <VerdictBadge t={t} verdict={reconciliation.verdict} />
        {reconciliation.rounded !== null && <span className="block text-muted">{t.documentPage.recomputed(t.reading.percent(reconciliation.rounded))}</span>}
        {baseLines(locale, t, figure, reconciliation).map((line) => (
          <span key={line} className="block text-muted">
            {line}
          </span>
        ))}
        {standing === 'disagrees' && <Link href={`${metricHref(figure.metric.code)}#checks`}>{t.documentPage.seeCheck}</Link>}
      </>
    )
  }
  if (standing === 'disagrees' && figure !== null) {
    return (
      <Link href={`${metricHref(figure.metric.code)}#checks`} className="pill pill-plain tone-missed">
        <Icon name="cross" />
        {t.documentPage.published(valueText(locale, figure))}
      </Link>
    )
  }
  if (statement.kind === 'NOT_PRINTED') return <span className="text-muted">{t.documentPage.computedHere}</span>
  // A change or a word cannot be compared, and why not is what a reader has to know.
  const isSaid = statement.kind.startsWith('CHANGE') || statement.kind === 'QUALITATIVE'
  return <span className="text-muted">{isSaid ? saidSentence(t, statement) : t.documentPage.standing[standing]}</span>
}
