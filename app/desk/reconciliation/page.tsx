// Reconciliation of a period: Σ counties + 市本级 against the city's own figure against the printed one. `?period=2023&show=gaps&metric=LIT_HEARD`.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Select } from '@/components/ui/select'
import { Tabs } from '@/components/ui/tabs'
import { periodsWithFigures } from '@/lib/data/reconciliation'
import { formatPeriod } from '@/lib/i18n/format'
import { reconcilePeriod, type Reconciled } from '@/lib/operations/reconcile-period'
import { DeskFrame } from '../_parts/desk-frame'
import { BoardTable } from './board-table'
import { UnitsTable } from './units-table'

const PATH = '/desk/reconciliation'

interface ReconciliationPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.reconciliation.title }
}

export default async function ReconciliationPage({ searchParams }: ReconciliationPageProps) {
  const search = await searchParams
  const viewer = await openPage('page /desk/reconciliation', PATH)
  const asked = (name: string): string | null => {
    const value = search[name]
    return typeof value === 'string' ? value : null
  }
  const [{ t, locale }, periods] = await Promise.all([display(), periodsWithFigures()])
  const words = t.reconciliation
  const wanted = asked('period')
  const chosen = wanted === null ? periods[0] : periods.find(({ key }) => key === wanted)
  if (wanted !== null && chosen === undefined) return await hide(viewer, 'page /desk/reconciliation', 'period', 'absent')
  const result = chosen === undefined ? null : await reconcilePeriod(viewer, chosen.key)
  if (result !== null && !result.ok) return await hide(viewer, 'page /desk/reconciliation', chosen?.key ?? '', 'not-permitted')
  const lines = result?.value.lines ?? []
  const onlyGaps = asked('show') === 'gaps'
  const shown = onlyGaps ? lines.filter(({ verdict }) => verdict === 'gap' || verdict === 'incomplete') : lines
  const href = (more: Readonly<Record<string, string>>): string => `${PATH}?${new URLSearchParams({ ...(chosen === undefined ? {} : { period: chosen.key }), ...(onlyGaps ? { show: 'gaps' } : {}), ...more }).toString()}`
  const detail = lines.find(({ metric }) => metric.code === asked('metric'))
  const name = chosen === undefined ? '' : formatPeriod(locale, chosen)
  return (
    <DeskFrame viewer={viewer} part="reconciliation">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title }]} />
      <PageHeading t={t} title={words.title} lead={words.lead} {...(name === '' ? {} : { period: name })} />
      {chosen !== undefined && (
        <div className="no-print flex flex-wrap items-end justify-between gap-4">
          <form action={PATH} className="flex flex-wrap items-end gap-3">
            {onlyGaps && <input type="hidden" name="show" value="gaps" />}
            <Select id="period" name="period" label={words.period} options={periods.map((period) => ({ value: period.key, label: formatPeriod(locale, period) }))} defaultValue={chosen.key} />
            <Button>{words.choose}</Button>
          </form>
          <Tabs
            label={words.filter}
            tabs={[
              { href: `${PATH}?period=${chosen.key}`, label: words.all, current: !onlyGaps },
              { href: `${PATH}?period=${chosen.key}&show=gaps`, label: words.onlyGaps, current: onlyGaps },
            ]}
          />
        </div>
      )}
      {detail !== undefined && (
        <Section id="detail" title={words.units} panel>
          <UnitsTable t={t} locale={locale} line={detail} />
        </Section>
      )}
      {lines.length === 0 ? (
        <EmptyState title={words.none} why={words.noneWhy} />
      ) : (
        <Section id="lines" title={words.linesTitle} note={words.summary(countsOf(lines))} panel>
          {shown.length === 0 ? (
            <EmptyState title={words.noGap} why={words.noGapWhy} level={3} />
          ) : (
            <BoardTable t={t} locale={locale} caption={words.caption(name)} lines={shown} detailHref={(code) => `${href({ metric: code })}#detail`} />
          )}
        </Section>
      )}
    </DeskFrame>
  )
}

function countsOf(lines: readonly Reconciled[]) {
  const count = (verdict: Reconciled['verdict']): string => String(lines.filter((line) => line.verdict === verdict).length)
  return { all: String(lines.length), gaps: count('gap'), incomplete: count('incomplete'), agrees: count('agrees'), none: count('none') }
}
