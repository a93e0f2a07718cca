// The units below the city added up, against the city's own figure.
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { DownloadLink } from '@/components/ui/download-link'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Tabs } from '@/components/ui/tabs'
import type { Quantity } from '@/lib/domain/quantity'
import { canonical, Exact } from '@/lib/domain/rounding'
import { formatDecimal, formatValue } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { sumsDocument } from '../../../../_figures/reconciliation'
import type { ReleaseCheck, SumLine } from '../../../../_figures/release-check'
import { sumExplanation } from '../../../../_figures/release-check-tables'
import { withinRelease } from '../../../../_reading/selection'
import { metricName, metricUnit } from '../../../../_reading/words'

interface SumsSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly check: ReleaseCheck
  /** Also those that are equal. */
  readonly all: boolean
  readonly href: (all: boolean) => string
}

const LOOKS: Readonly<Record<SumLine['verdict'], { readonly icon: IconName; readonly tone: string }>> = {
  agrees: { icon: 'check', tone: 'tone-met' },
  gap: { icon: 'cross', tone: 'tone-missed pill-thick' },
  incomplete: { icon: 'warning', tone: 'tone-near pill-dashed' },
  none: { icon: 'minus', tone: 'tone-quiet pill-dotted' },
}

export function SumsSection({ t, locale, check, all, href }: SumsSectionProps) {
  const words = t.releaseCheck
  const { sums, release } = check
  if (sums.length === 0) {
    return (
      <Section id="sums" title={words.sumsTitle}>
        <p>{words.sumsOnlyCity}</p>
      </Section>
    )
  }
  const gaps = sums.filter(({ verdict }) => verdict === 'gap').length
  const open = sums.filter(({ verdict }) => verdict === 'gap' || verdict === 'incomplete')
  const shown = all ? sums : open
  const value = (metric: SumLine['metric'], quantity: Quantity | null): string => (quantity === null ? t.figure.noFigure : formatValue(locale, metric, quantity, 'table').text)
  const gap = ({ gapToSum, metric }: SumLine): string => {
    if (gapToSum === null) return t.figure.noFigure
    const digits = formatDecimal(canonical(new Exact(gapToSum).div(metric.displayScale)))
    return gapToSum === '0' || digits.startsWith('-') ? digits : `+${digits}`
  }
  const zones = ({ apart, metric }: SumLine): string => apart.flatMap(({ figure }) => (figure === null ? [] : [value(metric, figure.quantity)])).join(' · ')
  const withZones = shown.some((line) => zones(line) !== '')
  return (
    <Section id="sums" title={gaps === 0 ? words.sumsTally.none(sums.length) : words.sumsTally.gaps(gaps, sums.length)} note={words.sumsNote}>
      <div className="no-print mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <Tabs
          label={words.sumsTitle}
          tabs={[
            { href: href(false), label: words.filterCount(words.sumsFilter.gaps, open.length), current: !all },
            { href: href(true), label: words.filterCount(words.sumsFilter.all, sums.length), current: all },
          ]}
        />
        <DownloadLink href={sumsDocument({ t, locale }, check).files.csv} name={words.csv.sums} format="CSV" />
      </div>
      {shown.length > 0 && (
        <DataTable
          id="release-sums"
          caption={words.sumsCaption}
          rows={shown}
          rowKey={({ metric }) => metric.code}
          marked={({ verdict }) => verdict === 'gap'}
          dense
          columns={[
            { key: 'metric', header: words.sum.metric, cell: ({ metric }) => <Link href={withinRelease(`/metrics/${encodeURIComponent(metric.code)}`, release)}>{metricName(locale, metric)}</Link> },
            { key: 'measure', header: words.sum.measure, nowrap: true, cell: ({ metric }) => metricUnit(locale, metric) },
            { key: 'given', header: words.sum.given, numeric: true, cell: ({ given, units }) => words.given(given, units.length) },
            { key: 'sum', header: words.sum.sum, numeric: true, cell: ({ metric, sum }) => value(metric, sum) },
            ...(withZones ? [{ key: 'zones', header: words.sum.zones, numeric: true, cell: (line: SumLine) => zones(line) || t.figure.noFigure }] : []),
            { key: 'city', header: words.sum.city, numeric: true, cell: ({ metric, city }) => value(metric, city?.quantity ?? null) },
            { key: 'gap', header: words.sum.gap, numeric: true, cell: gap },
            { key: 'verdict', header: words.sum.verdict, nowrap: true, cell: ({ verdict }) => <span className={`pill badge ${LOOKS[verdict].tone}`}><Icon name={LOOKS[verdict].icon} />{words.sumVerdict[verdict]}</span> },
            { key: 'why', header: words.sum.explanation, sentence: true, cell: (line) => sumExplanation({ t, locale }, line) || t.figure.noFigure },
          ]}
        />
      )}
    </Section>
  )
}
