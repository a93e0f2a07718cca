// One metric over the years: chosen by a form, read on the units of then or on those of today.
import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Select } from '@/components/ui/select'
import { Tabs } from '@/components/ui/tabs'
import type { Metric } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import { formatPeriod } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { onDay, withinRelease } from '../../../_reading/selection'
import { metricName, unitName } from '../../../_reading/words'
import { HISTORY_KINDS, type HistoryContents } from './load'
import { ThenTable } from './then-table'
import { TodayTable } from './today-table'

export type View = 'then' | 'today'

interface FiguresSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly release: PublishedRelease
  readonly metrics: readonly Metric[]
  readonly metric: Metric
  /** A code of the address that no metric has. */
  readonly unknown: string | null
  readonly contents: HistoryContents
  readonly view: View
}

export const HISTORY_PATH = '/units/history'

export function FiguresSection({ t, locale, release, metrics, metric, unknown, contents, view }: FiguresSectionProps) {
  const words = t.unitHistory
  const href = (to: View): string => withinRelease(HISTORY_PATH, release, { metric: metric.code, view: to })
  const kept = { period: release.periodKey, ...(release.version === release.newest ? {} : { version: String(release.version) }), ...onDay(release.asOf), view }
  const provisional = contents.columns.filter((column) => column.provisional)
  const Table = view === 'then' ? ThenTable : TodayTable
  const lost = view === 'then' ? [] : contents.columns.filter(({ gone }) => gone.length > 0)
  return (
    <Section id="figures" title={words.figuresTitle} panel>
      {unknown !== null && <p className="mb-3">{words.unknownMetric(unknown)}</p>}
      <form action={HISTORY_PATH} method="get" className="no-print history-form">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Select id="history-metric" name="metric" label={words.metric} defaultValue={metric.code} options={metrics.map((one) => ({ value: one.code, label: metricName(locale, one) }))} />
        <Button>{words.show}</Button>
      </form>
      <div className="mt-4">
        <Tabs
          label={words.view}
          tabs={[
            { href: href('then'), label: words.asThen, current: view === 'then' },
            { href: href('today'), label: words.onToday, current: view === 'today' },
          ]}
        />
      </div>
      <div className="mt-4">
        {contents.unitsOfThen.length === 0 ? (
          <EmptyState level={3} title={words.noFigures} why={words.noFiguresWhy} />
        ) : (
          <>
            <p className="section-note mb-3">{view === 'then' ? words.thenNote : words.todayNote}</p>
            <div className="flex flex-col gap-6">
              {HISTORY_KINDS.filter((kind) => contents.unitsOfThen.some((unit) => unit.kind === kind)).map((kind) => (
                <Table key={kind} t={t} locale={locale} release={release} metric={metric} contents={contents} kind={kind} />
              ))}
            </div>
            {contents.columns.map(({ period, breakNote }) => breakNote !== null && (
              <p key={period.key} className="table-note">{words.breakNote(formatPeriod(locale, period), breakNote)}</p>
            ))}
            {provisional.length > 0 && <p className="table-note">{words.provisionalNote(t.reading.list(provisional.map(({ period }) => formatPeriod(locale, period))))}</p>}
            {lost.map(({ period, gone, named }) => (
              <p key={period.key} className="table-note">
                {words.gone(t.reading.list(gone.flatMap((id) => named.byId.get(id) ?? []).map((unit) => unitName(locale, unit))), formatPeriod(locale, period))}
              </p>
            ))}
          </>
        )}
      </div>
    </Section>
  )
}
