// Who answers what in a collection: by unit, and figure by figure once a unit or a metric is chosen.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { askedFigures } from '@/lib/data/asked-figures'
import { collectionBoard } from '@/lib/data/collection-board'
import { units as unitsInForce } from '@/lib/data/units'
import { ASKED_KINDS } from '@/lib/domain/collecting/propose-duties'
import { reach } from '@/lib/domain/permissions/decide'
import { DeskFrame } from '../../../_parts/desk-frame'
import { unitOptions } from '../../../_parts/unit-words'
import { AddForm } from '../../_parts/add-form.client'
import { choosableMetrics } from '../../_parts/choosable-metrics'
import { DutiesForm } from '../../_parts/duties-form.client'
import { DutiesTable } from '../../_parts/duties-table'
import { aroundNumber } from '../../_parts/around-number'
import { MetricChoice } from '../../_parts/metric-choice.client'
import { addMore, reassign, takeOut } from '../actions'

interface DutiesPageProps {
  readonly params: Promise<{ readonly code: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.collections.who }
}

export default async function DutiesPage({ params, searchParams }: DutiesPageProps) {
  const [{ code }, search] = await Promise.all([params, searchParams])
  const viewer = await openPage('page /desk/collections/[code]/duties', `/desk/collections/${code}/duties`)
  const [{ t, locale }, read] = await Promise.all([display(), collectionBoard(viewer, code)])
  if (!read.ok) return await hide(viewer, 'page /desk/collections/[code]/duties', code, read.problems.some((one) => one.code === 'permission.missing') ? 'not-permitted' : 'absent')
  const { collection, mayManage } = read.value
  const words = t.collections
  const codes = reach(viewer, 'collection.read')
  const [figures, all] = await Promise.all([askedFigures(collection), unitsInForce()])
  const own = figures.filter(({ responder, subject }) => codes.has(responder.code) || codes.has(subject.code))
  const text = (name: string): string => (typeof search[name] === 'string' ? search[name] : '')
  const [unit, metric] = [text('unit'), text('metric')]
  const shown = own.filter((row) => (unit === '' || row.responder.code === unit) && (metric === '' || row.metric.code === metric))
  const name = (one: { readonly name: string; readonly nameEn: string }): string => (locale === 'en' ? one.nameEn : one.name)
  const responders = [...new Map(own.map(({ responder }) => [responder.code, responder])).values()].toSorted((a, b) => a.sort - b.sort)
  const metrics = [...new Map(own.map((row) => [row.metric.code, row.metric])).values()]
  const chosen = unit !== '' || metric !== ''
  const acts = mayManage && collection.closedAt === null
  const title = locale === 'en' ? collection.titleEn : collection.titleZh
  const address = `/desk/collections/${collection.code}/duties`
  const hidden = { collection: collection.code, version: String(collection.version) }
  const any = { value: '', label: words.any }
  return (
    <DeskFrame viewer={viewer} part="collections">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/collections' }, { label: title, href: `/desk/collections/${collection.code}` }, { label: words.who }]} />
      {/^\d{1,6}$/.test(text('changed')) && (
        <Banner t={t} look="done" live>
          {words.dutiesDone(text('changed'))}
        </Banner>
      )}
      <PageHeading t={t} title={words.who} period={title} lead={words.whoLead} />
      <form method="get" action={address} role="search" aria-label={words.filter} className="panel no-print grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
        <Select id="unit-filter" name="unit" label={words.filterResponder} defaultValue={unit} options={[any, ...responders.map((one) => ({ value: one.code, label: name(one) }))]} />
        <Select id="metric-filter" name="metric" label={words.filterMetric} defaultValue={metric} options={[any, ...metrics.map((one) => ({ value: one.code, label: locale === 'en' ? one.nameEn : one.nameZh }))]} />
        <div className="flex flex-wrap items-center gap-4">
          <Button>{words.filter}</Button>
          {chosen && <Link href={address}>{words.clear}</Link>}
        </div>
      </form>
      {!chosen && (
        <div className="panel">
          <DataTable
            id="responders"
            caption={words.responder}
            rows={responders}
            rowKey={(one) => one.code}
            columns={[
              { key: 'unit', header: words.unit, cell: (one) => <Link href={`${address}?unit=${encodeURIComponent(one.code)}`}>{name(one)}</Link> },
              { key: 'figures', header: words.figuresAsked, numeric: true, cell: (one) => words.asksOf(String(own.filter(({ responder }) => responder.code === one.code).length)) },
            ]}
          />
        </div>
      )}
      {chosen && shown.length === 0 && <EmptyState title={words.nothingHere} why={words.nothingHereWhy} />}
      {chosen && shown.length > 0 && (
        <div className="panel">
          {acts ? (
            <DutiesForm
              reassign={reassign}
              takeOut={takeOut}
              hidden={hidden}
              units={unitOptions(locale, all.filter(({ kind }) => kind !== 'PROVINCE'))}
              words={{ all: words.allShown, none: words.noneOf, responder: words.newResponder, reassign: words.reassign, takeOut: words.takeOut, takeOutNote: words.takeOutNote, problemsTitle: words.failed }}
            >
              <DutiesTable t={t} locale={locale} rows={shown} acts />
            </DutiesForm>
          ) : (
            <DutiesTable t={t} locale={locale} rows={shown} acts={false} />
          )}
        </div>
      )}
      {acts && (
        <Section id="more" title={words.addTitle} note={words.addNote} panel>
          <Disclosure summary={words.addTitle}>
            <AddForm
              action={addMore}
              hidden={hidden}
              units={[...ASKED_KINDS.map((kind) => ({ value: `kind:${kind}`, label: words.addKind(t.unitPage.kinds[kind]) })), ...unitOptions(locale, all.filter(({ kind }) => kind !== 'PROVINCE'))]}
              words={{ unit: words.addUnit, add: words.add, problemsTitle: words.failed }}
            >
              <MetricChoice groups={await choosableMetrics(locale, collection.period.referenceYear, () => false)} words={{ legend: words.metrics, hint: words.metricsHint, all: words.all, none: words.noneOf, chosen: aroundNumber(words.chosen) }} />
            </AddForm>
          </Disclosure>
        </Section>
      )}
    </DeskFrame>
  )
}
