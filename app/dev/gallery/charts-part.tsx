// Every drawing in every state.
import type { ReactNode } from 'react'
import { BarList } from '@/components/charts/bar-list'
import { ChartFigure } from '@/components/charts/chart-figure'
import { PrintedAgainstComputed } from '@/components/charts/printed-against-computed'
import { TrendChart } from '@/components/charts/trend-chart'
import { TrendExplorer } from '@/components/charts/trend-explorer'
import type { TrendInput } from '@/components/charts/trend-input'
import { VerdictBadge } from '@/components/figures/verdict-badge'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { DownloadLink } from '@/components/ui/download-link'
import { reconcile } from '@/lib/domain/reconcile/reconcile'
import type { ReconcileInput } from '@/lib/domain/reconcile/reconciliation'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { BROKEN_TREND, COUNT_TREND, LONG_NAMES, MANY_SERIES, ONE_POINT, RANKING, RATE_TREND, ZERO_TREND } from './samples'

interface PartProps {
  readonly t: Messages
  readonly locale: Locale
}

const PRINTS: readonly { readonly id: string; readonly input: ReconcileInput; readonly expression: string }[] = [
  { id: 'mismatch', input: { printed: '99.56%', numerator: '72798', denominator: '73111' }, expression: '72,798 ÷ 73,111' },
  { id: 'match', input: { printed: '16.4%', numerator: '10', denominator: '61' }, expression: '10 ÷ 61' },
  { id: 'truncated', input: { printed: '22.9%', numerator: '14', denominator: '61' }, expression: '14 ÷ 61' },
  {
    id: 'other',
    input: { printed: '19.2%', numerator: '29', denominator: '135', counts: [{ name: '新受理 151', value: '151' }] },
    expression: '29 ÷ 135',
  },
  { id: 'whole', input: { printed: '100%', numerator: '24', denominator: '27' }, expression: '24 ÷ 27' },
  { id: 'bound', input: { printed: '99%以上', numerator: '72798', denominator: '73111' }, expression: '72,798 ÷ 73,111' },
  { id: 'about', input: { printed: '约14%', numerator: '197', denominator: '1394' }, expression: '197 ÷ 1,394' },
]

export function ChartsPart({ t, locale }: PartProps) {
  const trend = { t, locale, id: 'trend', title: '示例:连续两年上升', ...RATE_TREND }
  return (
    <>
      <Section id="plumb" title="Printed against computed" panel>
        <div className="flex flex-col gap-8">
          {PRINTS.map(({ id, input, expression }) => {
            const reconciled = reconcile(input)
            if (!reconciled.ok) return null
            return (
              <Chart key={id} title={`${input.printed} / ${expression}`}>
                <VerdictBadge t={t} verdict={reconciled.value.verdict} />
                <PrintedAgainstComputed
                  t={t}
                  id={`plumb-${id}`}
                  title={`${input.printed} / ${expression}`}
                  input={{ ...reconciled.value, expression }}
                />
              </Chart>
            )
          })}
        </div>
      </Section>
      <Section id="trends" title="Trends" panel>
        <div className="grid gap-8">
          <ChartFigure
            t={t}
            id="trend"
            title="示例:连续两年上升,2023 年高于目标"
            subtitle="行政机关负责人出庭应诉率,2018–2023 年,%(示例数据)"
            notes={[t.chart.gapNote]}
            source="示例"
            table={<TrendTable />}
            downloads={<DownloadLink href="#" name="CSV" format="CSV" sizeBytes={18_100} />}
          >
            <TrendChart {...trend} />
            <TrendExplorer {...trend} />
          </ChartFigure>
          <div className="grid gap-8 lg:grid-cols-2">
            {Object.entries({ ONE_POINT, COUNT_TREND, MANY_SERIES, ZERO_TREND, BROKEN_TREND } satisfies Record<string, TrendInput>).map(
              ([name, input]) => (
                <Chart key={name} title={name}>
                  <TrendChart t={t} locale={locale} id={`trend-${name}`} title={name} {...input} />
                </Chart>
              ),
            )}
            <Chart title="NO DATA">
              <TrendChart
                t={t}
                locale={locale}
                id="trend-none"
                title="none"
                periods={['2023年']}
                series={[{ name: '示例', points: [{ value: null, text: '未报' }] }]}
                scale="count"
              />
            </Chart>
          </div>
        </div>
      </Section>
      <Section id="lists" title="Bars and dots" panel>
        <div className="grid gap-8">
          <Chart title="dots, cut axis">
            <BarList
              t={t}
              locale={locale}
              id="dots"
              title="示例排名"
              rows={RANKING}
              scale="rate"
              mark="dot"
              references={[
                { value: '90', text: '目标 ≥90%', dashed: true },
                { value: '91.9', text: '全市 91.9%' },
              ]}
            />
          </Chart>
          <div className="grid gap-8 lg:grid-cols-2">
            <Chart title="bars, long names">
              <BarList t={t} locale={locale} id="bars" title="示例" rows={LONG_NAMES} scale="count" mark="bar" />
            </Chart>
            <Chart title="bars, statuses">
              <BarList
                t={t}
                locale={locale}
                id="bars-rate"
                title="示例"
                rows={RANKING.slice(5)}
                scale="rate"
                mark="bar"
                references={[{ value: '90', text: '目标 ≥90%', dashed: true }]}
              />
            </Chart>
          </div>
        </div>
      </Section>
    </>
  )
}

function Chart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <figure className="chart">
      <figcaption className="chart-title">{title}</figcaption>
      {children}
    </figure>
  )
}

function TrendTable() {
  const rows = RATE_TREND.periods.map((period, at) => ({ period, text: RATE_TREND.series[0]?.points[at]?.text ?? '' }))
  return (
    <DataTable
      id="trend-table"
      caption="各期数值"
      columns={[
        { key: 'period', header: '报告期', cell: (row) => row.period },
        { key: 'value', header: '出庭应诉率', unit: '%', numeric: true, cell: (row) => row.text.replace('%', '') },
      ]}
      rows={rows}
      rowKey={(row) => row.period}
    />
  )
}
