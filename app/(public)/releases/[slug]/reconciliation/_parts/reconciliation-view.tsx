// The page of a release's reconciliation.
import { display } from '@/app/_http/display'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Tabs } from '@/components/ui/tabs'
import type { PrintedCheck } from '@/lib/domain/printed-check'
import { inLineOrder, LINE_ORDERS, lineTally, LINE_VERDICTS, type LineOrder, type LineVerdict } from '@/lib/domain/reconcile/release-lines'
import { linesDocument } from '../../../../_figures/reconciliation'
import type { ReleaseCheck } from '../../../../_figures/release-check'
import { CheckBlock } from '../../../../_parts/check-block'
import { Superseded } from '../../../../_parts/superseded'
import { checkHref, checkPath } from '../../../../_reading/check-href'
import { ReaderFrame } from '../../../../_reading/reader-frame'
import { onDayHref, releaseHref, withinRelease } from '../../../../_reading/selection'
import { metricName, releaseName, standingOf, unitName } from '../../../../_reading/words'
import { LinesTable } from './lines-table'
import { SumsSection } from './sums-section'

interface ReconciliationViewProps {
  readonly check: ReleaseCheck
  /** As the address has it. */
  readonly asked: Readonly<Record<'verdict' | 'order' | 'sums', string | null>>
}

/** What stands in the address: a verdict, or those that a swap of digits would explain. */
const FILTERS = ['all', ...LINE_VERDICTS.slice(0, 1), 'transposed', ...LINE_VERDICTS.slice(1)] as const satisfies readonly (LineVerdict | 'all' | 'transposed')[]
type Filter = (typeof FILTERS)[number]

/** What an address need not say. */
const USUAL: Readonly<Record<string, string>> = { verdict: 'all', order: 'pressing', sums: 'gaps' }

/** Looked at one by one under the table; the others lead to the page of their metric. */
const MOST_DETAILS = 6

export async function ReconciliationView({ check, asked }: ReconciliationViewProps) {
  const { t, locale } = await display()
  const { release, lines, documents } = check
  const words = t.releaseCheck
  const filter: Filter = FILTERS.find((one) => one === asked.verdict) ?? 'all'
  const order: LineOrder = LINE_ORDERS.find((one) => one === asked.order) ?? 'pressing'
  const tally = lineTally(lines)
  const path = checkPath(release)
  const href = (more: Readonly<Record<string, string>>): string => {
    const kept: Readonly<Record<string, string>> = { verdict: filter, order, sums: asked.sums === 'all' ? 'all' : 'gaps', ...more }
    return checkHref(release, Object.fromEntries(Object.entries(kept).filter(([name, value]) => value !== USUAL[name])))
  }
  const shown = inLineOrder(lines.filter((line) => filter === 'all' || (filter === 'transposed' ? line.transposed : line.verdict === filter)), order, check.placeOf)
  const name = releaseName(t, release)
  const parts = (['disagrees', 'other-base', 'truncated', 'without-counts', 'not-comparable'] as const).flatMap((verdict) => (tally[verdict] === 0 ? [] : [words.part[verdict](tally[verdict])]))
  const pressing = shown.filter(({ verdict, transposed }) => verdict === 'disagrees' || verdict === 'other-base' || transposed)
  const figure = linesDocument({ t, locale }, check)
  const unknown = [asked.verdict !== null && filter !== asked.verdict ? asked.verdict : null, asked.order !== null && order !== asked.order ? asked.order : null].filter((one) => one !== null)
  return (
    <ReaderFrame path={path} part="releases" label={release}>
      <Breadcrumbs t={t} crumbs={[{ label: t.releasePage.title, href: onDayHref('/releases', release.asOf) }, { label: t.releasePage.oneTitle(name, release.version), href: releaseHref(release) }, { label: words.title }]} />
      <Superseded t={t} label={release} path={path} />
      <PageHeading
        t={t}
        title={lines.length === 0 ? words.nothingPrinted(name) : words.tally({ all: lines.length, parts })}
        lead={lines.length === 0 ? words.nothingPrintedWhy : words.lead({ documents: t.reading.list(documents.map(words.inDocument)), agrees: tally.agrees })}
        period={name}
        version={release.version}
        standing={standingOf(release)}
        actions={lines.length === 0 ? undefined : <DownloadLink href={figure.files.csv} name={words.csv.lines} format="CSV" />}
      />
      {unknown.length > 0 && (
        <Banner t={t} look="info">
          {words.unknownChoice(t.reading.list(unknown))}
        </Banner>
      )}
      {lines.length > 0 && (
        <Section id="lines" title={words.tableTitle}>
          <div className="no-print mb-4 flex flex-col gap-2">
            <Tabs label={words.filterLabel} tabs={FILTERS.filter((one) => one === 'all' || one === filter || tally[one] > 0).map((one) => ({ href: href({ verdict: one }), label: words.filterCount(words.filter[one], tally[one]), current: one === filter }))} />
            <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <span className="text-muted">{words.sortLabel}</span>
              {LINE_ORDERS.map((one) => (one === order ? <strong key={one} aria-current="true">{words.order[one]}</strong> : <Link key={one} href={href({ order: one })} scroll={false}>{words.order[one]}</Link>))}
            </p>
          </div>
          {shown.length === 0 ? (
            <EmptyState title={words.noneSuch(words.filter[filter])} why="" action={<Link href={href({ verdict: 'all' })}>{words.seeAll}</Link>} level={3} />
          ) : (
            <LinesTable t={t} locale={locale} check={check} lines={shown} caption={words.caption(words.filter[filter], shown.length)} />
          )}
        </Section>
      )}
      {pressing.length > 0 && (
        <Section id="details" title={words.detailsTitle} note={words.detailsNote} panel>
          <div className="flex flex-col gap-8">
            {pressing.slice(0, MOST_DETAILS).map((line) => line.check !== null && (
              <CheckBlock
                key={line.statement.code}
                t={t}
                locale={locale}
                id={`check-${line.statement.code}`}
                figure={line.figure}
                check={onlyFitting(line.check)}
                heading={<Link href={`${withinRelease(`/metrics/${encodeURIComponent(line.figure.metric.code)}`, release, line.figure.unit.kind === 'CITY' ? {} : { unit: line.figure.unit.code })}#checks`}>{line.figure.unit.kind === 'CITY' ? metricName(locale, line.figure.metric) : t.compare.ofOne(unitName(locale, line.figure.unit), metricName(locale, line.figure.metric))}</Link>}
              />
            ))}
          </div>
          {pressing.length > MOST_DETAILS && <p className="mt-4 text-muted">{words.moreDetails(pressing.length - MOST_DETAILS)}</p>}
        </Section>
      )}
      <SumsSection t={t} locale={locale} check={check} all={asked.sums === 'all'} href={(all) => `${href({ sums: all ? 'all' : 'gaps' })}#sums`} />
    </ReaderFrame>
  )
}

// A group has many counts; which other bases would not fit either tells nothing here.
const onlyFitting = (check: PrintedCheck): PrintedCheck =>
  check.reconciliation === null ? check : { ...check, reconciliation: { ...check.reconciliation, otherBases: check.reconciliation.otherBases.filter(({ fits }) => fits) } }
