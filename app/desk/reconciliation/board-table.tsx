// The board as one table: a line a metric, every number whole, so that it can be copied into a spreadsheet as it stands.
import { DataTable, type Column } from '@/components/ui/data-table'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { BoardFigure, BoardVerdict } from '@/lib/domain/reconcile/board'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { Reconciled } from '@/lib/operations/reconcile-period'
import { figureText, gapText, quantityText, whoActs } from './board-words'

interface BoardTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly caption: string
  readonly lines: readonly Reconciled[]
  /** The address at which the figures of each unit stand. */
  readonly detailHref: (metricCode: string) => string
}

const LOOKS: Readonly<Record<BoardVerdict, { readonly icon: IconName; readonly dress: string }>> = {
  agrees: { icon: 'check', dress: 'pill badge tone-met' },
  gap: { icon: 'cross', dress: 'pill badge tone-missed pill-thick' },
  incomplete: { icon: 'warning', dress: 'pill badge tone-near pill-dashed' },
  none: { icon: 'minus', dress: 'pill badge tone-quiet pill-dotted' },
}

export function BoardTable({ t, locale, caption, lines, detailHref }: BoardTableProps) {
  const words = t.reconciliation
  const organs = (line: Reconciled): BoardFigure | null => line.units.find(({ unit }) => unit.kind === 'CITY_ORGANS')?.figure ?? null
  const withZones = lines.some(({ apart }) => apart.some(({ figure }) => figure !== null))
  const zones = (line: Reconciled): string => line.apart.flatMap(({ figure }) => (figure === null ? [] : [figureText(locale, t, line.metric, figure)])).join(' + ') || words.noFigure
  const columns: readonly Column<Reconciled>[] = [
    { key: 'metric', header: words.metric, cell: ({ metric }) => <Link href={detailHref(metric.code)}>{locale === 'en' ? metric.nameEn : metric.nameZh}</Link> },
    { key: 'measure', header: words.measure, nowrap: true, cell: ({ metric }) => (locale === 'en' ? metric.unitEn : metric.unit) },
    { key: 'sum', header: words.sum, numeric: true, cell: (line) => <Sum t={t} locale={locale} line={line} /> },
    { key: 'organs', header: words.organs, numeric: true, cell: (line) => <Figure t={t} locale={locale} line={line} figure={organs(line)} /> },
    ...(withZones ? [{ key: 'zones', header: words.zones, numeric: true, cell: zones }] : []),
    { key: 'city', header: words.city, numeric: true, cell: (line) => <Figure t={t} locale={locale} line={line} figure={line.city} /> },
    { key: 'printed', header: words.printed, nowrap: true, cell: ({ print }) => (print === null ? words.noFigure : <Link href={`/documents/${print.slug}`} title={print.title} lang="zh-CN">{print.text}</Link>) },
    { key: 'gapToSum', header: words.gapToSum, numeric: true, cell: (line) => gapText(locale, t, line.metric, line.gapToSum) },
    { key: 'gapToPrint', header: words.gapToPrint, numeric: true, cell: (line) => gapText(locale, t, line.metric, line.gapToPrint) },
    { key: 'verdict', header: words.result, nowrap: true, cell: ({ verdict }) => <span className={LOOKS[verdict].dress}><Icon name={LOOKS[verdict].icon} />{words.verdict[verdict]}</span> },
    { key: 'owner', header: words.owner, cell: (line) => whoActs(locale, t, line) || words.noFigure },
  ]
  return <DataTable id="board" caption={caption} columns={columns} rows={lines} rowKey={({ metric }) => metric.code} marked={({ verdict }) => verdict === 'gap'} dense wide note={words.note} />
}

interface CellProps extends Pick<BoardTableProps, 't' | 'locale'> {
  readonly line: Reconciled
}

function Figure({ t, locale, line, figure }: CellProps & { readonly figure: BoardFigure | null }) {
  return (
    <>
      {figureText(locale, t, line.metric, figure)}
      {figure !== null && <small className="block text-muted">{t.reconciliation.state[figure.standing]}</small>}
    </>
  )
}

function Sum({ t, locale, line: { metric, sum, units, given } }: CellProps) {
  return (
    <>
      {quantityText(locale, t, metric, sum)}
      <small className="block text-muted">{t.reconciliation.given(String(given), String(units.length))}</small>
    </>
  )
}
