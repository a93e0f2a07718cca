// What a reader page was asked for and does not have: what was asked, why it may be, and ways on; for a withdrawn version, its tombstone. The status is 404.
import { headers } from 'next/headers'
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { ReleaseLabel } from '@/lib/data/published'
import { lineOf } from '@/lib/domain/release-line'
import { formatDate } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { Tombstone } from './_parts/tombstone'
import { missingAt, type Missing } from './_reading/missing'
import { ReaderFrame, type ReaderPart } from './_reading/reader-frame'
import { askedDay, onDayHref, selectLabel } from './_reading/selection'
import { metricName, releaseName } from './_reading/words'

interface Told {
  readonly title: string
  readonly why: string
  readonly part: ReaderPart
  readonly onward: { readonly href: string; readonly label: string }
}

function told(t: Messages, locale: Locale, { what, asked, span }: Missing, latest: ReleaseLabel | null): Told {
  const words = t.reading
  const why = words.unknownWhy
  const toReleases = { part: 'releases', onward: { href: '/releases', label: words.seeReleases } } as const
  if (what === 'metric') return { title: words.unknownMetric(asked), why, part: 'overview', onward: { href: '/', label: words.backToOverview } }
  if (span !== undefined) return { title: t.metricPage.notThen({ name: metricName(locale, span), year: span.year }), why: t.metricPage.inForce({ from: dayOrNull(locale, span.from), to: dayOrNull(locale, span.to) }), part: 'overview', onward: { href: '/', label: words.backToOverview } }
  if (what === 'period') return { ...toReleases, title: periodWords(t, asked), why: latest === null ? why : words.latest(releaseName(t, latest)) }
  if (what === 'version') return { ...toReleases, title: words.unknownVersion(asked), why }
  if (what === 'release') return { ...toReleases, title: words.unknownRelease(asked), why }
  if (what === 'day-unreadable') return { ...toReleases, title: t.releasePage.dayUnreadable(asked), why: t.releasePage.dayUnreadableWhy }
  if (what === 'day-future') return { ...toReleases, title: t.releasePage.dayFuture(asked), why: t.releasePage.dayFutureWhy }
  if (what === 'nothing-by') return { ...toReleases, title: t.releasePage.nothingBy(formatDate(locale, asked)), why: t.releasePage.nothingByWhy }
  if (what === 'preview') return { title: t.releasePage.noPreview, why: t.releasePage.noPreviewWhy, part: 'overview', onward: { href: '/desk/releases', label: t.publishing.title } }
  if (what === 'trial') return { title: words.notFoundTitle, why: words.notFoundWhy, part: 'overview', onward: { href: '/', label: words.backToOverview } }
  if (what === 'unit') return { title: words.unknownUnit(asked), why, part: 'units', onward: { href: '/units', label: words.seeUnits } }
  return { title: words.unknownDocument(asked), why, part: 'documents', onward: { href: '/documents', label: words.seeDocuments } }
}

const dayOrNull = (locale: Locale, day: string | null): string | null => (day === null ? null : formatDate(locale, day))

/** A period that could be published is not published; any other is none. */
function periodWords(t: Messages, asked: string): string {
  const key = asked.toUpperCase()
  return lineOf(key) === null ? t.reading.unknownPeriod(asked) : t.reading.notPublished(t.period.ofRelease(key))
}

export default async function NotFound() {
  const [{ t, locale }, list] = await Promise.all([display(), headers()])
  // Written by proxy.ts: a page that is not found is told neither its path nor its parameters.
  const address = new URL(list.get('x-address') ?? '/', 'http://this.site')
  const search = Object.fromEntries(address.searchParams)
  const missing = await missingAt(address.pathname, search)
  // Next sends this along with every page, needed or not: where nothing is missing it must weigh nothing.
  if (missing === null) return <EmptyState title={t.reading.notFoundTitle} why={t.reading.notFoundWhy} />
  if (missing.what === 'withdrawn') return <Tombstone {...missing} />
  const asOf = askedDay(search)
  const { latest } = await selectLabel(asOf === null ? {} : { asOf })
  const { title, why, part, onward } = told(t, locale, missing, latest)
  return (
    <ReaderFrame path="/" part={part} label={null} asOf={asOf} refused>
      <PageHeading
        t={t}
        title={title}
        lead={why}
        actions={
          <>
            <LinkButton href={onDayHref(onward.href, missing.what === 'nothing-by' ? null : asOf)}>{onward.label}</LinkButton>
            {onward.href !== '/' && <LinkButton href={onDayHref('/', missing.what === 'nothing-by' ? null : asOf)}>{missing.what === 'period' && latest !== null ? t.reading.seeLatest(releaseName(t, latest)) : t.reading.backToOverview}</LinkButton>}
          </>
        }
      />
    </ReaderFrame>
  )
}
