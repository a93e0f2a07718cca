// Statement by statement: as printed, what the published counts give at its places, and the verdict.
import { DataTable } from '@/components/ui/data-table'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { LineVerdict } from '@/lib/domain/reconcile/release-lines'
import { formatDecimal } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { exactText } from '@/components/charts/plumb-layout'
import { lineExpression, lineSentence, shownGap } from '../../../../_figures/release-check-tables'
import type { PrintedLine, ReleaseCheck } from '../../../../_figures/release-check'
import { tableFootnotes } from '../../../../_parts/table-footnotes'
import { askLines } from '../../../../_reading/check-words'
import { exactText as exactFigure } from '../../../../_reading/figure-words'
import { onDayHref, withinRelease } from '../../../../_reading/selection'
import { metricName, metricUnit, subjectName, unitName } from '../../../../_reading/words'

interface LinesTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly check: ReleaseCheck
  readonly lines: readonly PrintedLine[]
  readonly caption: string
}

const LOOKS: Readonly<Record<LineVerdict, { readonly icon: IconName; readonly tone: string }>> = {
  agrees: { icon: 'check', tone: 'tone-met' },
  truncated: { icon: 'warning', tone: 'tone-near pill-dashed' },
  'other-base': { icon: 'warning', tone: 'tone-near pill-dashed' },
  disagrees: { icon: 'cross', tone: 'tone-missed pill-thick' },
  'without-counts': { icon: 'minus', tone: 'tone-quiet pill-dotted' },
  'not-comparable': { icon: 'minus', tone: 'tone-quiet pill-dotted' },
}

export function LinesTable({ t, locale, check: { release }, lines, caption }: LinesTableProps) {
  const words = t.releaseCheck
  const head = words.column
  const notes = tableFootnotes(t, 'release-lines', lines.map(({ figure }) => figure))
  const metricHref = ({ figure: { metric, unit } }: PrintedLine): string => `${withinRelease(`/metrics/${encodeURIComponent(metric.code)}`, release, unit.kind === 'CITY' ? {} : { unit: unit.code })}#checks`
  const gapText = (line: PrintedLine): string => {
    const gap = shownGap(line)
    // Nothing was recomputed that it could differ from.
    if (gap === null || line.verdict === 'without-counts') return t.figure.noFigure
    const digits = gap === '0' || gap.startsWith('-') ? formatDecimal(gap) : `+${formatDecimal(gap)}`
    return line.check?.reconciliation || line.figure.metric.kind === 'RATIO' || line.figure.metric.kind === 'COVERAGE' ? words.points(digits) : words.amount(digits, metricUnit(locale, line.figure.metric))
  }
  const recomputed = ({ check, figure }: PrintedLine) => {
    const result = check?.reconciliation ?? null
    if (result === null) return check === null ? t.figure.noFigure : words.published(exactFigure(locale, figure))
    if (result.rounded === null || result.exact === null) return t.figure.noFigure
    return (
      <>
        {t.reading.percent(result.rounded)}
        <small className="block text-muted">{exactText(result.exact, result.decimals, result.exactIsComplete === true)}</small>
      </>
    )
  }
  return (
    <DataTable
      id="release-lines"
      caption={caption}
      rows={lines}
      rowKey={({ statement }) => statement.code}
      marked={({ verdict }) => verdict === 'disagrees'}
      dense
      wide
      note={notes.list}
      columns={[
        {
          key: 'metric', header: head.metric,
          cell: (line) => (
            <>
              <Link href={metricHref(line)}>{metricName(locale, line.figure.metric)}</Link>
              {notes.mark(line.figure)}
              {line.figure.unit.kind !== 'CITY' && <small className="block text-muted">{unitName(locale, line.figure.unit)}</small>}
            </>
          ),
        },
        { key: 'printed', header: head.printed, cell: ({ statement: { printed } }) => (printed === null ? <span className="text-muted">{words.printedBeside}</span> : <span lang="zh-CN">{t.reading.quote(printed)}</span>) },
        { key: 'counts', header: head.counts, nowrap: true, cell: (line) => lineExpression({ t, locale }, line) ?? <span className="text-muted">{t.figure.noFigure}</span> },
        { key: 'recomputed', header: head.recomputed, numeric: true, cell: recomputed },
        { key: 'gap', header: head.gap, numeric: true, cell: gapText },
        { key: 'verdict', header: head.verdict, sentence: true, cell: (line) => <Verdict t={t} locale={locale} line={line} /> },
        {
          key: 'place', header: head.place,
          cell: ({ statement }) => (
            <Link href={`${onDayHref(`/documents/${encodeURIComponent(statement.documentSlug)}`, release.asOf)}#${encodeURIComponent(statement.code)}`}>
              {words.placeOf({ section: statement.section, subject: subjectName(locale, statement) })}
            </Link>
          ),
        },
      ]}
    />
  )
}

function Verdict({ t, locale, line }: { readonly t: Messages; readonly locale: Locale; readonly line: PrintedLine }) {
  const { verdict, check, figure, transposed } = line
  const look = LOOKS[verdict]
  const swap = transposed && check?.reconciliation ? askLines(t, figure, check.reconciliation)[0] : undefined
  const says = verdict === 'agrees' || verdict === 'without-counts' ? null : verdict === 'not-comparable' || verdict === 'other-base' ? lineSentence({ t, locale }, line) : null
  return (
    <>
      <span className={`pill badge ${look.tone}`}>
        <Icon name={look.icon} />
        {t.releaseCheck.verdict[verdict]}
      </span>
      {says !== null && <small className="block text-muted">{says}</small>}
      {swap !== undefined && <small className="block">{swap}</small>}
    </>
  )
}
