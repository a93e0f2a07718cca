// One printed document: every statement in its order, as printed and as read, against what is published.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { absent } from '@/app/_http/refuse'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/tabs'
import { installationUnits } from '@/lib/data/installation'
import { metricsOfYear } from '@/lib/data/metrics'
import type { PlacedStatement } from '@/lib/data/statements'
import { documentSums, type DocumentSums } from '@/lib/domain/document-sums'
import type { IsoDate } from '@/lib/domain/period'
import { formatDate } from '@/lib/i18n/format'
import type { Messages } from '@/lib/i18n/messages'
import { readRelease, type PublishedRelease } from '@/lib/data/published'
import { lineOf } from '@/lib/domain/release-line'
import { now } from '@/lib/platform/clock'
import { decodedSegment, printedDocument } from '../../_reading/missing'
import { openToReader } from '../../_reading/open-to-reader'
import { ReaderFrame } from '../../_reading/reader-frame'
import { askedDay, onDay, onDayHref, searchText, withinRelease, type Search } from '../../_reading/selection'
import { either, releaseName } from '../../_reading/words'
import { checkedStatements } from './_parts/checked-statements'
import { isShown, showOf, SHOWS } from './_parts/show'
import { StatementTable } from './_parts/statement-table'

interface DocumentPageProps {
  readonly params: Promise<{ readonly slug: string }>
  readonly searchParams: Promise<Search>
}

export async function generateMetadata({ params }: DocumentPageProps): Promise<Metadata> {
  const [{ slug }, { t, locale }] = await Promise.all([params, display()])
  const document = await printedDocument(decodedSegment(slug))
  return { title: document === null ? t.documentPage.title : either(locale, document.title, document.titleEn) }
}

export default async function DocumentPage({ params, searchParams }: DocumentPageProps) {
  const [{ slug: segment }, search] = await Promise.all([params, searchParams])
  const slug = decodedSegment(segment)
  const path = `/documents/${encodeURIComponent(slug)}`
  await openToReader(path, search)
  const [{ t, locale }, document] = await Promise.all([display(), printedDocument(slug)])
  if (document === null) absent()
  const asOf = askedDay(search)
  const release = await releaseOf(document.statements, asOf)
  const metrics = await metricsOfYear(release?.year ?? now().getUTCFullYear())
  const checked = checkedStatements(locale, document.statements, release?.figures ?? [])
  const sums = documentSums(checked)
  const show = showOf(searchText(search, 'show'))
  const shown = checked.filter((one) => isShown(show, one))
  const parts = [...new Set(shown.map(({ statement }) => statement.sectionTitle))]
  const title = either(locale, document.title, document.titleEn)
  return (
    <ReaderFrame path={path} part="documents" label={null} asOf={asOf}>
      <Breadcrumbs t={t} crumbs={[{ label: t.documentPage.title, href: onDayHref('/documents', asOf) }, { label: title }]} />
      <PageHeading
        t={t}
        period={t.documentPage.issued({ issuer: document.issuer, date: formatDate(locale, document.issuedOn) })}
        title={title}
        lead={t.reading.sentences([
          t.documentPage.summary({ statements: sums.statements, aboutMetric: sums.aboutMetric, disagrees: sums.by.disagrees }),
          ...(release === null ? [] : [t.documentPage.comparedWith({ period: releaseName(t, release), version: release.version })]),
        ])}
      />
      <p className="text-muted">{sumLine(t, sums)}</p>
      <Tabs
        label={t.documentPage.filterLabel}
        tabs={SHOWS.map((one) => ({
          href: one === 'all' ? onDayHref(path, asOf) : `${path}?${new URLSearchParams({ show: one, ...onDay(asOf) }).toString()}`,
          label: t.documentPage.filterCount(t.documentPage.filter[one], checked.filter((statement) => isShown(one, statement)).length),
          current: one === show,
        }))}
      />
      {shown.length === 0 && <EmptyState title={t.documentPage.nothing} why={t.documentPage.nothingWhy} />}
      {parts.map((part, at) => {
        const rows = shown.filter(({ statement }) => statement.sectionTitle === part)
        return (
          <div key={part} className="panel">
            <StatementTable
              t={t}
              locale={locale}
              id={`part-${at + 1}`}
              caption={either(locale, part, rows[0]?.statement.sectionTitleEn ?? part)}
              rows={rows}
              metrics={new Map(metrics.map((metric) => [metric.code, metric]))}
              metricHref={(code) => (release === null ? onDayHref(`/metrics/${encodeURIComponent(code)}`, asOf) : withinRelease(`/metrics/${encodeURIComponent(code)}`, release))}
            />
          </div>
        )
      })}
    </ReaderFrame>
  )
}

/** The release in force of the year that the document reports on; a later year says nothing about what it prints. */
async function releaseOf(statements: readonly PlacedStatement[], asOf: IsoDate | null): Promise<PublishedRelease | null> {
  const year = statements.find((statement) => statement.period !== null)?.period?.referenceYear
  const line = year === undefined ? null : lineOf(String(year))
  if (line === null) return null
  const { city } = await installationUnits()
  // The figures that it speaks of, and the city's, among which other bases are looked for.
  const spokenOf = statements.flatMap(({ links }) => links.map(({ observationId }) => observationId))
  return await readRelease(line.slug, null, asOf, [{ observations: spokenOf }, { units: [city.id] }])
}

/** 34 处相符、1 处截位、1 处不符、… ; 6 处是下限、上限或约数; 12 处的时间段不是日历年度. */
function sumLine(t: Messages, { by, bounds, otherSpans, truncated }: DocumentSums): string {
  const words = t.documentPage
  const counts = { ...by, agrees: by.agrees - truncated, truncated }
  const named = (['agrees', 'truncated', 'disagrees', 'without-counts', 'not-comparable', 'no-metric'] as const).filter((one) => counts[one] > 0)
  return words.sumLine([t.reading.list(named.map((one) => words.sums[one](counts[one]))), words.bounds(bounds), words.otherSpans(otherSpans)])
}
