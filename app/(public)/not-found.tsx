// What a reader page was asked for and does not have: what was asked, why it may be, and ways on. The status is 404.
import { headers } from 'next/headers'
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { ReleaseLabel } from '@/lib/data/published'
import type { Messages } from '@/lib/i18n/messages'
import { missingAt, type Missing } from './_reading/missing'
import { ReaderFrame, type ReaderPart } from './_reading/reader-frame'
import { selectRelease } from './_reading/selection'
import { releaseName } from './_reading/words'

interface Told {
  readonly title: string
  readonly why: string
  readonly part: ReaderPart
  readonly onward: { readonly href: string; readonly label: string }
}

function told(t: Messages, { what, asked }: Missing, latest: ReleaseLabel | null): Told {
  const words = t.reading
  const why = words.unknownWhy
  const toReleases = { part: 'releases', onward: { href: '/releases', label: words.seeReleases } } as const
  if (what === 'metric') return { title: words.unknownMetric(asked), why, part: 'overview', onward: { href: '/', label: words.backToOverview } }
  if (what === 'period') return { ...toReleases, title: /^\d{4}$/.test(asked) ? words.notPublished(words.annual(asked)) : words.unknownPeriod(asked), why: latest === null ? why : words.latest(releaseName(t, latest)) }
  if (what === 'version') return { ...toReleases, title: words.unknownVersion(asked), why }
  if (what === 'release') return { ...toReleases, title: words.unknownRelease(asked), why }
  if (what === 'unit') return { title: words.unknownUnit(asked), why, part: 'units', onward: { href: '/units', label: words.seeUnits } }
  return { title: words.unknownDocument(asked), why, part: 'documents', onward: { href: '/documents', label: words.seeDocuments } }
}

export default async function NotFound() {
  const [{ t }, list] = await Promise.all([display(), headers()])
  // Written by proxy.ts: a page that is not found is told neither its path nor its parameters.
  const address = new URL(list.get('x-address') ?? '/', 'http://this.site')
  const missing = await missingAt(address.pathname, Object.fromEntries(address.searchParams))
  // Next sends this along with every page, needed or not: where nothing is missing it must weigh nothing.
  if (missing === null) return <EmptyState title={t.reading.notFoundTitle} why={t.reading.notFoundWhy} />
  const { latest } = await selectRelease({})
  const { title, why, part, onward } = told(t, missing, latest)
  return (
    <ReaderFrame path="/" part={part} label={null}>
      <PageHeading
        t={t}
        title={title}
        lead={why}
        actions={
          <>
            <LinkButton href={onward.href}>{onward.label}</LinkButton>
            {onward.href !== '/' && <LinkButton href="/">{missing.what === 'period' && latest !== null ? t.reading.seeLatest(releaseName(t, latest)) : t.reading.backToOverview}</LinkButton>}
          </>
        }
      />
    </ReaderFrame>
  )
}
