// What a reader page was asked for and does not have: what was asked, why it may be, and ways on. The status is 404.
import { headers } from 'next/headers'
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import type { Messages } from '@/lib/i18n/messages'
import { missingAt, type Missing } from './_reading/missing'
import { ReaderFrame, type ReaderPart } from './_reading/reader-frame'

interface Told {
  readonly title: string
  readonly part: ReaderPart
  readonly onward: { readonly href: string; readonly label: string }
}

function told(t: Messages, missing: Missing | null): Told {
  const words = t.reading
  const overview = { part: 'overview', onward: { href: '/', label: words.backToOverview } } as const
  if (missing === null) return { ...overview, title: words.notFoundTitle }
  const { what, asked } = missing
  if (what === 'metric') return { ...overview, title: words.unknownMetric(asked) }
  if (what === 'period') return { title: words.unknownPeriod(asked), part: 'releases', onward: { href: '/releases', label: words.seeReleases } }
  if (what === 'version') return { title: words.unknownVersion(asked), part: 'releases', onward: { href: '/releases', label: words.seeReleases } }
  if (what === 'release') return { title: words.unknownRelease(asked), part: 'releases', onward: { href: '/releases', label: words.seeReleases } }
  if (what === 'unit') return { title: words.unknownUnit(asked), part: 'units', onward: { href: '/units', label: words.seeUnits } }
  return { title: words.unknownDocument(asked), part: 'documents', onward: { href: '/documents', label: words.seeDocuments } }
}

export default async function NotFound() {
  const [{ t }, list] = await Promise.all([display(), headers()])
  // Written by proxy.ts: a page that is not found is told neither its path nor its parameters.
  const address = new URL(list.get('x-address') ?? '/', 'http://this.site')
  const { title, part, onward } = told(t, await missingAt(address.pathname, Object.fromEntries(address.searchParams)))
  return (
    <ReaderFrame path="/" part={part} label={null}>
      <PageHeading
        t={t}
        title={title}
        lead={t.reading.unknownWhy}
        actions={
          <>
            <LinkButton href={onward.href}>{onward.label}</LinkButton>
            {onward.href !== '/' && <LinkButton href="/">{t.reading.backToOverview}</LinkButton>}
          </>
        }
      />
    </ReaderFrame>
  )
}
